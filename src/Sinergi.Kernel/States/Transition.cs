namespace Sinergi.Kernel.States;

/// <summary>A condition of a transition, named so that a refusal can say which one did not hold.</summary>
/// <param name="Rule">The name, a short sentence in kebab case: "signature-date-is-not-in-the-future".</param>
/// <param name="MessageKey">The key of the text that tells a person what is missing and how to mend it.</param>
/// <param name="Holds">Pure: the same facts always give the same answer.</param>
/// <param name="Details">Values for the text, by placeholder, taken from the facts; none when the text needs none.</param>
public sealed record Guard<TFacts>(
    string Rule,
    string MessageKey,
    Func<TFacts, bool> Holds,
    Func<TFacts, IReadOnlyDictionary<string, string>>? Details = null
);

/// <summary>One row of a state table: in this state, this action leads there, if all guards hold, and leaves this artefact.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state after; may be the same.</param>
/// <param name="Artefact">The code of the paper or record that the transition must leave behind; null when none.</param>
/// <param name="Guards">All must hold.</param>
public sealed record Transition<TState, TAction, TFacts>(
    TState From,
    TAction Action,
    TState To,
    string? Artefact = null,
    params IReadOnlyList<Guard<TFacts>> Guards
)
    where TState : struct, Enum
    where TAction : struct, Enum;
