using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Steps;

/// <summary>One stage of an evaluation as its page shows it.</summary>
public sealed record StepView(string Label, string? Note, bool Done, bool Current);

/// <summary>
/// The nine stages of an evaluation (axis D). Eight are states; the check of evidence goes on beside them and is told from what was shown
/// and verified.
/// </summary>
public static class StepLine
{
    public static IReadOnlyList<StepView> Of(EvaluationCycle cycle, IReadOnlyCollection<FollowUpFact> actions, UnitTimeZone zone, Texts t)
    {
        var waiting = cycle.Verdicts.Sum(v => v.Evidence - v.VerifiedEvidence);
        var filled = cycle.State > EvaluationState.Scheduled;
        List<StepView> steps = [];
        foreach (var state in Enum.GetValues<EvaluationState>())
        {
            steps.Add(
                new StepView(
                    t[$"evaluations.step.{state}"],
                    Note(cycle, state, actions, zone, t),
                    state < cycle.State || Ended(cycle, state),
                    state == cycle.State
                )
            );
            if (state is EvaluationState.Filling)
            {
                var note = waiting > 0 ? t["evaluations.step.evidence_waits", waiting] : t["evaluations.step.evidence_done"];
                steps.Add(new StepView(t["evaluations.step.Evidence"], filled ? note : null, filled && waiting == 0, false));
            }
        }

        return steps;
    }

    // Closed is where it stands and also done: nothing follows.
    private static bool Ended(EvaluationCycle cycle, EvaluationState state) =>
        state is EvaluationState.Closed && cycle.State is EvaluationState.Closed;

    private static string? Note(
        EvaluationCycle cycle,
        EvaluationState state,
        IReadOnlyCollection<FollowUpFact> actions,
        UnitTimeZone zone,
        Texts t
    ) =>
        state switch
        {
            EvaluationState.Scheduled => cycle.TeamDecree is { } decree
                ? t["evaluations.step.decree", decree]
                : t["evaluations.step.no_decree"],
            EvaluationState.Filling when cycle.State > EvaluationState.Scheduled => t["evaluations.step.commitments", cycle.Verdicts.Count],
            EvaluationState.AwaitingReply when cycle.Replies.Count > 0 => t[
                "evaluations.step.replied",
                cycle.Replies.Count(r => r.RepliedAt is not null),
                cycle.Replies.Count
            ],
            EvaluationState.Fixed when cycle.FixedAt is { } at =>
                $"{Show.ShortDay(zone.DateAt(at))}; {t[cycle.SignedMinutesId is null ? "evaluations.step.unsigned" : "evaluations.step.signed"]}",
            EvaluationState.Delivered when cycle.LetterOn is { } on => Show.ShortDay(on),
            EvaluationState.FollowUp when actions.Count > 0 => t["evaluations.step.actions", actions.Count(a => a.Done), actions.Count],
            EvaluationState.Closed when cycle.ClosedAt is { } closed => Show.ShortDay(zone.DateAt(closed)),
            _ => null,
        };
}
