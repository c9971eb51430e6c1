using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Evaluate;

public enum Verdict
{
    /// <summary>Said by the label and found.</summary>
    Right,

    /// <summary>Said by the label, not found.</summary>
    Missed,

    /// <summary>Found, not said by the label.</summary>
    Wrong,
}

/// <summary>The kinds of facts that are scored, in the order of the table.</summary>
public enum FactKind
{
    Kind,
    Instrument,
    Event,
    Date,
    DateBasis,
    Place,
    Subject,
    Numbers,
    Parties,
    Signatories,
    Representatives,
    Groups,
    Scopes,
    Commitments,
    CommitmentWho,
    Asks,
    Figures,
    ValidityStart,
    ValidityEnd,
    ValidityDuration,
    LegalBases,
    Contacts,
    Records,
}

/// <summary>One fact of one text that was said, found or both.</summary>
/// <param name="Span">Where the words stand; null for a fact without words, such as the kind of document.</param>
/// <param name="Confidence">How sure the reader said it was; null where nothing was found or nothing is said about it.</param>
public sealed record Judgement(FactKind Fact, Verdict Verdict, string? Said, string? Found, TextSpan? Span, double? Confidence);

/// <summary>The judgements of one text.</summary>
public sealed record TextScore(LabelledText Text, IReadOnlyList<Judgement> Judgements);
