namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What a unit owes, or would owe once it has countersigned; the module that keeps duties registers one.</summary>
public interface IUnitDuties
{
    /// <param name="from">The day from which the unit would be bound: what fell due before is not owed by it.</param>
    Task<IReadOnlyList<UnitDuty>> OfAsync(Guid agreementId, Guid unitId, DateOnly from, CancellationToken cancellationToken);
}

/// <param name="Amount">How much of it falls on the unit; null when it is not counted, or nobody has said yet.</param>
/// <param name="Local">Its own; otherwise inherited from what all units owe.</param>
/// <param name="Path">Where it is kept.</param>
public sealed record UnitDuty(string Statement, string? ClauseLabel, string? Amount, DateOnly? DueOn, bool Local, string Path);

/// <summary>Units that see an agreement because they are asked to countersign it, and are not bound by it.</summary>
public interface IUnboundUnits
{
    Task<IReadOnlySet<Guid>> OfAsync(Guid agreementId, CancellationToken cancellationToken);
}
