using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Answer;

/// <summary>
/// Makes an SOP count: once it is in force for the first time it is evidence for the commitments that it serves, which another party then
/// verifies. That all parties said yes proves the procedure, not that it is followed.
/// </summary>
public sealed class SopProof(SinergiDb db, EvidenceIntake intake, SopBook book)
{
    /// <summary>Inside the process that brings a version into force. One piece for each owner: whoever owes something cannot verify it.</summary>
    public async Task KeepAsync(Sop sop, SopVersion version, RunningProcess process, CancellationToken cancellationToken)
    {
        var served = sop.Commitments.Select(c => c.CommitmentId).ToList();
        if (served.Count == 0 || await db.Set<Evidence>().AnyAsync(e => e.SopId == sop.Id, cancellationToken))
        {
            return;
        }

        var provable = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => served.Contains(c.Id) && c.OwnerId != null)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);
        var place = (await book.NamesAsync([sop.OwnerId], cancellationToken))[sop.OwnerId];
        foreach (var owned in provable.GroupBy(c => c.OwnerId))
        {
            await intake.KeepAsync(
                sop.RecordId,
                new NewEvidence(
                    version.DocumentId,
                    Link: null,
                    ActivityId: null,
                    sop.Title,
                    version.InForceFrom!.Value,
                    place,
                    PeriodFrom: null,
                    PeriodUntil: null,
                    ValidUntil: null,
                    [.. owned.Select(c => new NewEvidenceUse(c.Id, Amount: null))]
                )
                {
                    SopId = sop.Id,
                },
                process,
                cancellationToken
            );
        }
    }
}
