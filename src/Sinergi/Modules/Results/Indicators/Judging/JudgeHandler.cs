using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Results.Indicators.Judging;

public sealed class JudgeInput
{
    public Guid Key { get; set; }

    /// <summary>Of the report as it was seen: nobody approves what they did not see.</summary>
    public Guid Revision { get; set; }
    public string? Reason { get; set; }
}

/// <summary>
/// Approves what a unit handed in, or sends it back with a reason. With the approval the sums change, in the same transaction. A
/// correction of a locked period is approved by one person and counts once a second one has confirmed it.
/// </summary>
public sealed class JudgeHandler(
    Processes processes,
    IndicatorBook book,
    SummaryBook summaries,
    ReviewRequests reviews,
    ReportOpening opening,
    Notices notices,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> ApproveAsync(Guid reportId, JudgeInput input, CancellationToken cancellationToken)
    {
        var seen = await book.ReportAsync(reportId, cancellationToken);
        var second = seen?.Latest?.State is ValueState.AwaitingSecond;
        return await processes.RunAsync<ChangeOutcome>(
            second ? IndicatorProcesses.Confirm : IndicatorProcesses.Approve,
            input.Key,
            null,
            process => JudgeAsync(reportId, input, file => ApproveAsync(file, second, process, cancellationToken), cancellationToken),
            cancellationToken
        );
    }

    public async Task<ChangeOutcome> ReturnAsync(Guid reportId, JudgeInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return ChangeOutcome.Refuse("Input.Reason", "indicators.return.reason_missing");
        }

        if (input.Reason.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        var reason = input.Reason.Trim();
        return await processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Return,
            input.Key,
            reason,
            process => JudgeAsync(reportId, input, file => ReturnAsync(file, reason, process, cancellationToken), cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> JudgeAsync(
        Guid reportId,
        JudgeInput input,
        Func<ReportFile, Task<ChangeOutcome>> judge,
        CancellationToken cancellationToken
    )
    {
        var found = await book.TakeReportsAsync([reportId], cancellationToken);
        return found is not [var file] ? new ChangeOutcome.NotFound()
            : file.Report.Revision != input.Revision ? new ChangeOutcome.Conflict()
            : file.Latest is null ? ChangeOutcome.Refuse("", "indicators.refused.nothing")
            : await judge(file);
    }

    private async Task<ChangeOutcome> ApproveAsync(
        ReportFile file,
        bool second,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var (value, situation) = (file.Latest!, book.SituationOf(file));
        var action =
            second ? ValueAction.Confirm
            : situation.LateCorrection ? ValueAction.ApproveLate
            : ValueAction.Approve;
        if (Refusal(value.State, action, situation) is { } refused)
        {
            return refused;
        }

        if (second)
        {
            (value.ConfirmedByPostId, value.ConfirmedAt) = (current.Required.PostId, process.At);
        }
        else
        {
            Judged(value, process.At);
        }

        if (action is ValueAction.ApproveLate)
        {
            (value.State, file.Report.State) = (ValueState.AwaitingSecond, ValueState.AwaitingSecond);
            process.Record(new CorrectionEndorsed(file.Report.Id, file.Indicator.Id, value.Id, file.Report.UnitId));
            await reviews.AskAsync(file, process.At, cancellationToken);
            return new ChangeOutcome.Saved(file.Report.Id);
        }

        await CountAsync(file, value, cancellationToken);
        process.Record(
            new ValueApproved(file.Report.Id, file.Indicator.Id, value.Id, file.Report.UnitId, value.SupersedesId, ValueWriter.Told(value))
        );
        await reviews.CloseAsync(file.Report.Id, process.At, cancellationToken);
        await TellAsync(file, "indicators.notice.approved", process.At, cancellationToken);
        return new ChangeOutcome.Saved(file.Report.Id);
    }

    /// <summary>The value takes its place among the facts, and the sums follow.</summary>
    private async Task CountAsync(ReportFile file, IndicatorValue value, CancellationToken cancellationToken)
    {
        var changes = new RollUp();
        changes.Take(file.Facts);
        if (file.Approved is { } replaced)
        {
            replaced.State = ValueState.Superseded;
        }

        value.State = ValueState.Approved;
        (file.Report.State, file.Report.ApprovedValueId) = (ValueState.Approved, value.Id);
        changes.Add(file.Facts);
        await summaries.ApplyAsync(file.Indicator, changes, fresh: false, cancellationToken);
    }

    private async Task<ChangeOutcome> ReturnAsync(
        ReportFile file,
        string reason,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var value = file.Latest!;
        if (Refusal(value.State, ValueAction.Return, book.SituationOf(file)) is { } refused)
        {
            return refused;
        }

        Judged(value, process.At);
        value.ReturnReason = reason;
        (value.State, file.Report.State) = (ValueState.Returned, ValueState.Returned);
        process.Record(new ValueReturned(file.Report.Id, file.Indicator.Id, value.Id, file.Report.UnitId));
        await reviews.CloseAsync(file.Report.Id, process.At, cancellationToken);
        await opening.AskAsync(file.Report, file.Version.Title, process.At, cancellationToken);
        await TellAsync(file, "indicators.notice.returned", process.At, cancellationToken);
        return new ChangeOutcome.Saved(file.Report.Id);
    }

    private void Judged(IndicatorValue value, DateTime at) =>
        (value.JudgedByPersonId, value.JudgedByPostId, value.JudgedAt) = (current.Required.PersonId, current.Required.PostId, at);

    private static ChangeOutcome? Refusal(ValueState state, ValueAction action, ValueSituation situation) =>
        ValueStates
            .Table.Try(state, action, situation)
            .Match<ChangeOutcome?>(
                _ => null,
                refused =>
                    ChangeOutcome.Refuse(
                        "",
                        refused.Reasons[0].Rule == Kernel.States.Refusal.NoSuchTransition
                            ? "indicators.refused.nothing"
                            : refused.Reasons[0].MessageKey
                    )
            );

    private Task TellAsync(ReportFile file, string textKey, DateTime at, CancellationToken cancellationToken) =>
        notices.TellAsync(
            new NewNotice(
                file.Report.EnteredById ?? file.Report.UnitId,
                null,
                file.Report.Id,
                textKey,
                [file.Version.Title, StoredLine.Day(file.Period.Until)],
                IndicatorLinks.Report(file.Report.Id),
                IndicatorPermissions.Report
            ),
            at,
            cancellationToken
        );
}
