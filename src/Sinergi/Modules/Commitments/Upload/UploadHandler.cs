using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>Takes a piece of evidence in and asks the other parties to look at it.</summary>
public sealed class UploadHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    EvidenceIntake intake,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Whether the present actor may upload for this commitment: its owner, or the office above it.</summary>
    public async Task<bool> IsOwnAsync(Commitment commitment, CancellationToken cancellationToken) =>
        commitment.OwnerId is { } owner && await db.IsWithinAsync(owner, current.Required.InstitutionId, cancellationToken);

    /// <summary>Other commitments of the same record that the same piece may prove: open, and the actor's own to prove.</summary>
    public async Task<IReadOnlyList<Commitment>> OthersAsync(Commitment commitment, CancellationToken cancellationToken) =>
        await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == commitment.RecordId && c.Id != commitment.Id)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .Where(c => db.ScopeEntries.Any(s => s.InstitutionId == current.Required.InstitutionId && s.RecordId == c.OwnerId))
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

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

        var others = (await OthersAsync(commitment, cancellationToken)).Select(c => c.Id).ToHashSet();
        if (input.Also.Any(a => a.Chosen && !others.Contains(a.CommitmentId)))
        {
            return ChangeOutcome.Refuse("", "evidence.form.also_closed");
        }

        Guid? documentId = null;
        if (input.File is { Length: > 0 } file)
        {
            (documentId, var refusal) = await files.ReceiveAsync(file, input.Key, cancellationToken);
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal]);
            }
        }

        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Upload,
            input.Key,
            null,
            process => KeepAsync(commitment, documentId, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> KeepAsync(
        Commitment commitment,
        Guid? documentId,
        EvidenceInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        NewEvidenceUse[] uses =
        [
            new(commitment.Id, WholeNumbers.Read(input.Amount)),
            .. input.Also.Where(a => a.Chosen).Select(a => new NewEvidenceUse(a.CommitmentId, WholeNumbers.Read(a.Amount))),
        ];
        var evidence = await intake.KeepAsync(
            commitment.RecordId,
            new NewEvidence(
                documentId,
                input.HasLink ? input.Link!.Trim() : null,
                null,
                input.Description!.Trim(),
                input.CapturedOn!.Value,
                input.Place!.Trim(),
                input.PeriodFrom,
                input.PeriodUntil,
                input.ValidUntil,
                uses
            ),
            process,
            cancellationToken
        );
        return new ChangeOutcome.Saved(evidence.Id);
    }
}
