using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Reading.Review;

/// <summary>How readings and facts are put into words on the pages.</summary>
public static class ReadingWords
{
    private const string Agrees = "claim.growth.agrees";

    public static string State(Texts texts, ReadingState state, int records, int undecided) =>
        texts[
            (state, records, undecided) switch
            {
                (ReadingState.Ready, 0, _) => "reading.state.nothing",
                (ReadingState.Ready, _, 0) => "reading.state.decided",
                _ => $"reading.state.{state}",
            }
        ];

    public static Tone Tone(ReadingState state, int undecided) =>
        state switch
        {
            ReadingState.Failed => Platform.Ui.TagHelpers.Tone.Bad,
            ReadingState.Ready when undecided > 0 => Platform.Ui.TagHelpers.Tone.Warn,
            ReadingState.Ready => Platform.Ui.TagHelpers.Tone.Ok,
            ReadingState.Stopped => Platform.Ui.TagHelpers.Tone.None,
            _ => Platform.Ui.TagHelpers.Tone.Plain,
        };

    public static string Label(Texts texts, Fact fact, RecordKind record) => Label(texts, fact.Kind, record);

    public static string Label(Texts texts, FactKind kind, RecordKind record) =>
        kind switch
        {
            FactKind.Scope or FactKind.Subject or FactKind.Date when record is RecordKind.Meeting => texts[$"reading.fact.{kind}.meeting"],
            FactKind.Party when record is RecordKind.Meeting => texts["reading.fact.Party.meeting"],
            _ => texts[$"reading.fact.{kind}"],
        };

    public static string? Value(Texts texts, Fact fact, RecordKind record) => ValueOf(texts, fact.Kind, fact.Value, record);

    public static string? ValueOf(Texts texts, FactKind kind, string? value, RecordKind record) =>
        (kind, value) switch
        {
            (_, null) => null,
            (FactKind.Instrument, _) => texts[record is RecordKind.Agreement ? $"reading.agreement.{value}" : $"reading.meeting.{value}"],
            (FactKind.Date or FactKind.TermStart or FactKind.TermEnd, _) => Show.Day(
                DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            _ => value,
        };

    public static string? Confidence(Texts texts, Fact fact) =>
        fact switch
        {
            { Decision: FactDecision.Accepted } => texts["reading.decision.Accepted"],
            { Decision: FactDecision.Rejected } => texts["reading.decision.Rejected"],
            { Decision: FactDecision.NotStated } => texts["ui.unknown"],
            { Quote: { } quote } => texts[$"reading.certainty.{Certainties.Of(quote.Confidence)}"],
            _ => texts["reading.certainty.by_hand"],
        };

    /// <summary>What each fact says, by its id on the page.</summary>
    public static IReadOnlyDictionary<string, string> Names(Texts texts, IEnumerable<RecordUnderReview> records) =>
        (
            from record in records
            from fact in record.Facts
            let value = Value(texts, fact, record.Row.Kind) ?? texts["ui.unknown"]
            select (Id: ReadingLinks.Anchor(record.Row.Position, fact.Key), Name: $"{Label(texts, fact, record.Row.Kind)}: {value}")
        ).ToDictionary(fact => fact.Id, fact => fact.Name, StringComparer.Ordinal);

    /// <summary>Said instead of the confidence where a check found something wrong.</summary>
    public static string? Status(Texts texts, Fact fact) =>
        fact.Decision is FactDecision.Open && fact.Details.Findings.Any(f => f.TextKey != Agrees) ? texts["reading.finding.differs"] : null;

    public static string Finding(Texts texts, ClaimFinding finding) => texts.Finding(finding);

    /// <param name="record">All facts of the record; a number names its party.</param>
    /// <param name="register">How many the register holds of what a claim counts; left out where nobody compares.</param>
    public static string? Note(
        Texts texts,
        Fact fact,
        IReadOnlyDictionary<Guid, InstitutionName> names,
        IReadOnlyList<Fact> record,
        IReadOnlyDictionary<string, int>? register = null
    )
    {
        var parts = new List<string>();
        Add(fact.Proposed is { } proposed && proposed != fact.Value ? texts["reading.note.proposed", proposed] : null);
        Add(fact is { Kind: FactKind.Number, Value: not null } ? Owner(texts, fact, record) : null);
        Add(fact.Details.Renewal ? texts["reading.note.renewal"] : null);
        Add(fact.Details.DateBasis is { } basis ? texts[$"reading.note.date.{basis}"] : null);
        Add(
            fact.Details.DerivedFrom is { } from
                ? texts["reading.note.derived_end", fact.Details.DerivedLength ?? "", Show.Day(from)]
                : null
        );
        Add(
            fact.Details.Candidates.Count > 1
                ? texts["reading.note.candidates", string.Join(", ", fact.Details.Candidates.Select(Show.ShortDay))]
                : null
        );
        Add(fact.Kind is FactKind.Promise ? texts[$"reading.strength.{fact.Details.Strength}"] : null);
        Add(fact.Details.Who);
        Add(Institution(texts, fact, names));
        Add(fact.Details.Representative is { } person ? texts["reading.note.representative", person] : null);
        Add(fact.Details.Signed is { } signed ? texts[signed ? "reading.note.signed" : "reading.note.not_signed"] : null);
        Add(fact.Details.Deadline);
        Add(fact.Details.Condition is { } condition ? texts["reading.note.condition", condition] : null);
        Add(fact.Details.Target is { } target ? texts["reading.note.target", target, fact.Details.TargetUnit ?? ""] : null);
        Add(fact.Details.ClauseLabel);
        fact.Details.Findings.ToList().ForEach(finding => Add(Finding(texts, finding)));
        fact.Details.Counts.Where(thing => register?.ContainsKey(thing) == true)
            .ToList()
            .ForEach(thing => Add(texts.Count($"reading.note.register.{thing}", register![thing])));
        return parts.Count == 0 ? null : string.Join(" · ", parts);

        void Add(string? part)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                parts.Add(part.Trim());
            }
        }
    }

    public static FactState StateOf(Fact fact) =>
        fact.Decision switch
        {
            FactDecision.Accepted => FactState.Accepted,
            FactDecision.Rejected => FactState.Rejected,
            FactDecision.NotStated => FactState.Unknown,
            _ => FactState.Open,
        };

    private static string Owner(Texts texts, Fact number, IReadOnlyList<Fact> record) =>
        record.FirstOrDefault(f => f.Key == number.Details.OwnerKey) is { Value: { } party }
            ? texts["reading.note.number_of", party]
            : texts["reading.note.number_unclaimed"];

    private static string? Institution(Texts texts, Fact fact, IReadOnlyDictionary<Guid, InstitutionName> names) =>
        fact switch
        {
            { InstitutionId: { } id } when names.TryGetValue(id, out var name) => texts["reading.note.institution", name.Name],
            { Kind: FactKind.Party, InstitutionId: null } => texts["reading.note.unknown_institution"],
            _ => null,
        };
}
