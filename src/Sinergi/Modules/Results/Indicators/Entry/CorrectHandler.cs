using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Entry;

public sealed class CorrectInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Reason { get; set; }
    public RowInput Row { get; set; } = new();
}

/// <summary>Hands in a value that is to replace an approved one. Until it is approved itself, the old one counts.</summary>
public sealed class CorrectHandler(Processes processes, IndicatorBook book, ValueWriter writer, SummaryBook summaries)
{
    public Task<ChangeOutcome> HandleAsync(Guid reportId, CorrectInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Correct,
            input.Key,
            string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
            process => CorrectAsync(reportId, input, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> CorrectAsync(
        Guid reportId,
        CorrectInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var found = await book.TakeReportsAsync([reportId], cancellationToken);
        if (found is not [var file] || !await book.MayEnterForAsync(file.Report.UnitId, cancellationToken))
        {
            return new ChangeOutcome.NotFound();
        }

        if (file.Report.Revision != input.Revision || !file.TakesCorrection)
        {
            return new ChangeOutcome.Conflict();
        }

        var (figures, wrong) = new RowReader(file.Shape).Read(input.Row, "Input.Row", complete: true);
        List<FieldProblem> problems = [.. wrong];
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            problems.Add(new FieldProblem("Input.Reason", "indicators.reason_missing"));
        }
        else if (input.Reason.Trim().Length > Limits.Sentence)
        {
            problems.Add(new FieldProblem("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}"));
        }

        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var value = writer.Write(file, input.Row, figures, input.Reason!.Trim(), submit: true, process);
        var changes = new RollUp();
        await writer.SubmitAsync(file, value, changes, process, cancellationToken);
        await summaries.ApplyAsync(file.Indicator, changes, fresh: false, cancellationToken);
        return new ChangeOutcome.Saved(reportId);
    }
}
