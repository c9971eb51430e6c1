using Sinergi.Kernel.States;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Results.Steps;

/// <summary>What the steps after the fixed result have in common: the evaluation as it was seen, the rule of the state table, the answer.</summary>
public sealed class EvaluationSteps(Evaluations evaluations, Processes processes)
{
    /// <param name="prepare">Writes what was typed; the guards look at the evaluation after it.</param>
    /// <param name="taken">What follows once the state table has allowed the step.</param>
    public Task<ChangeOutcome> TakeAsync(
        Step step,
        Func<EvaluationCycle, Task<EvaluationSituation>> prepare,
        Func<EvaluationCycle, RunningProcess, Task> taken,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync<ChangeOutcome>(
            step.Kind,
            step.FormKey,
            null,
            async process =>
            {
                if (await evaluations.TakeAsync(step.EvaluationId, cancellationToken) is not { } cycle)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (step.Revision is { } seen && cycle.Revision != seen)
                {
                    return new ChangeOutcome.Conflict();
                }

                var situation = await prepare(cycle);
                if (cycle.Take(step.Action, situation) is TransitionOutcome<EvaluationState>.Refused refused)
                {
                    return new ChangeOutcome.Invalid([.. refused.Reasons.Select(ProblemOf)]);
                }

                await taken(cycle, process);
                return new ChangeOutcome.Saved(cycle.Id);
            },
            cancellationToken
        );

    private static FieldProblem ProblemOf(Refusal reason) =>
        new("", reason.Rule == Refusal.NoSuchTransition ? "evaluations.refused.notOpen" : reason.MessageKey);
}

/// <param name="Revision">As it was seen; null where nothing is overwritten.</param>
public sealed record Step(ProcessKind Kind, EvaluationAction Action, Guid EvaluationId, Guid FormKey, Guid? Revision);
