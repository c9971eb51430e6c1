using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Cited;

internal sealed class EvidenceFacts(SinergiDb db, CurrentActor current) : IEvidenceFacts
{
    private bool MaySee => current.Required.May(CommitmentPermissions.View);

    public async Task<IReadOnlyList<EvidenceFact>> CitableAsync(
        Guid recordId,
        Guid unitId,
        (DateOnly From, DateOnly Until) during,
        int take,
        CancellationToken cancellationToken
    )
    {
        if (!MaySee)
        {
            return [];
        }

        var worth = db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.SameAsId == null && (e.State == EvidenceState.Waiting || e.State == EvidenceState.Verified))
            .Where(e => e.ValidUntil == null || e.ValidUntil >= during.Until);
        // Two short lists instead of one "or", for which a database would look at all evidence there is.
        var here = await FirstAsync(worth.Where(e => e.RecordId == recordId), during, take, cancellationToken);
        Guid[] bringers = [unitId, current.Required.InstitutionId];
        var elsewhere = await FirstAsync(
            worth.Where(e => bringers.Contains(e.UploaderInstitutionId) && e.RecordId != recordId),
            during,
            take,
            cancellationToken
        );
        return [.. here.Concat(elsewhere).Take(take).Select(e => FactOf(e, during.Until))];
    }

    public async Task<IReadOnlyList<EvidenceFact>> OfAsync(IReadOnlyCollection<Guid> ids, DateOnly on, CancellationToken cancellationToken)
    {
        if (!MaySee || ids.Count == 0)
        {
            return [];
        }

        var found = await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .OrderBy(e => e.CapturedOn)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        return [.. found.Select(e => FactOf(e, on))];
    }

    private static Task<List<Evidence>> FirstAsync(
        IQueryable<Evidence> pieces,
        (DateOnly From, DateOnly Until) during,
        int take,
        CancellationToken cancellationToken
    )
    {
        Expression<Func<Evidence, bool>> within = e => e.CapturedOn >= during.From && e.CapturedOn <= during.Until;
        return pieces
            .OrderByDescending(within)
            .ThenByDescending(e => e.CapturedOn)
            .ThenByDescending(e => e.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
    }

    private static EvidenceFact FactOf(Evidence evidence, DateOnly on) =>
        new(
            evidence.Id,
            evidence.RecordId,
            evidence.Description,
            evidence.CapturedOn,
            evidence.Place,
            WorthOf(evidence, on),
            CommitmentLinks.Evidence(evidence.Id)
        );

    private static EvidenceWorth WorthOf(Evidence evidence, DateOnly on) =>
        evidence.State switch
        {
            EvidenceState.Refused => EvidenceWorth.Refused,
            EvidenceState.Withdrawn => EvidenceWorth.Withdrawn,
            _ when !evidence.HoldsOn(on) => EvidenceWorth.Expired,
            EvidenceState.Verified => EvidenceWorth.Verified,
            _ => EvidenceWorth.Unverified,
        };
}
