using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Visits.Decide;

/// <summary>
/// An account holder of the party makes a contact's proposal the party's own, or refuses it. Evidence and admissions then go the way they go when
/// the account holder brings them; everything else stays beside the commitment as what the party said.
/// </summary>
public sealed class DecideProposal(
    SinergiDb db,
    Processes processes,
    EvidenceIntake evidence,
    RecordSides sides,
    ScopeIndex scopeIndex,
    WorkTasks tasks,
    Notices notices,
    IAgreementContacts contacts,
    VisitPost post,
    CurrentActor current
)
{
    /// <summary>Whether the present actor holds a post at the party or above it.</summary>
    public Task<bool> IsForPartyAsync(Proposal proposal, CancellationToken cancellationToken) =>
        db.IsWithinAsync(proposal.PartyId, current.Required.InstitutionId, cancellationToken);

    public async Task<ChangeOutcome> HandleAsync(
        Guid proposalId,
        ProposalAction action,
        string? reason,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        if (reason?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        return await processes.RunAsync<ChangeOutcome>(
            action is ProposalAction.Accept ? VisitProcesses.Accept : VisitProcesses.Refuse,
            formKey,
            action is ProposalAction.Refuse ? reason : null,
            process => DecideAsync(proposalId, action, reason, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> DecideAsync(
        Guid proposalId,
        ProposalAction action,
        string? reason,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken) is not { } proposal)
        {
            return new ChangeOutcome.NotFound();
        }

        var situation = new ProposalSituation(await IsForPartyAsync(proposal, cancellationToken), reason);
        if (proposal.Take(action, situation) is TransitionOutcome<ProposalState>.Refused refused)
        {
            return Say(refused);
        }

        (proposal.DeciderPostId, proposal.DecidedAt) = (current.Required.PostId, process.At);
        if (action is ProposalAction.Refuse)
        {
            proposal.Reason = reason!.Trim();
            process.Record(new ProposalRefused(proposal.Id, proposal.CommitmentId, proposal.SubjectId, $"{proposal.Kind}"));
        }
        else if (await AdoptAsync(proposal, process, cancellationToken) is { } objection)
        {
            return objection;
        }

        await tasks.CloseAsync(ProposalIntake.DecideTask, proposal.Id, process.At, cancellationToken);
        if (await contacts.FindAsync((await LinkAsync(proposal, cancellationToken)).ContactId, cancellationToken) is { Email: { } email })
        {
            await post.TellAsync(email, proposal, current.Required.Zone, cancellationToken);
        }

        return new ChangeOutcome.Saved(proposal.Id);
    }

    // Null when it is done; otherwise nothing of it is kept, because the process has recorded nothing.
    private async Task<ChangeOutcome?> AdoptAsync(Proposal proposal, RunningProcess process, CancellationToken cancellationToken)
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == proposal.CommitmentId, cancellationToken);
        switch (proposal.Kind)
        {
            case ProposalKind.Evidence when commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay):
                return ChangeOutcome.Refuse("", "evidence.form.closed_judged");
            case ProposalKind.Evidence:
                proposal.EvidenceId = (await evidence.KeepAsync(commitment.RecordId, EvidenceOf(proposal), process, cancellationToken)).Id;
                break;
            case ProposalKind.NotKept:
                var situation = commitment.Situation(current.Required.Zone.DateAt(process.At));
                if (commitment.Take(CommitmentAction.AdmitNotMet, situation) is TransitionOutcome<CommitmentState>.Refused)
                {
                    return ChangeOutcome.Refuse("", "commitments.admit.closed");
                }

                commitment.Admission = proposal.Words;
                process.Record(new CommitmentAdmitted(commitment.Id, commitment.RecordId));
                break;
        }

        process.Record(new ProposalAccepted(proposal.Id, commitment.Id, proposal.SubjectId, $"{proposal.Kind}", proposal.EvidenceId));
        // From now on it is the party's word, and all who see the agreement see it.
        await scopeIndex.FollowAsync(proposal.Id, commitment.RecordId, cancellationToken);
        await TellOthersAsync(proposal, commitment, process.At, cancellationToken);
        return null;
    }

    private static NewEvidence EvidenceOf(Proposal proposal) =>
        new(
            proposal.DocumentId,
            proposal.Link,
            ActivityId: null,
            proposal.Words!,
            proposal.CapturedOn!.Value,
            proposal.Place!,
            PeriodFrom: null,
            PeriodUntil: null,
            ValidUntil: null,
            [new NewEvidenceUse(proposal.CommitmentId, proposal.Amount)]
        );

    // Evidence tells the others by itself: they are asked to verify it.
    private async Task TellOthersAsync(Proposal proposal, Commitment commitment, DateTime at, CancellationToken cancellationToken)
    {
        if (proposal.Kind is ProposalKind.Evidence)
        {
            return;
        }

        var own = await sides.SidesOfAsync(commitment.RecordId, proposal.PartyId, cancellationToken);
        foreach (var other in await sides.OthersAsync(commitment.RecordId, own, cancellationToken))
        {
            await notices.TellAsync(
                new NewNotice(
                    other,
                    null,
                    commitment.Id,
                    $"visits.notice.said.{proposal.Kind}",
                    [StoredLine.Part(commitment.Statement)],
                    CommitmentLinks.Record(commitment.Id),
                    CommitmentPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }

    private Task<ContactLink> LinkAsync(Proposal proposal, CancellationToken cancellationToken) =>
        db.Set<ContactLink>().SingleAsync(l => l.Id == proposal.LinkId, cancellationToken);

    private static ChangeOutcome Say(TransitionOutcome<ProposalState>.Refused refused)
    {
        var reason = refused.Reasons[0];
        return reason.Rule == Refusal.NoSuchTransition
            ? ChangeOutcome.Refuse("", "visits.refused.decided")
            : ChangeOutcome.Refuse(reason.Rule == ProposalStates.RefusalNeedsAReason.Rule ? "Input.Reason" : "", reason.MessageKey);
    }
}
