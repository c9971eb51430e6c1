using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Data;

/// <param name="By">Who did it; null when that person lies outside the scope of whoever asks, or the product itself did it.</param>
public sealed record TimelineRow(string Kind, DateTime At, string? By, string? ForInstitution, string? Reason);

/// <summary>What happened to a record, newest first.</summary>
public sealed class Timeline(SinergiDb db)
{
    private const int Rows = 20;

    public async Task<IReadOnlyList<TimelineRow>> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<Process>()
            .AsNoTracking()
            .Where(p => db.Set<ProcessRecord>().Any(r => r.RecordId == recordId && r.Sequence == p.Sequence))
            .OrderByDescending(p => p.Sequence)
            .Take(Rows)
            .Select(p => new TimelineRow(
                p.Kind,
                p.At,
                db.Set<Person>().Where(x => x.Id == p.PersonId).Select(x => x.FullName).FirstOrDefault(),
                db.Set<Institution>().Where(i => i.Id == p.InstitutionId).Select(i => i.ShortName).FirstOrDefault(),
                p.Reason
            ))
            .ToListAsync(cancellationToken);
}
