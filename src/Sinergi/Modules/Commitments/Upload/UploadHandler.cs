using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>Takes a piece of evidence in and asks the other parties to look at it.</summary>
public sealed class UploadHandler(
    SinergiDb db,
    Processes processes,
    IDocumentDesk documents,
    ScopeIndex scopeIndex,
    RecordSides sides,
    CommitmentUpkeep upkeep,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Whether the present actor may upload for this commitment: its owner, or the office above it.</summary>
    public async Task<bool> IsOwnAsync(Commitment commitment, CancellationToken cancellationToken) =>
        commitment.OwnerId is { } owner && await db.IsWithinAsync(owner, current.Required.InstitutionId, cancellationToken);

    public async Task<ChangeOutcome> HandleAsync(Commitment commitment, EvidenceInput input, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay))
        {
            return ChangeOutcome.Refuse("", $"evidence.form.closed_{(commitment.State is CommitmentState.Draft ? "draft" : "judged")}");
        }

        Guid? documentId = null;
        if (input.File is { Length: > 0 } file)
        {
            await using var content = file.OpenReadStream();
            var received = await documents.ReceiveAsync(
                content,
                file.FileName,
                actor.InstitutionId,
                DocumentClassification.Restricted,
                DocumentKey(input.Key),
                cancellationToken
            );
            var refusal = received.Match<FieldProblem?>(_ => null, r => new FieldProblem("Input.File", r.TextKey, r.Arguments));
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal]);
            }

            documentId = received.Match<Guid?>(a => a.DocumentId, _ => null);
        }

        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Upload,
            input.Key,
            null,
            process => KeepAsync(commitment.Id, documentId, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> KeepAsync(
        Guid commitmentId,
        Guid? documentId,
        EvidenceInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == commitmentId, cancellationToken);
        var evidence = new Evidence
        {
            Id = NewId.Next(),
            CommitmentId = commitment.Id,
            RecordId = commitment.RecordId,
            DocumentId = documentId,
            Link = input.HasLink ? input.Link!.Trim() : null,
            Description = input.Description!.Trim(),
            CapturedOn = input.CapturedOn!.Value,
            Place = input.Place!.Trim(),
            PeriodFrom = input.PeriodFrom,
            PeriodUntil = input.PeriodUntil,
            Amount = commitment.Measure is MeasureKind.Number ? WholeNumbers.Read(input.Amount) : null,
            UploaderPersonId = actor.PersonId,
            UploaderPostId = actor.PostId,
            UploaderInstitutionId = actor.InstitutionId,
            UploadedAt = process.At,
        };
        db.Add(evidence);
        commitment.Take(CommitmentAction.AddEvidence, commitment.Situation(actor.Zone.DateAt(process.At)));
        process.Record(new EvidenceUploaded(evidence.Id, commitment.Id, documentId, evidence.Link, evidence.CapturedOn));
        if (documentId is { } document)
        {
            await scopeIndex.FollowAsync(document, commitment.RecordId, cancellationToken);
        }

        await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
        await AskOthersAsync(commitment, evidence, process.At, cancellationToken);
        return new ChangeOutcome.Saved(evidence.Id);
    }

    private async Task AskOthersAsync(Commitment commitment, Evidence evidence, DateTime at, CancellationToken cancellationToken)
    {
        var own = await sides.SidesOfAsync(commitment.RecordId, commitment.OwnerId!.Value, cancellationToken);
        string[] arguments = [CommitmentUpkeep.Short(commitment.Statement)];
        var path = CommitmentLinks.Evidence(evidence.Id);
        foreach (var party in await sides.OthersAsync(commitment.RecordId, own, cancellationToken))
        {
            await tasks.OpenAsync(
                new NewTask(
                    CommitmentUpkeep.VerifyTask,
                    evidence.Id,
                    party,
                    null,
                    "evidence.task.verify",
                    arguments,
                    path,
                    EvidencePermissions.Verify,
                    null
                ),
                at,
                cancellationToken
            );
            await notices.TellAsync(
                new NewNotice(party, null, evidence.Id, "evidence.notice.uploaded", arguments, path, EvidencePermissions.Verify),
                at,
                cancellationToken
            );
        }
    }

    // The desk keeps its own account of used keys; the same key for both would look like one form sent twice.
    private static Guid DocumentKey(Guid formKey)
    {
        var bytes = formKey.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }
}
