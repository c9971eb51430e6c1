using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Claims;

/// <summary>The claims that a piece of evidence stands beside, told on the record in which they were made.</summary>
internal sealed class ClaimCitations(SinergiDb db, IRecordFacts facts, RecordSides sides, Texts texts) : IEvidenceCitations
{
    public async Task<CitationList> OfAsync(IReadOnlyCollection<Guid> evidenceIds, CancellationToken cancellationToken)
    {
        var backed = await db.Set<ClaimEvidence>()
            .Where(c => evidenceIds.Contains(c.EvidenceId))
            .Select(c => c.ClaimId)
            .Distinct()
            .OrderBy(id => id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        List<Citation> shown = [];
        foreach (var id in backed)
        {
            if (
                await facts.FindClaimAsync(id, cancellationToken) is { } found
                && await sides.FindAsync(found.RecordId, cancellationToken) is { } record
            )
            {
                shown.Add(new Citation(texts["evidence.cited.claim"], found.Claim.Text, record.Path));
            }
        }

        return new CitationList(shown, backed.Count - shown.Count);
    }
}
