namespace Sinergi.Kernel.States;

/// <summary>Why a transition was refused.</summary>
/// <param name="Rule">The name of the guard, or <see cref="NoSuchTransition"/>.</param>
/// <param name="MessageKey">The key of the text for people.</param>
/// <param name="Details">Values for the text, by placeholder.</param>
public sealed record Refusal(string Rule, string MessageKey, IReadOnlyDictionary<string, string> Details)
{
    /// <summary>The rule of a state and action that the table does not pair. Its details are "state" and "action".</summary>
    public const string NoSuchTransition = "no-such-transition";

    public const string NoSuchTransitionMessageKey = "states.refused.noSuchTransition";
}

/// <summary>The answer of a state table: allowed with the next state, or refused with every reason at once.</summary>
public abstract record TransitionOutcome<TState>
    where TState : struct, Enum
{
    private TransitionOutcome() { }

    public sealed record Allowed(TState To, string? Artefact) : TransitionOutcome<TState>;

    /// <param name="Reasons">At least one, in the order of the guards, so that a person can mend all of them in one go.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : TransitionOutcome<TState>;

    public T Match<T>(Func<Allowed, T> allowed, Func<Refused, T> refused) =>
        this switch
        {
            Allowed outcome => allowed(outcome),
            Refused outcome => refused(outcome),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };
}
