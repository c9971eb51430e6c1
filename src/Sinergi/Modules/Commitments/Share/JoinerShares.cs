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
/// A unit that countersigns inherits its share of every open commitment that its side has shared among units, from its own signature on: what
/// fell due before does not count against it. Where nobody has said how much a unit owes, the keeper of the record is asked.
/// </summary>
internal sealed class JoinerShares(SinergiDb db, RecordSides sides, ShareMaker shares, WorkTasks tasks) : IUnitFollower
{
    private const int Most = 200;

    public async Task<IReadOnlyList<Guid>> JoinedAsync(UnitJoined joined, DateTime at, CancellationToken cancellationToken)
    {
        var own = await sides.SidesOfAsync(joined.AgreementId, joined.UnitId, cancellationToken);
        List<Guid> changed = [];
        foreach (var whole in await SharedAsync(joined, cancellationToken))
        {
            if (!(await sides.SidesOfAsync(joined.AgreementId, whole.OwnerId!.Value, cancellationToken)).Overlaps(own))
            {
                continue;
            }

            var terms = new ShareTerms(joined.UnitId, await AmountAsync(whole, cancellationToken), joined.From);
            var share = await shares.GiveAsync(whole, terms, at, cancellationToken);
            changed.AddRange([whole.Id, share.Id]);
            if (share.State is CommitmentState.Draft)
            {
                await AskAsync(share, joined.KeeperId, at, cancellationToken);
            }
        }

        return changed;
    }

    private async Task<IReadOnlyList<Commitment>> SharedAsync(UnitJoined joined, CancellationToken cancellationToken)
    {
        var all = db.Set<Commitment>();
        return await all.Where(c => c.RecordId == joined.AgreementId && c.ShareOfId == null && c.OwnerId != joined.UnitId)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .Where(c => c.DueOn == null || c.DueOn >= joined.From)
            .Where(c => c.ShareEach != null || all.Any(s => s.ShareOfId == c.Id))
            .Where(c => !all.Any(s => s.ShareOfId == c.Id && s.OwnerId == joined.UnitId))
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    // The rule that was set; or as much as every other unit, where all have the same.
    private async Task<long?> AmountAsync(Commitment whole, CancellationToken cancellationToken)
    {
        if (whole.Measure is not MeasureKind.Number || whole.ShareEach is not null)
        {
            return whole.ShareEach;
        }

        var others = await db.Set<Commitment>()
            .Where(c => c.ShareOfId == whole.Id && c.State != CommitmentState.Dropped)
            .Select(c => c.Target)
            .Distinct()
            .OrderBy(target => target)
            .Take(2)
            .ToListAsync(cancellationToken);
        return others.Count == 1 ? others[0] : null;
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
