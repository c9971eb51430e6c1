using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Reading.Domain;

/// <summary>What a fact says about its record; also its place in the review.</summary>
public enum FactKind
{
    /// <summary>Kind of instrument, or of meeting.</summary>
    Instrument,
    Subject,
    Number,
    Date,
    Place,
    Party,

    /// <summary>Units that sign with their office, as one group.</summary>
    Countersigners,
    Scope,

    /// <summary>A law or rule on which an agreement rests.</summary>
    LegalBasis,
    Term,
    TermStart,
    TermEnd,
    Promise,
    Ask,
    Claim,
}

public static class FactKinds
{
    /// <summary>What a record has one of.</summary>
    public static IReadOnlyList<FactKind> Single { get; } =
    [FactKind.Instrument, FactKind.Subject, FactKind.Date, FactKind.Place, FactKind.Term, FactKind.TermStart, FactKind.TermEnd];

    /// <summary>What a record may have more of than the reader found, by the word in the address.</summary>
    public static IReadOnlyDictionary<string, FactKind> Addable { get; } =
        new Dictionary<string, FactKind>(StringComparer.Ordinal)
        {
            ["pihak"] = FactKind.Party,
            ["unit"] = FactKind.Countersigners,
            ["nomor"] = FactKind.Number,
            ["lingkup"] = FactKind.Scope,
            ["dasar-hukum"] = FactKind.LegalBasis,
            ["komitmen"] = FactKind.Promise,
            ["permintaan"] = FactKind.Ask,
        };

    /// <summary>A meeting has no number, rests on no law, and nobody countersigns it.</summary>
    public static IEnumerable<KeyValuePair<string, FactKind>> AddableTo(RecordKind record) =>
        Addable.Where(a =>
            record is RecordKind.Agreement || a.Value is not (FactKind.Number or FactKind.Countersigners or FactKind.LegalBasis)
        );
}

public enum FactDecision
{
    Open,
    Accepted,
    Rejected,

    /// <summary>The document does not say, and nobody has added it by hand.</summary>
    NotStated,
}

/// <summary>One proposed statement about a record, with the words it rests on and what a person made of it.</summary>
public sealed record Fact
{
    /// <summary>Unique in the record, also the anchor on the page: "janji-3".</summary>
    public required string Key { get; init; }
    public required FactKind Kind { get; init; }

    /// <summary>As it would be registered: text, ISO date or the name of a kind. Null: not stated.</summary>
    public string? Value { get; init; }

    /// <summary>What the reader proposed, where a person changed it.</summary>
    public string? Proposed { get; init; }

    public FactDetails Details { get; init; } = new();

    /// <summary>Null where a person added what the document does not say in so many words.</summary>
    public FactQuote? Quote { get; init; }

    /// <summary>The institution that the name means: recognised, or chosen by a person.</summary>
    public Guid? InstitutionId { get; init; }

    public FactDecision Decision { get; init; }

    /// <summary>Counts decisions: a form filled from an older one meets a newer decision and is told.</summary>
    public int Version { get; init; }

    /// <summary>Who decided last, for the colleague whose decision came later.</summary>
    public string? DecidedBy { get; init; }
}

/// <summary>Half-open offsets into the text that was read.</summary>
public sealed record FactQuote(int Start, int End, string Text, string Rule, double Confidence);

/// <summary>What a fact carries beside its value; only what its kind needs is filled.</summary>
public sealed record FactDetails
{
    public bool Renewal { get; init; }
    public string? DateBasis { get; init; }
    public IReadOnlyList<DateOnly> Candidates { get; init; } = [];

    /// <summary>The start from which an end was worked out that no text prints; null once a person has set the day.</summary>
    public DateOnly? DerivedFrom { get; init; }

    /// <summary>The length of the term in the words of the text.</summary>
    public string? DerivedLength { get; init; }
    public int Side { get; init; }

    /// <summary>Key of the party that gave a number; null where nothing says whose it is.</summary>
    public string? OwnerKey { get; init; }

    /// <summary>The full name that a printed one stands for.</summary>
    public string? CanonicalName { get; init; }
    public string? Representative { get; init; }
    public string? RepresentativeTitle { get; init; }
    public bool? Signed { get; init; }
    public string? Region { get; init; }
    public string? Who { get; init; }
    public PromiseStrength Strength { get; init; }
    public string? Beneficiary { get; init; }
    public string? Target { get; init; }
    public string? TargetUnit { get; init; }
    public string? Deadline { get; init; }
    public string? Condition { get; init; }
    public string? ClauseLabel { get; init; }
    public IReadOnlyList<ClaimFinding> Findings { get; init; } = [];

    /// <summary>What the figures of a claim count, of the things that the register knows: <see cref="CountedThings"/>.</summary>
    public IReadOnlyList<string> Counts { get; init; } = [];
}

/// <summary>What a figure counts, in the words of the reader's rules.</summary>
public static class CountedThings
{
    public const string Agreements = "naskah";
    public const string Units = "unit";
}

/// <summary>One agreement or meeting that the document tells of.</summary>
public sealed record ProposedRecord(RecordKind Kind, IReadOnlyList<Fact> Facts);

/// <summary>How sure the reader is, as people say it.</summary>
public enum Certainty
{
    Sure,
    FairlySure,
    Unsure,
}

public static class Certainties
{
    private const double Sure = 0.9;
    private const double FairlySure = 0.7;

    public static Certainty Of(double confidence) =>
        confidence >= Sure ? Certainty.Sure
        : confidence >= FairlySure ? Certainty.FairlySure
        : Certainty.Unsure;
}
