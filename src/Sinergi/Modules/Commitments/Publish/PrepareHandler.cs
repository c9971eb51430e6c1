using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>Takes in a file in which something is covered and asks somebody else to decide whether the public may see it.</summary>
public sealed class PrepareHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    IDocumentDesk documents,
    ScopeIndex scopeIndex,
    WorkTasks tasks,
    CurrentActor current
)
{
    public const string DecideTask = "evidence.publish";

    /// <summary>Whoever brought the original knows what must be covered: that office, or one above it.</summary>
    public Task<bool> IsOwnAsync(Evidence evidence, CancellationToken cancellationToken) =>
        db.IsWithinAsync(evidence.UploaderInstitutionId, current.Required.InstitutionId, cancellationToken);

    /// <summary>What stands against preparing a copy now; null when nothing does.</summary>
    public async Task<string?> ObjectionAsync(Evidence evidence, CancellationToken cancellationToken) =>
        evidence.State is not EvidenceState.Verified ? "evidence.copy.refused.unverified"
        : await db.Set<EvidenceCopy>()
            .AnyAsync(
                c => c.EvidenceId == evidence.Id && (c.State == CopyState.Proposed || c.State == CopyState.Published),
                cancellationToken
            )
            ? "evidence.copy.refused.another"
        : null;

    public async Task<ChangeOutcome> HandleAsync(Evidence evidence, CopyInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var (document, refusal) = await files.ReceiveAsync(input.File!, input.Key, cancellationToken);
        if (refusal is not null)
        {
            return new ChangeOutcome.Invalid([refusal]);
        }

        var objection = await ObjectionToAsync(evidence, document!.Value, cancellationToken);
        return objection is not null
            ? new ChangeOutcome.Invalid([objection])
            : await processes.RunAsync(
                CommitmentProcesses.PrepareCopy,
                input.Key,
                null,
                process => KeepAsync(evidence, document.Value, input, process, cancellationToken),
                cancellationToken
            );
    }

    // The sealed original itself is never what is published, and what has no pages cannot be drawn.
    private async Task<FieldProblem?> ObjectionToAsync(Evidence evidence, Guid document, CancellationToken cancellationToken)
    {
        if (document == evidence.DocumentId)
        {
            return new FieldProblem("Input.File", "evidence.copy.same_file");
        }

        var view = await documents.FindAsync(document, cancellationToken);
        return view?.Pages is > 0 and <= CopyStates.MostPages
            ? null
            : new FieldProblem("Input.File", "evidence.copy.pages", $"{CopyStates.MostPages}");
    }

    private async Task<ChangeOutcome> KeepAsync(
        Evidence evidence,
        Guid document,
        CopyInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await ObjectionAsync(evidence, cancellationToken) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        var actor = current.Required;
        var copy = new EvidenceCopy
        {
            Id = NewId.Next(),
            EvidenceId = evidence.Id,
            RecordId = evidence.RecordId,
            DocumentId = document,
            Covered = input.Covered!.Trim(),
            Caption = input.Caption!.Trim(),
            PreparedByPersonId = actor.PersonId,
            PreparedByPostId = actor.PostId,
            PreparedByInstitutionId = actor.InstitutionId,
            PreparedAt = process.At,
        };
        db.Add(copy);
        process.Record(new CopyPrepared(evidence.Id, copy.Id, document));
        await scopeIndex.FollowAsync(document, evidence.RecordId, cancellationToken);
        await tasks.OpenAsync(
            new NewTask(
                DecideTask,
                evidence.Id,
                actor.InstitutionId,
                null,
                "evidence.task.publish",
                [StoredLine.Part(copy.Caption)],
                CommitmentLinks.Copy(evidence.Id),
                EvidencePermissions.Publish,
                null
            ),
            process.At,
            cancellationToken
        );
        return new ChangeOutcome.Saved(copy.Id);
    }
}
