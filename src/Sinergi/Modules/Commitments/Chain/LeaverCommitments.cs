using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>When a party leaves, what it owes does not vanish: the keeper of the record decides on each open commitment, and until then it stays owed.</summary>
internal sealed class LeaverCommitments(SinergiDb db, WorkTasks tasks) : IPartyFollower
{
    private const int Most = 200;

    public async Task LeftAsync(Guid agreementId, Guid institutionId, Guid keeperId, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == agreementId)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .Where(c => db.ScopeEntries.Any(s => s.InstitutionId == institutionId && s.RecordId == c.OwnerId))
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        foreach (var commitment in open)
        {
            await tasks.OpenAsync(
                new NewTask(
                    CommitmentUpkeep.LeaverTask,
                    commitment.Id,
                    keeperId,
                    null,
                    "commitments.task.leaver",
                    [StoredLine.Part(commitment.Statement)],
                    CommitmentLinks.Record(commitment.Id),
                    CommitmentPermissions.Formulate,
                    null
                ),
                at,
                cancellationToken
            );
        }
    }
}
