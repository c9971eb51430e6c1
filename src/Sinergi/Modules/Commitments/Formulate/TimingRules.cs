using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>What the due date of a commitment follows from.</summary>
public enum Timing
{
    Once,
    Recurring,
    AfterMilestone,
}

/// <summary>When a commitment is due: once, once for each period, or so many days after an event.</summary>
internal static class TimingRules
{
    private const int LongestDelay = 366;

    public static IEnumerable<FieldProblem> Problems(CommitmentInput input)
    {
        if (!Enum.IsDefined(input.Timing))
        {
            yield return new FieldProblem("Input.Timing", "commitments.form.timing_unknown");
        }

        foreach (var (field, day) in Days(input))
        {
            if (day is { Year: < 1990 or > 2100 })
            {
                yield return new FieldProblem($"Input.{field}", "commitments.form.due_far");
            }
        }

        foreach (var (field, typed) in Delays(input))
        {
            if (!string.IsNullOrWhiteSpace(typed) && WholeNumbers.Read(typed) is not (>= 0 and <= LongestDelay))
            {
                yield return new FieldProblem($"Input.{field}", "commitments.form.days_wrong", $"{LongestDelay}");
            }
        }

        if (input.Timing is Timing.Recurring && (input.Every is Recurrence.None || !Enum.IsDefined(input.Every)))
        {
            yield return new FieldProblem("Input.Every", "commitments.form.every_missing");
        }

        if (input is { Timing: Timing.Recurring, RepeatUntil: not null } && input.RepeatUntil < input.FirstPeriod)
        {
            yield return new FieldProblem("Input.RepeatUntil", "commitments.form.repeat_turned");
        }

        if (input is { Timing: Timing.AfterMilestone, MilestoneId: not null } && !string.IsNullOrWhiteSpace(input.NewMilestone))
        {
            yield return new FieldProblem("Input.NewMilestone", "commitments.form.milestone_both");
        }
    }

    /// <summary>What is still missing before anyone can be held to a day.</summary>
    public static IEnumerable<FieldProblem> MissingToPlan(CommitmentInput input)
    {
        if (input is { Timing: Timing.Once, DueOn: null })
        {
            yield return new FieldProblem(
                "Input.DueOn",
                string.IsNullOrWhiteSpace(input.Condition) ? "commitments.form.due_missing" : "commitments.form.due_missing_condition"
            );
        }

        if (input is { Timing: Timing.Recurring, FirstPeriod: null })
        {
            yield return new FieldProblem("Input.FirstPeriod", "commitments.form.first_missing");
        }

        if (input is { Timing: Timing.AfterMilestone, MilestoneId: null } && string.IsNullOrWhiteSpace(input.NewMilestone))
        {
            yield return new FieldProblem("Input.MilestoneId", "commitments.form.milestone_missing");
        }
    }

    /// <summary>Writes the checked values; the milestone itself, and the day it happened, come from the handler.</summary>
    public static void Write(CommitmentInput input, Commitment commitment)
    {
        var grace = (int)(WholeNumbers.Read(input.GraceDays) ?? 0);
        commitment.DueDays = input.Timing is Timing.Recurring ? (int)(WholeNumbers.Read(input.DueDays) ?? 0) : 0;
        commitment.RepeatUntil = input.Timing is Timing.Recurring ? input.RepeatUntil : null;
        commitment.DaysAfterMilestone = input.Timing is Timing.AfterMilestone ? (int)(WholeNumbers.Read(input.DaysAfter) ?? 0) : 0;
        if (commitment.State is CommitmentState.Draft)
        {
            // Once people are held to it, the periods of a series stand.
            commitment.Every = input.Timing is Timing.Recurring ? input.Every : Recurrence.None;
            (commitment.PeriodFrom, commitment.PeriodUntil) = input is { Timing: Timing.Recurring, FirstPeriod: { } first }
                ? Both(Periods.Number(first, input.Every, 1))
                : (null, null);
        }

        commitment.SetDue(
            input.Timing switch
            {
                Timing.Once => input.DueOn,
                Timing.Recurring => commitment.PeriodUntil?.AddDays(commitment.DueDays),
                _ => null,
            },
            grace
        );
    }

    private static (DateOnly?, DateOnly?) Both((DateOnly From, DateOnly Until) period) => (period.From, period.Until);

    private static IEnumerable<(string Field, DateOnly? Day)> Days(CommitmentInput input) =>
        [
            (nameof(input.DueOn), input.DueOn),
            (nameof(input.FirstPeriod), input.FirstPeriod),
            (nameof(input.RepeatUntil), input.RepeatUntil),
            (nameof(input.MilestonePlannedOn), input.MilestonePlannedOn),
        ];

    private static IEnumerable<(string Field, string? Typed)> Delays(CommitmentInput input) =>
        [(nameof(input.DueDays), input.DueDays), (nameof(input.DaysAfter), input.DaysAfter)];
}

/// <summary>How often something recurs, for choosing.</summary>
public static class Recurring
{
    public static IEnumerable<SelectListItem> Choices(Texts texts) =>
        Enum.GetValues<Recurrence>()
            .Where(r => r is not Recurrence.None)
            .Select(r => new SelectListItem(texts[$"commitments.every.{r}"], r.ToString()));
}
