using Sinergi.Reading.Facts;
using Sinergi.Reading.Json;

namespace Sinergi.Reading.Evaluate;

/// <summary>Is a label sound? Its words are those of the schema, its literals stand in the text, its records point to its parties.</summary>
internal static class LabelCheck
{
    private static readonly string[] Kinds = Words<DocumentKind>();
    private static readonly string[] Instruments = [.. Enum.GetValues<Instrument>().Select(Names.Of)];
    private static readonly string[] Events = Words<EventKind>();
    private static readonly string[] Bases = Words<DateBasis>();
    private static readonly string[] Institutions = Words<InstitutionKind>();
    private static readonly string[] Strengths = Words<CommitmentStrength>();
    private static readonly string[] Types = Words<RecordType>();
    private static readonly string[] Facts = Words<FactKind>();

    /// <summary>The messages name the member, not the words: half of the texts may not be seen by who writes rules.</summary>
    public static IEnumerable<string> Problems(Label label, string text) =>
        Values(label)
            .Where(value => !value.Allowed.Contains(value.Value, StringComparer.Ordinal))
            .Select(value => $"{value.Member} is none of {string.Join(", ", value.Allowed)}")
            .Concat(
                Literals(label)
                    .Where(literal => literal.Words is { } words && !text.Contains(words, StringComparison.Ordinal))
                    .Select(literal => $"{literal.Member} does not stand in the text")
            )
            .Concat(
                label
                    .Records.Index()
                    .Where(record => record.Item.Parties.Any(party => party < 0 || party >= label.Parties.Count))
                    .Select(record => $"records[{record.Index}].parties names a party that is not there")
            );

    private static IEnumerable<(string Member, string Value, string[] Allowed)> Values(Label label) =>
        [
            ("kind", label.Kind, Kinds),
            ("instrument", label.Instrument, Instruments),
            ("event", label.Event, Events),
            ("dateBasis", label.DateBasis, Bases),
            .. (label.Checked ?? []).Index().Select(fact => ($"checked[{fact.Index}]", fact.Item, Facts)),
            .. label.Parties.Index().Select(party => ($"parties[{party.Index}].kind", party.Item.Kind, Institutions)),
            .. label.Commitments.Index().Select(said => ($"commitments[{said.Index}].strength", said.Item.Strength, Strengths)),
            .. label.Records.Index().Select(record => ($"records[{record.Index}].type", record.Item.Type, Types)),
            .. label.Records.Index().Select(record => ($"records[{record.Index}].instrument", record.Item.Instrument, Instruments)),
            .. label.Records.Index().Select(record => ($"records[{record.Index}].event", record.Item.Event, Events)),
        ];

    private static IEnumerable<(string Member, string? Words)> Literals(Label label) =>
        [
            ("subject", label.Subject),
            ("place", label.Place),
            ("validity.duration", label.Validity.Duration),
            .. Each("numbers", label.Numbers),
            .. Each("groups", label.Groups),
            .. Each("scopes", label.Scopes),
            .. Each("legalBases", label.LegalBases),
            .. Each("contacts", label.Contacts),
            .. label.Parties.Index().Select(party => ($"parties[{party.Index}].name", (string?)party.Item.Name)),
            .. label.Parties.Index().Select(party => ($"parties[{party.Index}].position", party.Item.Position)),
            .. label.Commitments.Index().Select(said => ($"commitments[{said.Index}].quote", (string?)said.Item.Quote)),
            .. label.Asks.Index().Select(ask => ($"asks[{ask.Index}].quote", (string?)ask.Item.Quote)),
            .. label.Figures.Index().Select(figure => ($"figures[{figure.Index}].quote", (string?)figure.Item.Quote)),
        ];

    private static IEnumerable<(string Member, string? Words)> Each(string member, IReadOnlyList<string> words) =>
        words.Index().Select(word => ($"{member}[{word.Index}]", (string?)word.Item));

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Names.Of(value))];
}
