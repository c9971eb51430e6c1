namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>Evidence as other modules may cite it: what whoever asks may see, and nothing else.</summary>
public interface IEvidenceFacts
{
    /// <summary>
    /// Pieces that can back something: of this record, and those that the unit, or the office of who asks, brought for other records. What was
    /// refused, withdrawn or has expired backs nothing and is left out; what shows the same as an earlier piece is that piece.
    /// </summary>
    /// <param name="during">What was captured within this span comes first, then the latest.</param>
    /// <param name="take">How many at most.</param>
    Task<IReadOnlyList<EvidenceFact>> CitableAsync(
        Guid recordId,
        Guid unitId,
        (DateOnly From, DateOnly Until) during,
        int take,
        CancellationToken cancellationToken
    );

    /// <summary>These pieces as they stand now; those that whoever asks may not see are missing.</summary>
    /// <param name="on">The day on which they are to prove something.</param>
    Task<IReadOnlyList<EvidenceFact>> OfAsync(IReadOnlyCollection<Guid> ids, DateOnly on, CancellationToken cancellationToken);
}

/// <summary>What a piece of evidence is worth.</summary>
public enum EvidenceWorth
{
    Unverified,
    Verified,

    /// <summary>Its last day lies before the day that counts.</summary>
    Expired,
    Refused,
    Withdrawn,
}

/// <param name="RecordId">The agreement or meeting for which it was brought.</param>
public sealed record EvidenceFact(
    Guid Id,
    Guid RecordId,
    string Description,
    DateOnly CapturedOn,
    string Place,
    EvidenceWorth Worth,
    string Path
);

/// <summary>What rests on evidence besides commitments; each module that lets evidence be cited registers one, and the page of the evidence shows all.</summary>
public interface IEvidenceCitations
{
    /// <param name="evidenceIds">One piece, wherever it is shown.</param>
    Task<CitationList> OfAsync(IReadOnlyCollection<Guid> evidenceIds, CancellationToken cancellationToken);
}

/// <param name="Hidden">How many there are of which the reader may not be told more.</param>
public sealed record CitationList(IReadOnlyList<Citation> Shown, int Hidden)
{
    public static CitationList None { get; } = new([], 0);
}

/// <param name="Kind">What cites, in words: "Laporan indikator".</param>
public sealed record Citation(string Kind, string Title, string Path);
