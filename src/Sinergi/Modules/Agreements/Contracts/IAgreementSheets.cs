using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What the register states of an agreement, for a module that tells others of it: dates, institutions and counts, no people.</summary>
public interface IAgreementSheets
{
    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    Task<AgreementSheet?> FindAsync(Guid agreementId, CancellationToken cancellationToken);

    /// <summary>The office that put it on record; null when there is no such agreement for the one who asks.</summary>
    Task<Guid?> KeeperAsync(Guid agreementId, CancellationToken cancellationToken);
}

/// <param name="KeeperId">The office that put it on record.</param>
/// <param name="Subject">Null when no source states it; the title is then made of its parties.</param>
/// <param name="Numbers">Of the parties, and those of which no source says whose they are.</param>
/// <param name="Units">How many units are to countersign; <paramref name="UnitsSigned"/> of them have.</param>
public sealed record AgreementSheet(
    Guid Id,
    Guid KeeperId,
    string Title,
    string? Subject,
    AgreementKind Kind,
    bool Renewal,
    UnitTimeZone Zone,
    DateOnly? SignedOn,
    ValidityFacts Term,
    IReadOnlyList<SheetParty> Parties,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Fields,
    int UnitsSigned,
    int Units
);

/// <param name="Institution">Its name in the tree; null when the printed name is not known there, because it could be that of a person.</param>
/// <param name="Province">Of an office of the service.</param>
/// <param name="LeftFrom">First day on which it is no longer a party.</param>
public sealed record SheetParty(string? Institution, int Side, bool Corrections, string? Province, DateOnly? LeftFrom);
