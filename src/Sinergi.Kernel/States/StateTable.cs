namespace Sinergi.Kernel.States;

/// <summary>
/// The transitions of one status as data: what is not a row is refused by name, so no transition is silent and none is implied.
/// A state and an action have at most one row; where an action may lead to several states, each target is an action of its own.
/// </summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">What people or jobs do.</typeparam>
/// <typeparam name="TFacts">All that guards may look at, gathered by the caller: no database, no clock.</typeparam>
/// <example>See <c>StateTableTests</c>: a proposal that is submitted, returned and signed.</example>
public sealed class StateTable<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>();

    private readonly Dictionary<(TState, TAction), Transition<TState, TAction, TFacts>> _rows = [];

    /// <exception cref="ArgumentException">Two rows pair the same state and action.</exception>
    public StateTable(params IReadOnlyList<Transition<TState, TAction, TFacts>> rows)
    {
        foreach (var row in rows)
        {
            if (!_rows.TryAdd((row.From, row.Action), row))
            {
                throw new ArgumentException($"Two rows for {row.From} and {row.Action}.", nameof(rows));
            }
        }

        Rows = rows;
    }

    public IReadOnlyList<Transition<TState, TAction, TFacts>> Rows { get; }

    /// <summary>The rows that leave a state, for the actions a page may offer.</summary>
    public IEnumerable<Transition<TState, TAction, TFacts>> From(TState state) =>
        Rows.Where(row => EqualityComparer<TState>.Default.Equals(row.From, state));

    /// <summary>
    /// Every state with every action, and the row that pairs them, or null. Made for tests that must leave nothing
    /// out.
    /// </summary>
    public IEnumerable<(TState State, TAction Action, Transition<TState, TAction, TFacts>? Row)> AllPairs() =>
        from state in Enum.GetValues<TState>()
        from action in Enum.GetValues<TAction>()
        select (state, action, _rows.GetValueOrDefault((state, action)));

    /// <summary>What an action would do in a state, given the facts. Changes nothing.</summary>
    public TransitionOutcome<TState> Try(TState state, TAction action, TFacts facts)
    {
        if (!_rows.TryGetValue((state, action), out var row))
        {
            return new TransitionOutcome<TState>.Refused([NoSuchTransition(state, action)]);
        }

        Refusal[] reasons =
        [
            .. row
                .Guards.Where(guard => !guard.Holds(facts))
                .Select(guard => new Refusal(guard.Rule, guard.MessageKey, guard.Details?.Invoke(facts) ?? NoDetails)),
        ];
        return reasons.Length == 0
            ? new TransitionOutcome<TState>.Allowed(row.To, row.Artefact)
            : new TransitionOutcome<TState>.Refused(reasons);
    }

    private static Refusal NoSuchTransition(TState state, TAction action) =>
        new(
            Refusal.NoSuchTransition,
            Refusal.NoSuchTransitionMessageKey,
            new Dictionary<string, string> { ["state"] = state.ToString(), ["action"] = action.ToString() }
        );
}
