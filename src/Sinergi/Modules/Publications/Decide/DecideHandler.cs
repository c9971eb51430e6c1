using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Modules.Publications.Propose;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Publications.Decide;

/// <summary>What somebody decides about an edition.</summary>
public sealed class DecisionInput
{
    public Guid Key { get; set; }
    public Guid PublicationId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Publishes an edition, declines it, or withdraws it.</summary>
public sealed class DecideHandler(
    SinergiDb db,
    Processes processes,
    IAgreementSheets sheets,
    PublicationDesk desk,
    PublicShelf shelf,
    WorkTasks tasks,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> HandleAsync(
        Guid agreementId,
        PublicationAction action,
        DecisionInput input,
        CancellationToken cancellationToken
    )
    {
        if (input.Reason?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Decision.Reason", "agreements.error.tooLong", $"{Limits.Sentence}");
        }

        var kind = action switch
        {
            PublicationAction.Publish or PublicationAction.PublishAlone => PublicationProcesses.Publish,
            PublicationAction.Decline => PublicationProcesses.Decline,
            _ => PublicationProcesses.Withdraw,
        };
        return await processes.RunAsync(
            kind,
            input.Key,
            input.Reason?.Trim(),
            process => DecideAsync(agreementId, action, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> DecideAsync(
        Guid agreementId,
        PublicationAction action,
        DecisionInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var publication = await db.Set<Publication>()
            .SingleOrDefaultAsync(p => p.Id == input.PublicationId && p.AgreementId == agreementId, cancellationToken);
        if (publication is null || await sheets.FindAsync(agreementId, cancellationToken) is not { } sheet)
        {
            return new ChangeOutcome.NotFound();
        }

        var situation = await desk.SituationAsync(sheet, publication, input.Reason, process.At, cancellationToken);
        if (publication.Take(action, situation) is TransitionOutcome<PublicationState>.Refused refused)
        {
            var message = MessageOf(refused);
            return ChangeOutcome.Refuse(message == PublicationStates.NeedsAReason.MessageKey ? "Decision.Reason" : "", message);
        }

        publication.Reason = input.Reason?.Trim();
        if (action is PublicationAction.Withdraw)
        {
            publication.WithdrawnAt = process.At;
            await shelf.TakeBackAsync(publication, process.At, cancellationToken);
        }
        else
        {
            (publication.DecidedByPostId, publication.DecidedAt) = (current.Required.PostId, process.At);
            await tasks.CloseAsync(ProposeHandler.DecideTask, agreementId, process.At, cancellationToken);
        }

        if (publication.State is PublicationState.Published)
        {
            publication.ByException = action is PublicationAction.PublishAlone;
            await ReplaceAsync(publication, situation, cancellationToken);
            await shelf.PutAsync(publication, process.At, cancellationToken);
        }

        process.Record(
            new PublicationDecided(agreementId, publication.Id, publication.Edition, $"{publication.State}", publication.ByException)
        );
        return new ChangeOutcome.Saved(publication.Id);
    }

    /// <summary>The edition that was public until now gives way.</summary>
    private async Task ReplaceAsync(Publication newer, PublicationSituation situation, CancellationToken cancellationToken)
    {
        var shown = await db.Set<Publication>()
            .SingleOrDefaultAsync(
                p => p.AgreementId == newer.AgreementId && p.State == PublicationState.Published && p.Id != newer.Id,
                cancellationToken
            );
        shown?.Take(PublicationAction.Replace, situation);
    }

    private static string MessageOf(TransitionOutcome<PublicationState>.Refused refused) =>
        refused.Reasons[0].Rule == Refusal.NoSuchTransition ? "publications.refused.decided" : refused.Reasons[0].MessageKey;
}
