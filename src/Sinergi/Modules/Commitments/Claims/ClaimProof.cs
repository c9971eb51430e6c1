using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Claims;

internal sealed class ClaimProof(SinergiDb db, CurrentActor current) : IClaimProof
{
    public async Task<ILookup<Guid, ClaimProofView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(CommitmentPermissions.View))
        {
            return Array.Empty<ClaimProofView>().ToLookup(_ => Guid.Empty);
        }

        var found = await db.Set<ClaimEvidence>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId)
            .OrderBy(c => c.EvidenceId)
            .Take(Limits.PageRows)
            .Select(c => new
            {
                c.ClaimId,
                c.EvidenceId,
                c.Evidence!.Description,
                c.Evidence.State,
            })
            .ToListAsync(cancellationToken);
        return found.ToLookup(
            c => c.ClaimId,
            c => new ClaimProofView(c.Description, CommitmentLinks.Evidence(c.EvidenceId), c.State is EvidenceState.Verified)
        );
    }

    public string? AddPath(Guid claimId) => current.Required.May(EvidencePermissions.Upload) ? CommitmentLinks.Claim(claimId) : null;
}
