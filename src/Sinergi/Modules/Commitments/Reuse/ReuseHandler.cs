using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Reuse;

/// <summary>
/// Shows a piece of evidence that is there already for a further commitment of the same record. What it proves there has not been looked at yet, so
/// it waits for verification anew; what it has proved elsewhere stays.
/// </summary>
public sealed class ReuseHandler(SinergiDb db, Processes processes, EvidenceIntake intake)
{
    /// <summary>Pieces of the record that are worth something and are not shown for this commitment yet, the newest first.</summary>
    public Task<List<Evidence>> ChoicesAsync(Commitment commitment, CancellationToken cancellationToken) =>
        db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.RecordId == commitment.RecordId)
            .Where(e => e.State == EvidenceState.Verified || e.State == EvidenceState.Waiting)
            .Where(e => e.SameAsId == null)
            .Where(e => !e.Uses.Any(u => u.CommitmentId == commitment.Id))
            .Where(e => !db.Set<Evidence>().Any(o => o.SameAsId == e.Id && o.Uses.Any(u => u.CommitmentId == commitment.Id)))
            .OrderByDescending(e => e.UploadedAt)
            .ThenByDescending(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public async Task<ChangeOutcome> HandleAsync(Commitment commitment, ReuseInput input, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(commitment, cancellationToken);
        if (Problem(commitment, input, choices) is { } problem)
        {
            return new ChangeOutcome.Invalid([problem]);
        }

        var chosen = choices.First(e => e.Id == input.EvidenceId);
        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Reuse,
            input.Key,
            null,
            async process =>
            {
                var given = new NewEvidence(
                    chosen.DocumentId,
                    chosen.Link,
                    chosen.ActivityId,
                    string.IsNullOrWhiteSpace(input.Description) ? chosen.Description : input.Description.Trim(),
                    chosen.CapturedOn,
                    chosen.Place,
                    chosen.PeriodFrom,
                    chosen.PeriodUntil,
                    chosen.ValidUntil,
                    [new(commitment.Id, WholeNumbers.Read(input.Amount))]
                )
                {
                    SameAsId = chosen.Id,
                };
                return new ChangeOutcome.Saved((await intake.KeepAsync(commitment.RecordId, given, process, cancellationToken)).Id);
            },
            cancellationToken
        );
    }

    private static FieldProblem? Problem(Commitment commitment, ReuseInput input, List<Evidence> choices) =>
        commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay)
            ? new FieldProblem("", $"evidence.form.closed_{(commitment.State is CommitmentState.Draft ? "draft" : "judged")}")
        : !choices.Exists(e => e.Id == input.EvidenceId) ? new FieldProblem("Input.EvidenceId", "evidence.reuse.choose")
        : input.Description?.Trim().Length > Limits.Sentence
            ? new FieldProblem("Input.Description", "commitments.form.too_long", $"{Limits.Sentence}")
        : !string.IsNullOrWhiteSpace(input.Amount) && WholeNumbers.Read(input.Amount) is null
            ? new FieldProblem("Input.Amount", "evidence.form.amount_wrong")
        : null;
}
