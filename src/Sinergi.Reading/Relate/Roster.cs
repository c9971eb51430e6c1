using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>The institutions that take part, one entry for all spellings of the same one.</summary>
internal sealed class Roster(Recognition recognition)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, string> _wholes = new(StringComparer.Ordinal);

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

    public int IndexOf(string key) => _entries.FindIndex(entry => entry.Key == _wholes.GetValueOrDefault(key, key));

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

    /// <summary>
    /// "menggandeng Universitas X … ditandatangani Dekan Fakultas Y Universitas X": one paper has one party of them, for which the dean signs where no head
    /// of the whole is named.
    /// </summary>
    public void JoinParts()
    {
        foreach (var part in _entries.ToArray())
        {
            var at = WholeOf(part.Canonical);
            if (at >= 0 && _entries[at] is var whole && whole != part && whole.Person is null && Head(whole.Key) is null)
            {
                _entries[at] = whole with { Person = part.Person ?? Head(part.Key)?.Person };
                _wholes[part.Key] = whole.Key;
                _entries.Remove(part);
            }
        }
    }

    /// <summary>The party that an institution is a part of: "Fakultas Hukum" beside the one university; -1 where it is none.</summary>
    public int WholeOf(string canonical)
    {
        var at = _entries.FindIndex(whole =>
            whole.Kind == InstitutionKind.University && canonical.EndsWith($" {whole.Canonical}", StringComparison.Ordinal)
        );
        return at < 0 && IsBarePart(canonical) ? OnlyWhole() : at;
    }

    /// <summary>Who acts for a party by a list or a form, and not by a post beside his name.</summary>
    public IEnumerable<(Person Person, string Key)> Persons =>
        _entries.Where(entry => entry.Person is not null).Select(entry => (entry.Person!, entry.Key));

    private static bool IsBarePart(string canonical) =>
        Rules.Occur("university-parts", canonical) && !Rules.Occur("universities", canonical);

    private int OnlyWhole()
    {
        var wholes = _entries.Index().Where(entry => Rules.Occur("universities", entry.Item.Canonical)).Take(2).ToArray();
        return wholes is [var only] ? only.Index : -1;
    }

    /// <summary>Who acts for a party, where nobody is said to yet.</summary>
    public void Represent(int index, Person person)
    {
        var entry = _entries[index];
        _entries[index] = entry with { Person = entry.Person ?? person };
    }

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
        var person = entry.Person ?? Head(entry.Key)?.Person;
        return new Party(
            Printed(entry),
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

    /// <summary>The institution as the text prints it, although it was found by the post of its head.</summary>
    private string Printed(Entry entry)
    {
        var isPost = recognition.Mentions.Any(mention => mention.Span == entry.Evidence.Span && mention.Post is not null);
        var longest = recognition
            .Mentions.Where(mention => isPost && mention.Key == entry.Key && mention.Post is null)
            .Select(mention => recognition.Document.Words(mention.Span))
            .MaxBy(name => name.Length);
        // "Pemerintah Kabupaten" says less than "Bupati Contoh".
        return longest is not null && longest.Split(' ').Length >= entry.Name.Split(' ').Length ? longest : entry.Name;
    }

    /// <summary>Who acts for an institution: its head; else his deputy, or whoever of it speaks without only attending.</summary>
    private NamedPerson? Head(string key)
    {
        var named = recognition
            .People.Where(person => person.Mention?.Key == key && (person.Person.Position is not null || IsSent(person)))
            .ToArray();
        return named.FirstOrDefault(person => person.Person.Position is not null && Rank(person) == 0)
            ?? named.FirstOrDefault(person => IsSent(person) && person.Person.Name.Contains(' ', StringComparison.Ordinal))
            ?? named.Where(person => Rank(person) > 0 && !IsAttending(person)).OrderBy(Rank).FirstOrDefault();
    }

    /// <summary>"PT X, diwakili oleh Contoh Pertama": whoever is sent acts for it, whatever his post.</summary>
    private static bool IsSent(NamedPerson named) => named.Person.Evidence.Rule.StartsWith("behind.represented", StringComparison.Ordinal);

    private static int Rank(NamedPerson named) =>
        named.Person.Position is { } position && Rules.First("deputies", position) is var (rule, _)
            ? rule.Attribute switch
            {
                "deputy" => 1,
                "part" => 2,
                _ => 3,
            }
            : 0;

    private bool IsAttending(NamedPerson named)
    {
        var sentence = recognition.Document.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(named.Span));
        return sentence is not null && PartyFilter.IsAttendance(sentence.Text[..(named.Span.Start - sentence.Span.Start)]);
    }
}
