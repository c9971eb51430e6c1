using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data;

/// <summary>What follows from a commitment's state: the owner's task, the notice to a new owner, the words it is found by.</summary>
public sealed class CommitmentUpkeep(SinergiDb db, WorkTasks tasks, Notices notices, SearchIndex search)
{
    public const string DueTask = "commitments.due";
    public const string VerifyTask = "evidence.verify";

    /// <summary>Its owner is no longer a party: the keeper of the record decides who owes it now, or that all give it up.</summary>
    public const string LeaverTask = "commitments.leaver";

    /// <summary>A unit joined and nobody has said how much of a counted target it owes.</summary>
    public const string AmountTask = "commitments.amount";
    public const string SearchKind = "commitment";

    public async Task RefreshAsync(Commitment commitment, DateTime at, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == commitment.OwnerId, cancellationToken);
        await search.PutAsync(
            new Searchable(
                commitment.Id,
                commitment.RecordId,
                SearchKind,
                commitment.Statement,
                owner?.Name ?? commitment.Condition ?? commitment.Statement,
                CommitmentLinks.Record(commitment.Id),
                $"{commitment.ClauseLabel} {commitment.Beneficiary} {commitment.TargetUnit} {commitment.LegalBasis}"
            ),
            cancellationToken
        );
        if (commitment.State is not CommitmentState.Draft)
        {
            await tasks.CloseAsync(AmountTask, commitment.Id, at, cancellationToken);
        }

        if (
            commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay)
            || commitment.OwnerId is not { } ownerId
            || commitment.OnHoldOn(UnitTimeZone.Wib.DateAt(at))
        )
        {
            await RestAsync(commitment, at, cancellationToken);
            return;
        }

        if (await MovedAsync(commitment, ownerId, cancellationToken))
        {
            await RestAsync(commitment, at, cancellationToken);
            await TellAsync(commitment, ownerId, "commitments.notice.owner", at, cancellationToken);
        }

        await AskAsync(commitment, ownerId, at, cancellationToken);
    }

    /// <summary>Nothing asks for it any more, or while it is on hold.</summary>
    public async Task RestAsync(Commitment commitment, DateTime at, CancellationToken cancellationToken)
    {
        await tasks.CloseAsync(DueTask, commitment.Id, at, cancellationToken);
        await tasks.CloseAsync(LeaverTask, commitment.Id, at, cancellationToken);
    }

    /// <summary>The hold is over: it is owed again by whoever owed it, who is told so in other words than when it became theirs.</summary>
    public async Task ResumeAsync(Commitment commitment, DateTime at, CancellationToken cancellationToken)
    {
        if (commitment is { State: CommitmentState.Planned or CommitmentState.UnderWay, OwnerId: { } owner })
        {
            await AskAsync(commitment, owner, at, cancellationToken);
            await TellAsync(commitment, owner, "commitments.notice.resumed", at, cancellationToken);
        }
    }

    /// <summary>A notice about a commitment.</summary>
    public Task TellAsync(Commitment commitment, Guid institutionId, string textKey, DateTime at, CancellationToken cancellationToken) =>
        notices.TellAsync(
            new NewNotice(
                institutionId,
                null,
                commitment.Id,
                textKey,
                [StoredLine.Part(commitment.Statement)],
                CommitmentLinks.Record(commitment.Id),
                CommitmentPermissions.View
            ),
            at,
            cancellationToken
        );

    private async Task AskAsync(Commitment commitment, Guid ownerId, DateTime at, CancellationToken cancellationToken)
    {
        var person = await db.Set<Post>()
            .Where(p => p.Id == commitment.OwnerPostId)
            .Select(p => (Guid?)p.PersonId)
            .SingleOrDefaultAsync(cancellationToken);
        await tasks.OpenAsync(
            new NewTask(
                DueTask,
                commitment.Id,
                ownerId,
                person,
                "commitments.task.due",
                [StoredLine.Part(commitment.Statement)],
                CommitmentLinks.Record(commitment.Id),
                EvidencePermissions.Upload,
                commitment.DueOn
            ),
            at,
            cancellationToken
        );
    }

    // No open task at the present owner: it has just been planned, or has gone from one owner to another.
    private async Task<bool> MovedAsync(Commitment commitment, Guid ownerId, CancellationToken cancellationToken) =>
        !await tasks.IsOpenAsync(DueTask, commitment.Id, ownerId, cancellationToken);
}
