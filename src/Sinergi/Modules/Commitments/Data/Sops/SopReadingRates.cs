using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Sops;

/// <summary>How many of those who hold a post at a unit today have read a version.</summary>
public sealed record UnitReading
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string FoldedName { get; init; }

    /// <summary>People, not posts: whoever holds two at one unit is one.</summary>
    public required int Staff { get; init; }
    public required int Read { get; init; }
}

/// <summary>Units that are to read a version, how many of them are complete, and how many have nobody who could.</summary>
public sealed record ReadingTotal(int Units, int Complete, int WithoutStaff);

/// <summary>
/// Counts readers unit by unit. Only current posts count, above and below the line alike: whoever has left is neither missing nor done,
/// and whoever came yesterday is expected.
/// </summary>
public sealed class SopReadingRates(SinergiDb db)
{
    private static readonly ListOrder<Institution, string> ByName = new(i => i.FoldedName, i => i.Id);

    public Task<ListPage<UnitReading>> PageAsync(Guid versionId, DateOnly today, string? at, CancellationToken cancellationToken) =>
        ByName.PageAsync(Units(versionId), at, rows => Counted(rows, versionId, today), row => (row.FoldedName, row.Id), cancellationToken);

    public async Task<ReadingTotal> TotalAsync(Guid versionId, DateOnly today, CancellationToken cancellationToken)
    {
        var counted = Counted(Units(versionId), versionId, today);
        return new ReadingTotal(
            await counted.CountAsync(cancellationToken),
            await counted.CountAsync(u => u.Staff > 0 && u.Read == u.Staff, cancellationToken),
            await counted.CountAsync(u => u.Staff == 0, cancellationToken)
        );
    }

    private IQueryable<Institution> Units(Guid versionId) =>
        db.Set<Institution>().AsNoTracking().Where(i => db.Set<SopReader>().Any(r => r.VersionId == versionId && r.InstitutionId == i.Id));

    private IQueryable<UnitReading> Counted(IQueryable<Institution> units, Guid versionId, DateOnly today)
    {
        var current = db.Set<Post>().Where(p => p.From <= today && (p.Until == null || p.Until >= today));
        var readers = db.Set<SopAcknowledgement>().Where(a => a.VersionId == versionId);
        return units.Select(i => new UnitReading
        {
            Id = i.Id,
            Name = i.Name,
            FoldedName = i.FoldedName,
            Staff = current.Where(p => p.InstitutionId == i.Id).Select(p => p.PersonId).Distinct().Count(),
            Read = current
                .Where(p => p.InstitutionId == i.Id && readers.Any(a => a.PersonId == p.PersonId))
                .Select(p => p.PersonId)
                .Distinct()
                .Count(),
        });
    }
}
