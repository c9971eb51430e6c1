using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>Writes what a row says as a value of its report: in the grid, and as a correction.</summary>
public sealed class ValueWriter(SinergiDb db, IndicatorBook book, ReviewRequests reviews, ReportOpening opening, CurrentActor current)
{
    /// <summary>The draft or returned value that lies open is written on; otherwise a new one begins.</summary>
    /// <param name="file">Takes rows, or a correction.</param>
    /// <param name="correction">Why an approved value is to be replaced; null for a first report.</param>
    public IndicatorValue Write(ReportFile file, RowInput row, Figures figures, string? correction, bool submit, RunningProcess process)
    {
        var value = file.Latest is { State: ValueState.Draft or ValueState.Returned } open ? open : null;
        if (value is null)
        {
            value = NewValue(file, correction is null ? null : file.Report.ApprovedValueId, process.At);
            db.Add(value);
        }

        var action = submit ? ValueAction.Submit : ValueAction.Save;
        value.State = ValueStates.Table.Try(value.State, action, book.SituationOf(file)).Match(a => a.To, _ => value.State);
        value.Write(figures);
        value.MismatchReason = Tidy(row.MismatchReason);
        value.Comment = Tidy(row.Comment);
        value.CorrectionReason = correction ?? value.CorrectionReason;
        (value.EnteredById, value.EnteredByPostId, value.EnteredAt) = (current.Required.InstitutionId, current.Required.PostId, process.At);
        (file.Report.State, file.Report.EnteredById) = (value.State, value.EnteredById);
        // Other numbers in the same state change no column of the report; its revision must move all the same.
        db.Entry(file.Report).Property(r => r.State).IsModified = true;
        return value;
    }

    /// <summary>What follows from handing in: the day of receipt, the unit's own task done, and somebody asked to judge.</summary>
    public async Task SubmitAsync(
        ReportFile file,
        IndicatorValue value,
        RollUp changes,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        await opening.RefreshPathAsync(file, changes, cancellationToken);
        value.SubmittedAt = process.At;
        (value.JudgedByPersonId, value.JudgedByPostId, value.JudgedAt) = (null, null, null);
        file.Report.ReceivedOn ??= book.Today;
        await reviews.AskAsync(file, process.At, cancellationToken);
        process.Record(
            new ValueSubmitted(file.Report.Id, file.Indicator.Id, value.Id, file.Report.UnitId, value.SupersedesId, Told(value))
        );
    }

    public static ToldFigures Told(IndicatorValue value) =>
        new(
            value.Numerator,
            value.Denominator,
            value.Words,
            [.. value.Parts.Select(p => new ToldPart(p.Dimension, p.Category, p.Numerator, p.Denominator))],
            value.MismatchReason,
            value.Comment
        );

    private IndicatorValue NewValue(ReportFile file, Guid? supersedes, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            ReportId = file.Report.Id,
            IndicatorId = file.Indicator.Id,
            PeriodId = file.Period.Id,
            UnitId = file.Report.UnitId,
            RecordId = file.Report.RecordId,
            Number = (file.Latest?.Number ?? 0) + 1,
            State = ValueState.Draft,
            SupersedesId = supersedes,
            EnteredById = current.Required.InstitutionId,
            EnteredByPostId = current.Required.PostId,
            EnteredAt = at,
        };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
