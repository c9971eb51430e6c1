using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;

namespace Sinergi.Reading.Relate;

/// <summary>The institutions that take part, one entry for all spellings of the same one.</summary>
internal sealed class Roster(Recognition recognition)
{
    private readonly List<Entry> _entries = [];

    private sealed record Entry(
        string Key,
        string Name,
        string Canonical,
        InstitutionKind Kind,
        bool Internal,
        PartySide? Side,
        Person? Person,
        Evidence Evidence
    );

    public int Count => _entries.Count;

    public int IndexOf(string key) => _entries.FindIndex(entry => entry.Key == key);

    public string CanonicalOf(int index) => _entries[index].Canonical;

    public string NameOf(int index) => _entries[index].Name;

    public InstitutionKind KindOf(int index) => _entries[index].Kind;

    public int Add(Mention mention, string rule, double confidence, PartySide? side = null, Person? person = null) =>
        Add(
            new Entry(
                mention.Key,
                recognition.Document.Words(mention.Span),
                mention.Canonical,
                mention.Kind,
                mention.Internal,
                side,
                person,
                recognition.Document.Evidence(mention.Span, rule, confidence)
            )
        );

    /// <summary>A partner of which nothing but its name is known, as in a numbered list.</summary>
    public int Add(string name, TextSpan span, InstitutionKind kind, string rule, PartySide? side = null, Person? person = null) =>
        Add(
            new Entry(
                InstitutionRecogniser.Key(name),
                name,
                name,
                kind,
                false,
                side,
                person,
                recognition.Document.Evidence(span, rule, 0.7)
            )
        );

    public IReadOnlyList<Party> ToParties(Func<int, bool?> signatory) => [.. _entries.Select((entry, i) => ToParty(entry, signatory(i)))];

    private int Add(Entry entry)
    {
        var index = IndexOf(entry.Key);
        if (index >= 0)
        {
            var known = _entries[index];
            _entries[index] = known with { Side = known.Side ?? entry.Side, Person = known.Person ?? entry.Person };
            return index;
        }
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    private Party ToParty(Entry entry, bool? signatory)
    {
        var person = entry.Person ?? recognition.People.FirstOrDefault(named => named.Mention?.Key == entry.Key && IsHead(named))?.Person;
        return new Party(
            entry.Name,
            entry.Canonical,
            entry.Kind,
            entry.Side,
            entry.Internal,
            person is null ? Stated<Person>.NotStated : Stated.As(person, person.Evidence),
            signatory,
            [.. recognition.Mentions.Where(mention => mention.Key == entry.Key).Select(mention => mention.Span)],
            entry.Evidence
        );
    }

    private static bool IsHead(NamedPerson named) =>
        named.Person.Position is { } position
        && (
            !position.StartsWith("Sekretaris", StringComparison.OrdinalIgnoreCase)
            || position.StartsWith("Sekretaris Daerah", StringComparison.OrdinalIgnoreCase)
        );
}
