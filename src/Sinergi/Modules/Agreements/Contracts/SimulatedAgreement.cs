namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>An invented agreement, as the modules that invent what became of it need it.</summary>
/// <param name="Number">Among all invented agreements; ids and chance follow from it.</param>
/// <param name="From">The first day of its term within the years that are simulated.</param>
/// <param name="Until">The last one; may lie ahead.</param>
/// <param name="Parties">In order; the first one is the office of the service that signed.</param>
/// <param name="Units">Units that countersigned with the first party.</param>
/// <param name="ClaimId">Something that somebody said of it.</param>
public sealed record SimulatedAgreement(
    int Number,
    Guid Id,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<SimulatedOffice> Parties,
    IReadOnlyList<SimulatedOffice> Units,
    IReadOnlyList<SimulatedPromise> Promises,
    Guid? ClaimId
);

/// <summary>An invented institution with the one person who acts for it.</summary>
/// <param name="Above">The institutions above it, from below to the top.</param>
public sealed record SimulatedOffice(Guid Id, string Name, int Side, IReadOnlyList<Guid> Above, Guid PersonId, Guid PostId);

public sealed record SimulatedPromise(Guid Id, Guid OwnerId, string Text, string? ClauseLabel);
