using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Pulse;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Proof;

/// <summary>What the reader of a piece of evidence may do about it.</summary>
/// <param name="Objection">Why they cannot verify it; null when they can, or when nothing is left to decide.</param>
public sealed record EvidenceRights(bool MayDecide, bool MayExcept, bool MayWithdraw, string? Objection)
{
    public static readonly EvidenceRights None = new(false, false, false, null);
}

/// <summary>Verifies, refuses or withdraws a piece of evidence.</summary>
public sealed class DecideHandler(
    SinergiDb db,
    Processes processes,
    RecordSides sides,
    PulseKeeper pulse,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    public async Task<EvidenceRights> RightsAsync(Evidence evidence, IReadOnlyList<Commitment> proven, CancellationToken cancellationToken)
    {
        if (evidence.State is not EvidenceState.Waiting)
        {
            return EvidenceRights.None;
        }

        var actor = current.Required;
        var objection = actor.May(EvidencePermissions.Verify)
            ? await ObjectionAsync(evidence, proven, EvidenceAction.Accept, null, cancellationToken)
            : "evidence.refused.noPermission";
        return new EvidenceRights(
            objection is null,
            objection is not null
                && actor.May(EvidencePermissions.Except)
                && await ObjectionAsync(evidence, proven, EvidenceAction.AcceptExceptionally, "?", cancellationToken) is null,
            actor.May(EvidencePermissions.Upload)
                && await ObjectionAsync(evidence, proven, EvidenceAction.Withdraw, null, cancellationToken) is null,
            objection
        );
    }

    /// <summary>What the rules would say to an action of the present actor; null when it is allowed.</summary>
    private async Task<string?> ObjectionAsync(
        Evidence evidence,
        IReadOnlyList<Commitment> commitments,
        EvidenceAction action,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var situation = await SituationAsync(evidence, commitments, reason, cancellationToken);
        return EvidenceStates.Table.Try(evidence.State, action, situation).Match<string?>(_ => null, MessageOf);
    }

    public async Task<ChangeOutcome> HandleAsync(
        Guid evidenceId,
        EvidenceAction action,
        string? reason,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        if (reason?.Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        var kind = action switch
        {
            EvidenceAction.Accept => CommitmentProcesses.Accept,
            EvidenceAction.AcceptExceptionally => CommitmentProcesses.AcceptExceptionally,
            EvidenceAction.Refuse => CommitmentProcesses.Refuse,
            _ => CommitmentProcesses.Withdraw,
        };
        return await processes.RunAsync<ChangeOutcome>(
            kind,
            formKey,
            reason,
            async process =>
            {
                if (await db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == evidenceId, cancellationToken) is not { } evidence)
                {
                    return new ChangeOutcome.NotFound();
                }

                var commitments = await db.ProvenByAsync(evidence.Id, cancellationToken);
                var situation = await SituationAsync(evidence, commitments, reason, cancellationToken);
                if (evidence.Take(action, situation) is TransitionOutcome<EvidenceState>.Refused refused)
                {
                    var message = MessageOf(refused);
                    return ChangeOutcome.Refuse(ReasonIsMissing(message) ? "Input.Reason" : "", message);
                }

                await FollowUpAsync(evidence, commitments, action, reason, process, cancellationToken);
                return new ChangeOutcome.Saved(evidence.Id);
            },
            cancellationToken
        );
    }

    private async Task FollowUpAsync(
        Evidence evidence,
        IReadOnlyList<Commitment> commitments,
        EvidenceAction action,
        string? reason,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        (evidence.DeciderPostId, evidence.DeciderInstitutionId, evidence.DecidedAt) = (actor.PostId, actor.InstitutionId, process.At);
        evidence.Reason = action is EvidenceAction.Refuse or EvidenceAction.AcceptExceptionally ? reason!.Trim() : null;
        evidence.Exceptional = action is EvidenceAction.AcceptExceptionally;
        List<Guid> ids = [.. commitments.Select(c => c.Id)];
        process.Record(
            action switch
            {
                EvidenceAction.Accept => new EvidenceAccepted(evidence.Id, ids, actor.InstitutionId),
                EvidenceAction.AcceptExceptionally => new EvidenceAccepted(evidence.Id, ids, actor.InstitutionId, Exceptionally: true),
                EvidenceAction.Refuse => new EvidenceRefused(evidence.Id, ids, actor.InstitutionId),
                _ => (ProcessEvent)new EvidenceWithdrawn(evidence.Id, ids),
            }
        );
        if (evidence.State is EvidenceState.Verified)
        {
            await CountAsync([.. commitments.Where(c => evidence.HoldsOn(c.DueOn))], cancellationToken);
            await pulse.BeatAsync(evidence.RecordId, evidence.CapturedOn, SignOfLife.VerifiedEvidence, process.At, cancellationToken);
        }

        await tasks.CloseAsync(CommitmentUpkeep.VerifyTask, evidence.Id, process.At, cancellationToken);
        if (action is not EvidenceAction.Withdraw)
        {
            var told = action is not EvidenceAction.Refuse ? "evidence.notice.accepted" : "evidence.notice.refused";
            await notices.TellAsync(
                new NewNotice(
                    evidence.UploaderInstitutionId,
                    evidence.UploaderPersonId,
                    evidence.Id,
                    told,
                    [StoredLine.Part(commitments[0].Statement)],
                    CommitmentLinks.Evidence(evidence.Id),
                    CommitmentPermissions.View
                ),
                process.At,
                cancellationToken
            );
        }
    }

    // The piece counts for each commitment, and once for the whole of which several of them are shares.
    private async Task CountAsync(IReadOnlyList<Commitment> commitments, CancellationToken cancellationToken)
    {
        var wholes = commitments.Select(c => c.ShareOfId).OfType<Guid>().Except(commitments.Select(c => c.Id)).ToList();
        var above = wholes.Count == 0 ? [] : await db.Set<Commitment>().Where(c => wholes.Contains(c.Id)).ToListAsync(cancellationToken);
        foreach (var commitment in commitments.Concat(above))
        {
            commitment.VerifiedEvidence++;
        }
    }

    // The owner's side does not verify what is said to be its own doing, whoever of it uploaded.
    private async Task<EvidenceSituation> SituationAsync(
        Evidence evidence,
        IReadOnlyList<Commitment> commitments,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        var interested = await sides.InterestedAsync(
            evidence.RecordId,
            evidence.UploaderInstitutionId,
            commitments.Select(c => c.OwnerId).OfType<Guid>(),
            cancellationToken
        );
        var acting = await sides.SidesOfAsync(evidence.RecordId, actor.InstitutionId, cancellationToken);
        return new EvidenceSituation(
            evidence.UploaderPersonId,
            evidence.UploaderInstitutionId,
            interested,
            actor.PersonId,
            actor.InstitutionId,
            acting,
            reason
        );
    }

    private static bool ReasonIsMissing(string message) =>
        message == EvidenceStates.RefusalNeedsAReason.MessageKey || message == EvidenceStates.ExceptionNeedsAReason.MessageKey;

    private static string MessageOf(TransitionOutcome<EvidenceState>.Refused refused) =>
        refused.Reasons[0].Rule == Refusal.NoSuchTransition ? "evidence.refused.decided" : refused.Reasons[0].MessageKey;
}
