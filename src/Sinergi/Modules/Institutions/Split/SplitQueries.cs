using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Institutions.Split;

/// <summary>A record or a post that can go to the new partner.</summary>
public sealed record Partable(Guid Id, string Kind, string Title);

/// <summary>What of a partner can be given to a new one.</summary>
public sealed class SplitQueries(SinergiDb db, Remit remit)
{
    public const int MostRecords = 400;

    private static readonly string[] Roots = ["agreement", "meeting"];

    /// <summary>A partner that stands; for the central office.</summary>
    public async Task<Institution?> PartnerAsync(Guid id, CancellationToken cancellationToken) =>
        await remit.IsCentralAsync(cancellationToken)
        && await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && !i.Closed, cancellationToken)
            is { IsCorrections: false } partner
            ? partner
            : null;

    /// <summary>Agreements and meetings in which it stands; what hangs on them goes with them.</summary>
    public Task<List<Partable>> RecordsAsync(Guid partnerId, CancellationToken cancellationToken) =>
        db.Set<SearchEntry>()
            .Where(e => Roots.Contains(e.Kind) && e.RecordId == e.ScopeId)
            .Where(e => db.ScopeEntries.Any(s => s.InstitutionId == partnerId && s.RecordId == e.RecordId))
            .OrderBy(e => e.Kind)
            .ThenBy(e => e.Title)
            .ThenBy(e => e.RecordId)
            .Take(MostRecords)
            .Select(e => new Partable(e.RecordId, e.Kind, e.Title))
            .ToListAsync(cancellationToken);

    /// <summary>Posts that are held today.</summary>
    public Task<List<Partable>> PostsAsync(Guid partnerId, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        return db.Set<Post>()
            .Where(p => p.InstitutionId == partnerId && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new Partable(p.Id, "post", p.Title))
            .ToListAsync(cancellationToken);
    }
}
