namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Told, inside the process, that a unit has countersigned an agreement (adesi): what its units owe is owed by it too.</summary>
public interface IUnitFollower
{
    /// <returns>Other records that changed with it; on their timelines it is told too.</returns>
    Task<IReadOnlyList<Guid>> JoinedAsync(UnitJoined joined, DateTime at, CancellationToken cancellationToken);
}

/// <param name="From">First day on which the unit is bound.</param>
/// <param name="KeeperId">The office that keeps the record.</param>
public sealed record UnitJoined(Guid AgreementId, Guid UnitId, DateOnly From, Guid KeeperId);
