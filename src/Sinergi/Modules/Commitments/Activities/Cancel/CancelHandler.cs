using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Move;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Cancel;

public sealed class CancelInput
{
    public Guid Key { get; set; }
    public int? Side { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Calls an activity off: by which side and why.</summary>
public sealed class CancelHandler(SinergiDb db, Processes processes, ActivityBook book, ActivityUpkeep upkeep, RecordSides sides)
{
    public async Task<ChangeOutcome> HandleAsync(Activity shown, CancelInput input, CancellationToken cancellationToken)
    {
        var parties = await sides.PartiesAsync(shown.RecordId, cancellationToken);
        var found = new ActivityProblems();
        found.When(parties.All(p => p.Side != input.Side), nameof(input.Side), ActivityStates.CancellingNamesASide.MessageKey);
        found.Text(nameof(input.Reason), input.Reason, Limits.Sentence, ActivityStates.ChangingNeedsAReason.MessageKey);
        if (found.All.Count > 0)
        {
            return new ChangeOutcome.Invalid(found.All);
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.Cancel,
            input.Key,
            input.Reason,
            async process =>
            {
                if (await book.TakeAsync(shown.Id, cancellationToken) is not { } activity)
                {
                    return new ChangeOutcome.NotFound();
                }

                var situation = new ActivitySituation(book.Today, activity.PlannedOn, null, input.Reason, input.Side);
                if (activity.Take(ActivityAction.Cancel, situation) is TransitionOutcome<ActivityState>.Refused refused)
                {
                    return StepRefusals.Of(refused, nameof(input.Side));
                }

                (activity.CancelReason, activity.CancelledBySide) = (input.Reason!.Trim(), input.Side);
                // Nobody comes in any more.
                if (await db.FindAsync<AttendanceDoor>([activity.Id], cancellationToken) is { } door)
                {
                    door.Open = false;
                }

                process.Record(new ActivityCancelled(activity.Id, activity.RecordId, activity.PlannedOn, input.Side!.Value));
                var kind = await book.KindAsync(activity.KindId, cancellationToken);
                await upkeep.RefreshAsync(activity, kind, book.Today, process.At, cancellationToken);
                return new ChangeOutcome.Saved(activity.Id);
            },
            cancellationToken
        );
    }
}
