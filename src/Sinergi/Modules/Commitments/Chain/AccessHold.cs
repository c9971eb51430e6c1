using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>
/// A duty whose absence ends access (the report on the use of data): while it is past its last day and nothing has been shown for it, grants to
/// whoever owes it rest. They hold again as soon as proof comes in; whether it convinces is for its verifier.
/// </summary>
internal sealed class AccessHold(SinergiDb db) : IAccessHold
{
    public async Task<DataRefusal?> WhyRestsAsync(Guid agreementId, Guid granteeId, DateOnly day, CancellationToken cancellationToken) =>
        await db.Set<Commitment>()
            .Where(c => c.RecordId == agreementId && c.EndsAccess && c.LastDay < day)
            .Where(c =>
                c.State == CommitmentState.Planned
                || c.State == CommitmentState.UnderWay
                || c.State == CommitmentState.NotMet
                || c.State == CommitmentState.NoEvidence
            )
            // What both sides put on hold is not missing.
            .Where(c =>
                c.HeldFrom == null
                || c.HeldFrom > day
                || c.HeldUntil < day
                || c.State == CommitmentState.NotMet
                || c.State == CommitmentState.NoEvidence
            )
            .Where(c => db.ScopeEntries.Any(s => s.InstitutionId == granteeId && s.RecordId == c.OwnerId))
            .AnyAsync(
                c =>
                    !db.Set<EvidenceUse>()
                        .Any(u =>
                            u.CommitmentId == c.Id
                            && (u.Evidence!.State == EvidenceState.Waiting || u.Evidence.State == EvidenceState.Verified)
                        ),
                cancellationToken
            )
            ? DataRefusal.DutyUnproven
            : null;
}
