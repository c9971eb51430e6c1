namespace Sinergi.Modules.Institutions.Contracts;

/// <summary>Recognises institutions by name, short name or alias.</summary>
public interface IInstitutionNames
{
    /// <summary>The institution that a printed name means; null when none or more than one fits.</summary>
    Task<InstitutionName?> RecogniseAsync(string printedName, CancellationToken cancellationToken);

    /// <summary>What each of many printed names means, as <see cref="RecogniseAsync"/> says it; those that mean none or several are left out.</summary>
    Task<IReadOnlyDictionary<string, InstitutionName>> RecogniseAllAsync(
        IReadOnlyCollection<string> printedNames,
        CancellationToken cancellationToken
    );

    /// <summary>Names that contain the words, for choosing by hand; at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<InstitutionName>> SuggestAsync(string words, int take, CancellationToken cancellationToken);

    /// <summary>The institution whose name is most like a printed one that no name or alias is equal to; null when none is alike enough.</summary>
    Task<InstitutionName?> NearestAsync(string printedName, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<Guid, InstitutionName>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>All open units (UPT) below an institution, by name.</summary>
    Task<IReadOnlyList<InstitutionName>> UnitsBelowAsync(Guid institutionId, CancellationToken cancellationToken);
}

public sealed record InstitutionName(Guid Id, string Name, string ShortName, bool Internal, bool Corrections, bool Simulated);
