using System.Text.Json.Serialization;

namespace Sinergi.Reading.Evaluate;

/// <summary>What a person says a text states. The members are those of the label files (<c>docs/reading.md</c>).</summary>
public sealed record Label
{
    public required string Style { get; init; }
    public required string Kind { get; init; }
    public required string Instrument { get; init; }
    public required string Event { get; init; }
    public required string? Subject { get; init; }
    public required IReadOnlyList<string> Numbers { get; init; }
    public required DateOnly? Date { get; init; }
    public required string DateBasis { get; init; }
    public required DateOnly? AsOf { get; init; }
    public required string? Place { get; init; }
    public required IReadOnlyList<LabelParty> Parties { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
    public required IReadOnlyList<LabelCommitment> Commitments { get; init; }
    public required IReadOnlyList<LabelAsk> Asks { get; init; }
    public required IReadOnlyList<LabelFigure> Figures { get; init; }
    public required LabelValidity Validity { get; init; }
    public required IReadOnlyList<string> LegalBases { get; init; }
    public required IReadOnlyList<string> Contacts { get; init; }
    public required IReadOnlyList<LabelRecord> Records { get; init; }

    /// <summary>
    /// The kinds of facts that a person looked at, by their names in the table of scores; nothing else is scored then. Null: all of them. A label
    /// that comes from a review says less than one that was written for measuring.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Checked { get; init; }
}

public sealed record LabelParty(
    string Name,
    string CanonicalName,
    string Kind,
    bool Internal,
    string? Representative,
    string? Position,
    bool? Signatory
);

public sealed record LabelCommitment(
    IReadOnlyList<string> Who,
    string Quote,
    string Strength,
    decimal? Target,
    string? Unit,
    string? Frequency,
    string? Deadline,
    string? Condition
);

public sealed record LabelAsk(string? Who, string Quote);

public sealed record LabelFigure(decimal Value, string? Unit, string Quote);

public sealed record LabelValidity(DateOnly? Start, DateOnly? End, string? Duration);

public sealed record LabelRecord(string Type, string Instrument, string Event, DateOnly? Date, IReadOnlyList<int> Parties);

/// <summary>A text with its label, as it is scored.</summary>
public sealed record LabelledText(string Name, string Text, Label Label);
