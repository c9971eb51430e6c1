using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Share;

/// <summary>
/// A unit that countersigns gets its share of what it inherits: what fell due before does not count against it. Where nobody has said how much
/// a unit owes, the keeper of the record is asked.
/// </summary>
internal sealed class JoinerShares(SinergiDb db, InheritedCommitments inherited, ShareMaker shares, WorkTasks tasks) : IUnitFollower
{
    public async Task<IReadOnlyList<Guid>> JoinedAsync(UnitJoined joined, DateTime at, CancellationToken cancellationToken)
    {
        List<Guid> changed = [];
        foreach (var whole in await inherited.OfAsync(joined.AgreementId, joined.UnitId, joined.From, cancellationToken))
        {
            var terms = new ShareTerms(joined.UnitId, await inherited.AmountAsync(whole, cancellationToken), joined.From);
            var share = await shares.GiveAsync(whole, terms, at, cancellationToken);
            changed.AddRange([whole.Id, share.Id]);
            if (share.State is CommitmentState.Draft)
            {
                await AskAsync(share, joined.KeeperId, at, cancellationToken);
            }
        }

        return changed;
    }

    private async Task AskAsync(Commitment share, Guid keeperId, DateTime at, CancellationToken cancellationToken)
    {
        // Several units may join, and each of them in several commitments: the tasks must not read alike.
        var unit = await db.Set<Institution>().Where(i => i.Id == share.OwnerId).Select(i => i.ShortName).SingleAsync(cancellationToken);
        await tasks.OpenAsync(
            new NewTask(
                CommitmentUpkeep.AmountTask,
                share.Id,
                keeperId,
                null,
                "commitments.task.amount",
                [StoredLine.Part($"{unit}, {share.Statement}")],
                CommitmentLinks.Edit(share.Id),
                CommitmentPermissions.Formulate,
                null
            ),
            at,
            cancellationToken
        );
    }
}
