using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Move;

public sealed class MoveInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    [DateInput]
    public DateOnly? Day { get; set; }
    public string? StartsAt { get; set; }
    public string? EndsAt { get; set; }
    public string? Place { get; set; }
    public string? Reason { get; set; }

    public static MoveInput Of(Activity activity) =>
        new()
        {
            Revision = activity.Revision,
            Day = activity.PlannedOn,
            StartsAt = DayTimes.Write(activity.StartsAt),
            EndsAt = DayTimes.Write(activity.EndsAt),
            Place = activity.Place,
        };

    public IReadOnlyList<FieldProblem> Problems()
    {
        var found = new ActivityProblems();
        found.Day(nameof(Day), Day, "activities.form.day_missing");
        found.Times(StartsAt, EndsAt);
        found.Text(nameof(Place), Place, Limits.Name, "activities.form.place_missing");
        found.Text(nameof(Reason), Reason, Limits.Sentence, ActivityStates.ChangingNeedsAReason.MessageKey);
        return found.All;
    }
}

/// <summary>Moves an activity to another day. The earlier day stays in its history.</summary>
public sealed class MoveHandler(SinergiDb db, Processes processes, ActivityBook book, ActivityUpkeep upkeep)
{
    public async Task<ChangeOutcome> HandleAsync(Guid activityId, MoveInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.Move,
            input.Key,
            input.Reason,
            async process =>
            {
                if (await book.TakeAsync(activityId, cancellationToken) is not { } activity)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (activity.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                var (fromDay, fromPlace, toDay) = (activity.PlannedOn, activity.Place, input.Day!.Value);
                var situation = new ActivitySituation(book.Today, fromDay, toDay, input.Reason);
                if (activity.Take(ActivityAction.Move, situation) is TransitionOutcome<ActivityState>.Refused refused)
                {
                    return StepRefusals.Of(refused, nameof(input.Day));
                }

                (activity.PlannedOn, activity.Place) = (toDay, input.Place!.Trim());
                (activity.StartsAt, activity.EndsAt) = (DayTimes.Read(input.StartsAt), DayTimes.Read(input.EndsAt));
                db.Add(
                    new ActivityMove
                    {
                        Id = NewId.Next(),
                        ActivityId = activity.Id,
                        FromDay = fromDay,
                        ToDay = toDay,
                        Reason = input.Reason!.Trim(),
                        At = process.At,
                    }
                );
                process.Record(new ActivityMoved(activity.Id, activity.RecordId, fromDay, toDay, fromPlace, activity.Place));
                var kind = await book.KindAsync(activity.KindId, cancellationToken);
                await upkeep.RefreshAsync(activity, kind, book.Today, process.At, cancellationToken);
                return new ChangeOutcome.Saved(activity.Id);
            },
            cancellationToken
        );
    }
}

/// <summary>Tells at the field of a form which rule stood against a step.</summary>
internal static class StepRefusals
{
    /// <param name="dayField">The field in which the day was typed.</param>
    public static ChangeOutcome Of(TransitionOutcome<ActivityState>.Refused refused, string dayField)
    {
        var first = refused.Reasons[0];
        var field =
            first.Rule == ActivityStates.ChangingNeedsAReason.Rule ? "Input.Reason"
            : first.Rule == ActivityStates.CancellingNamesASide.Rule ? "Input.Side"
            : first.Rule == Refusal.NoSuchTransition ? ""
            : $"Input.{dayField}";
        return ChangeOutcome.Refuse(field, first.Rule == Refusal.NoSuchTransition ? "activities.refused.over" : first.MessageKey);
    }
}
