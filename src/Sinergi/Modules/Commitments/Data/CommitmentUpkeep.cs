using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
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
    public const string SearchKind = "commitment";

    public async Task RefreshAsync(Commitment commitment, DateTime at, CancellationToken cancellationToken)
    {
        var path = CommitmentLinks.Record(commitment.Id);
        var owner = await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == commitment.OwnerId, cancellationToken);
        await search.PutAsync(
            new Searchable(
                commitment.Id,
                commitment.RecordId,
                SearchKind,
                commitment.Statement,
                owner?.Name ?? commitment.Condition ?? commitment.Statement,
                path,
                $"{commitment.ClauseLabel} {commitment.Beneficiary} {commitment.TargetUnit} {commitment.LegalBasis}"
            ),
            cancellationToken
        );
        if (commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay) || commitment.OwnerId is not { } ownerId)
        {
            await tasks.CloseAsync(DueTask, commitment.Id, at, cancellationToken);
            await tasks.CloseAsync(LeaverTask, commitment.Id, at, cancellationToken);
            return;
        }

        if (await MovedAsync(commitment, ownerId, cancellationToken))
        {
            await tasks.CloseAsync(DueTask, commitment.Id, at, cancellationToken);
            await tasks.CloseAsync(LeaverTask, commitment.Id, at, cancellationToken);
            await notices.TellAsync(
                new NewNotice(
                    ownerId,
                    null,
                    commitment.Id,
                    "commitments.notice.owner",
                    [Short(commitment.Statement)],
                    path,
                    CommitmentPermissions.View
                ),
                at,
                cancellationToken
            );
        }

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
                [Short(commitment.Statement)],
                path,
                EvidencePermissions.Upload,
                commitment.DueOn
            ),
            at,
            cancellationToken
        );
    }

    /// <summary>Text arguments are short: tasks and notices are lines.</summary>
    public static string Short(string text) => text.Length <= 120 ? text : text[..119] + "…";

    // No open task at the present owner: it has just been planned, or has gone from one owner to another.
    private async Task<bool> MovedAsync(Commitment commitment, Guid ownerId, CancellationToken cancellationToken) =>
        !await tasks.IsOpenAsync(DueTask, commitment.Id, ownerId, cancellationToken);
}
