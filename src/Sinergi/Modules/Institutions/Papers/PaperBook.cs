using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Papers;

/// <summary>Reads the papers of partners: all offices of Corrections see them, and each partner its own.</summary>
public sealed class PaperBook(SinergiDb db, CurrentActor current, Remit remit) : IPartnerPapers
{
    /// <summary>The partner, when the one who asks may see its papers.</summary>
    public async Task<Institution?> PartnerAsync(Guid id, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        return partner is { IsCorrections: false } && (id == current.Required.InstitutionId || await IsOfficeAsync(cancellationToken))
            ? partner
            : null;
    }

    /// <summary>Offices look at the papers of partners; a partner does not vouch for itself.</summary>
    public Task<bool> IsOfficeAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return db.Set<Institution>()
            .AnyAsync(
                i =>
                    i.Id == own
                    && (i.Kind == InstitutionKind.CentralOffice || i.Kind == InstitutionKind.Kanwil || i.Kind == InstitutionKind.Upt),
                cancellationToken
            );
    }

    /// <summary>Those that hold their place first, then those that were replaced, the newest first.</summary>
    public Task<List<PartnerPaper>> OfAsync(Guid partnerId, CancellationToken cancellationToken) =>
        db.Set<PartnerPaper>()
            .AsNoTracking()
            .Where(p => p.InstitutionId == partnerId)
            .OrderBy(p => p.ReplacedAt != null)
            .ThenByDescending(p => p.CheckedAt)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<LapsedPaper>> LapsedAsync(IReadOnlyCollection<Guid> partnerIds, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var own = current.Required.InstitutionId;
        List<Guid> told = await IsOfficeAsync(cancellationToken) ? [.. partnerIds] : [.. partnerIds.Where(id => id == own)];
        if (told.Count == 0)
        {
            return [];
        }

        var lapsed = await db.Set<PartnerPaper>()
            .Where(p => told.Contains(p.InstitutionId) && p.ReplacedAt == null && p.ValidUntil < today)
            .OrderBy(p => p.ValidUntil)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new
            {
                p.InstitutionId,
                p.Kind,
                p.ValidUntil,
            })
            .ToListAsync(cancellationToken);
        return [.. lapsed.Select(p => new LapsedPaper(p.InstitutionId, PaperKinds.NameOf(p.Kind), p.ValidUntil!.Value.AddDays(1)))];
    }
}
