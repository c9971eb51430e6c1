namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What the register knows of the addenda to agreements.</summary>
public interface IAddendumRegister
{
    /// <summary>Who is on record as having signed the addendum of that number, within the scope of whoever asks.</summary>
    Task<IReadOnlyList<AddendumSigner>> SignersAsync(string number, CancellationToken cancellationToken);
}

/// <param name="InstitutionId">Null when the tree does not know the printed name.</param>
public sealed record AddendumSigner(Guid? InstitutionId, string PrintedName, DateOnly SignedOn)
{
    public bool Is(Guid? institutionId, string printedName) =>
        (institutionId is not null && institutionId == InstitutionId) || PartyNames.Key(printedName) == PartyNames.Key(PrintedName);
}
