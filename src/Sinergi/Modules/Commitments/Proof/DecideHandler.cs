using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Proof;

/// <summary>Verifies, refuses or withdraws a piece of evidence.</summary>
public sealed class DecideHandler(
    SinergiDb db,
    Processes processes,
    RecordSides sides,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    /// <summary>What the rules would say to an action of the present actor; null when it is allowed.</summary>
    public async Task<string?> ObjectionAsync(
        Evidence evidence,
        Commitment commitment,
        EvidenceAction action,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var situation = await SituationAsync(evidence, commitment, reason, cancellationToken);
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

                var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == evidence.CommitmentId, cancellationToken);
                var situation = await SituationAsync(evidence, commitment, reason, cancellationToken);
                if (evidence.Take(action, situation) is TransitionOutcome<EvidenceState>.Refused refused)
                {
                    var message = MessageOf(refused);
                    return ChangeOutcome.Refuse(message == EvidenceStates.RefusalNeedsAReason.MessageKey ? "Input.Reason" : "", message);
                }

                await FollowUpAsync(evidence, commitment, action, reason, process, cancellationToken);
                return new ChangeOutcome.Saved(evidence.Id);
            },
            cancellationToken
        );
    }

    private async Task FollowUpAsync(
        Evidence evidence,
        Commitment commitment,
        EvidenceAction action,
        string? reason,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        (evidence.DeciderPostId, evidence.DeciderInstitutionId, evidence.DecidedAt) = (actor.PostId, actor.InstitutionId, process.At);
        evidence.Reason = action is EvidenceAction.Refuse ? reason!.Trim() : null;
        process.Record(
            action switch
            {
                EvidenceAction.Accept => new EvidenceAccepted(evidence.Id, commitment.Id, actor.InstitutionId),
                EvidenceAction.Refuse => new EvidenceRefused(evidence.Id, commitment.Id, actor.InstitutionId),
                _ => (ProcessEvent)new EvidenceWithdrawn(evidence.Id, commitment.Id),
            }
        );
        await tasks.CloseAsync(CommitmentUpkeep.VerifyTask, evidence.Id, process.At, cancellationToken);
        if (action is not EvidenceAction.Withdraw)
        {
            var told = action is EvidenceAction.Accept ? "evidence.notice.accepted" : "evidence.notice.refused";
            await notices.TellAsync(
                new NewNotice(
                    evidence.UploaderInstitutionId,
                    evidence.UploaderPersonId,
                    evidence.Id,
                    told,
                    [CommitmentUpkeep.Short(commitment.Statement)],
                    CommitmentLinks.Evidence(evidence.Id),
                    CommitmentPermissions.View
                ),
                process.At,
                cancellationToken
            );
        }
    }

    // The owner's side never verifies what is said to be its own doing, whoever of it uploaded.
    private async Task<EvidenceSituation> SituationAsync(
        Evidence evidence,
        Commitment commitment,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        HashSet<int> own =
        [
            .. await sides.SidesOfAsync(evidence.RecordId, evidence.UploaderInstitutionId, cancellationToken),
            .. await sides.SidesOfAsync(evidence.RecordId, commitment.OwnerId ?? evidence.UploaderInstitutionId, cancellationToken),
        ];
        var acting = await sides.SidesOfAsync(evidence.RecordId, actor.InstitutionId, cancellationToken);
        return new EvidenceSituation(
            evidence.UploaderPersonId,
            evidence.UploaderInstitutionId,
            own,
            actor.PersonId,
            actor.InstitutionId,
            acting,
            reason
        );
    }

    private static string MessageOf(TransitionOutcome<EvidenceState>.Refused refused) =>
        refused.Reasons[0].Rule == Refusal.NoSuchTransition ? "evidence.refused.decided" : refused.Reasons[0].MessageKey;
}
