using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Steps;

/// <summary>Moves a preparation along its steps: on to the next one, back to an earlier one, to its end.</summary>
public sealed class StepHandler(PreparationActs acts, PreparationSituations situations, PreparationTasks tasks, SigningStop signing)
{
    /// <summary>Why it cannot go on yet, and what the decision table says; nothing while it can, or when it is at its end.</summary>
    public async Task<(IReadOnlyList<Refusal> Missing, SigningAdvice Advice)> MissingAsync(
        PreparationView view,
        CancellationToken cancellationToken
    )
    {
        var advice = await situations.AdviceAsync(view, cancellationToken);
        if (view.Next is not { } next || !view.Preparation.IsOpen)
        {
            return ([], advice);
        }

        // What is missing is the same for everybody, whoever may take the step.
        var by = next is PreparationState.Signing ? PreparationRole.Head : PreparationRole.Keeper;
        var outcome = PreparationStates.Table.Try(
            view.Preparation.State,
            PreparationStates.Entering(next),
            PreparationSituations.Of(view, by, advice)
        );
        return (outcome.Match(_ => [], refused => refused.Reasons), advice);
    }

    public Task<ChangeOutcome> AdvanceAsync(Guid id, Guid key, CancellationToken cancellationToken) =>
        acts.RunAsync(
            PreparationProcesses.Advance,
            id,
            key,
            null,
            async on =>
            {
                if (on.View.Next is not { } next || next is PreparationState.Signing)
                {
                    return ChangeOutcome.Refuse("", "preparations.refused.next");
                }

                return await MoveAsync(on, PreparationStates.Entering(next), acts.IsKeeper(on.Preparation), null, "", cancellationToken);
            },
            cancellationToken
        );

    public Task<ChangeOutcome> SendBackAsync(Guid id, StepInput input, CancellationToken cancellationToken) =>
        Reasoned(
            input,
            "Input.Reason",
            reason =>
                input.To is not { } to || !PreparationStates.ReturnsFrom(PreparationState.Signing, PreparationStates.Line).Contains(to)
                    ? Task.FromResult<ChangeOutcome>(ChangeOutcome.Refuse("Input.To", "preparations.step.to_missing"))
                    : acts.RunAsync(
                        PreparationProcesses.SendBack,
                        id,
                        input.Key,
                        reason,
                        on => MoveAsync(on, PreparationStates.ReturningTo(to), MayEnd(on), reason, "Input.Reason", cancellationToken),
                        cancellationToken
                    )
        );

    public Task<ChangeOutcome> CancelAsync(Guid id, StepInput input, CancellationToken cancellationToken) =>
        Reasoned(
            input,
            "Cancel.Reason",
            reason =>
                acts.RunAsync(
                    PreparationProcesses.Cancel,
                    id,
                    input.Key,
                    reason,
                    on => MoveAsync(on, PreparationAction.Cancel, MayEnd(on), reason, "Cancel.Reason", cancellationToken),
                    cancellationToken
                )
        );

    /// <summary>The head says yes: with one press where all agreed and the table settles who signs, otherwise with a decision in words.</summary>
    public Task<ChangeOutcome> ApproveAsync(Guid id, StepInput input, CancellationToken cancellationToken)
    {
        var reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim();
        return reason?.Length > Limits.Sentence
            ? TooLong("Input.Reason")
            : acts.RunAsync(
                PreparationProcesses.Approve,
                id,
                input.Key,
                reason,
                async on =>
                {
                    var advice = await situations.AdviceAsync(on.View, cancellationToken);
                    var situation = PreparationSituations.Of(on.View, Head(on), advice) with { HasReason = reason is not null };
                    if (await EnterAsync(on, PreparationAction.EnterSigning, situation, "Input.Reason", cancellationToken) is { } refused)
                    {
                        return refused;
                    }

                    on.Preparation.Decision = reason;
                    on.Process.Record(
                        new PreparationApproved(
                            id,
                            on.View.Newest!.Number,
                            advice.Signer,
                            [.. advice.Open, .. situation.Objecting, .. advice.Parliament ? advice.Demands : []]
                        )
                    );
                    return null;
                },
                cancellationToken
            );
    }

    private PreparationRole Head(PreparationAct on) => acts.IsHead(on.Preparation) ? PreparationRole.Head : PreparationRole.Other;

    private bool MayEnd(PreparationAct on) => acts.IsKeeper(on.Preparation) || acts.IsHead(on.Preparation);

    private async Task<ChangeOutcome.Invalid?> MoveAsync(
        PreparationAct on,
        PreparationAction action,
        bool isOurs,
        string? reason,
        string field,
        CancellationToken cancellationToken
    )
    {
        var advice = await situations.AdviceAsync(on.View, cancellationToken);
        var by = isOurs ? PreparationRole.Keeper : PreparationRole.Other;
        var situation = PreparationSituations.Of(on.View, by, advice) with { HasReason = reason is not null };
        return await EnterAsync(on, action, situation, field, cancellationToken);
    }

    private async Task<ChangeOutcome.Invalid?> EnterAsync(
        PreparationAct on,
        PreparationAction action,
        PreparationSituation situation,
        string field,
        CancellationToken cancellationToken
    )
    {
        var from = on.Preparation.State;
        switch (PreparationStates.Table.Try(from, action, situation))
        {
            case TransitionOutcome<PreparationState>.Refused refused:
                return PreparationActs.Of(refused, field);
            case TransitionOutcome<PreparationState>.Allowed allowed:
                (on.Preparation.State, on.Preparation.StateSince) = (allowed.To, on.View.Today);
                if (from is PreparationState.Signing)
                {
                    await signing.LeaveAsync(on, cancellationToken);
                }

                on.Process.Record(new PreparationMoved(on.Preparation.Id, from.ToString(), allowed.To.ToString()));
                await tasks.MovedAsync(on.View, on.Process.At, cancellationToken);
                break;
        }

        return null;
    }

    private static Task<ChangeOutcome> Reasoned(StepInput input, string field, Func<string?, Task<ChangeOutcome>> act)
    {
        var reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim();
        return reason?.Length > Limits.Sentence ? TooLong(field) : act(reason);
    }

    private static Task<ChangeOutcome> TooLong(string field) =>
        Task.FromResult<ChangeOutcome>(ChangeOutcome.Refuse(field, "agreements.error.tooLong", $"{Limits.Sentence}"));
}

/// <summary>Where it goes, and why.</summary>
public sealed class StepInput
{
    public Guid Key { get; set; }
    public PreparationState? To { get; set; }
    public string? Reason { get; set; }
}
