using Sinergi.Reading.Facts;

namespace Sinergi.Reading;

/// <summary>Everything the reader proposes about one document. What the text does not say is not here.</summary>
public sealed record ReadResult
{
    /// <summary>The normalised text; every span refers to it.</summary>
    public required string Text { get; init; }
    public required DateOnly AsOf { get; init; }
    public required DocumentKind Kind { get; init; }
    public Chosen<Instrument> Instrument { get; init; } = Chosen<Instrument>.ByNothing;
    public Chosen<EventKind> Event { get; init; } = Chosen<EventKind>.ByNothing;
    public Stated<string> Subject { get; init; } = Stated<string>.NotStated;
    public IReadOnlyList<DocumentNumber> Numbers { get; init; } = [];
    public Stated<EventDate> Date { get; init; } = Stated<EventDate>.NotStated;
    public Stated<string> Place { get; init; } = Stated<string>.NotStated;
    public IReadOnlyList<Party> Parties { get; init; } = [];
    public IReadOnlyList<UnitGroup> Groups { get; init; } = [];
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];
    public IReadOnlyList<Scope> Scopes { get; init; } = [];
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];
    public IReadOnlyList<Ask> Asks { get; init; } = [];
    public IReadOnlyList<Directive> Directives { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public Validity Validity { get; init; } = Validity.NotStated;
    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>Page furniture: marked, never removed, so that offsets hold.</summary>
    public IReadOnlyList<Evidence> Furniture { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<CooperationRecord> Records { get; init; } = [];
    public double Confidence { get; init; }
}
