namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Which agreements sleep (PKS tidur): answered by the module that keeps the signs of life.</summary>
public interface IIdleAgreements
{
    /// <param name="inForce">Agreements in force on the day.</param>
    /// <returns>Those among them without a sign of life for as long as counts as idle on that day.</returns>
    Task<IQueryable<CountedAgreement>> AmongAsync(IQueryable<CountedAgreement> inForce, DateOnly day, CancellationToken cancellationToken);
}
