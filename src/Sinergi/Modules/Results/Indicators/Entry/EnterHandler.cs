using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>Keeps or hands in the rows of a grid. All rows or none: a row that is refused shows what is wrong, and nothing that was typed is lost.</summary>
public sealed class EnterHandler(Processes processes, IndicatorBook book, ValueWriter writer, SummaryBook summaries)
{
    public Task<ChangeOutcome> HandleAsync(Guid indicatorId, GridInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Enter,
            input.Key,
            null,
            process => EnterAsync(indicatorId, input, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> EnterAsync(
        Guid indicatorId,
        GridInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var told = input.Rows.Take(Limits.PageRows).Index().Where(r => !r.Item.IsEmpty).ToList();
        var files = (await book.TakeReportsAsync([.. told.Select(r => r.Item.ReportId).Distinct()], cancellationToken))
            .Where(f => f.Indicator.Id == indicatorId)
            .ToDictionary(f => f.Report.Id);
        if (await book.FindAsync(indicatorId, cancellationToken) is not { } indicator || told.Count != files.Count)
        {
            return new ChangeOutcome.NotFound();
        }

        foreach (var file in files.Values)
        {
            if (!await book.MayEnterForAsync(file.Report.UnitId, cancellationToken))
            {
                return new ChangeOutcome.NotFound();
            }
        }

        if (told.Exists(r => files[r.Item.ReportId].Report.Revision != r.Item.Revision) || files.Values.Any(f => !f.TakesRows))
        {
            return new ChangeOutcome.Conflict();
        }

        if (told.Count == 0)
        {
            return ChangeOutcome.Refuse("", "indicators.enter.nothing");
        }

        List<FieldProblem> problems = [];
        List<(ReportFile File, RowInput Row, Figures Figures)> rows = [];
        foreach (var (place, row) in told)
        {
            var file = files[row.ReportId];
            var (figures, wrong) = new RowReader(file.Shape).Read(row, $"Input.Rows[{place}]", input.Submit);
            problems.AddRange(wrong);
            rows.Add((file, row, figures));
        }

        return problems.Count > 0
            ? new ChangeOutcome.Invalid(problems)
            : await WriteAsync(indicator, rows, input.Submit, process, cancellationToken);
    }

    private async Task<ChangeOutcome> WriteAsync(
        Indicator indicator,
        IEnumerable<(ReportFile File, RowInput Row, Figures Figures)> rows,
        bool submit,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var changes = new RollUp();
        foreach (var (file, row, figures) in rows)
        {
            var value = writer.Write(file, row, figures, correction: null, submit, process);
            if (submit)
            {
                await writer.SubmitAsync(file, value, changes, process, cancellationToken);
            }
            else
            {
                process.Record(new ValueSaved(file.Report.Id, indicator.Id, value.Id, file.Report.UnitId, ValueWriter.Told(value)));
            }
        }

        await summaries.ApplyAsync(indicator, changes, fresh: false, cancellationToken);
        return new ChangeOutcome.Saved(indicator.Id);
    }
}
