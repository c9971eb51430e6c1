namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Told, inside the process, that an institution is no longer a party of an agreement: what it still owes has to be decided on.</summary>
public interface IPartyFollower
{
    /// <param name="keeperId">The office that keeps the record.</param>
    Task LeftAsync(Guid agreementId, Guid institutionId, Guid keeperId, DateTime at, CancellationToken cancellationToken);
}
