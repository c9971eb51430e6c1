using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>An invented evaluation: which commitments it looks at, and how they were judged where it is fixed.</summary>
/// <param name="Id">Stands on the judged commitments already.</param>
/// <param name="Until">The last day of what it looks at; the last one of an agreement is its final one.</param>
/// <param name="FixedAt">Null while it is under way: its commitments are then not judged.</param>
public sealed record SimulatedEvaluation(
    Guid Id,
    SimulatedAgreement Agreement,
    DateOnly From,
    DateOnly Until,
    DateTime? FixedAt,
    IReadOnlyList<SimulatedVerdict> Verdicts
);

/// <param name="Reason">Why it differs from what the facts propose.</param>
public sealed record SimulatedVerdict(CommitmentFact Fact, CommitmentVerdict Verdict, string? Reason);
