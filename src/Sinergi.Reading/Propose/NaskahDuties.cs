using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Duties of numbered parties in the pasal of a naskah, one by one or as a list under "PIHAK KEDUA berkewajiban:".</summary>
internal sealed class NaskahDuties(Document document, Roster roster, IReadOnlyDictionary<PartySide, int> sides)
{
    /// <summary>Pasal that bind nobody to do anything, whatever verbs stand in them.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "definitions",
        "rights",
        "closing",
        "purpose",
        "force-majeure",
        "disputes",
        "amendment",
        "termination",
        "term",
        "contacts",
    };

    /// <param name="from">Where the komparisi ends; a paper without pasal is read from there.</param>
    public IReadOnlyList<Commitment> Read(IReadOnlyList<Pasal> pasals, int from)
    {
        if (pasals.Count > 0)
        {
            return [.. pasals.Where(pasal => !Silent.Contains(pasal.Role ?? "")).SelectMany(pasal => Read(pasal.Blocks))];
        }
        var blocks = document.Blocks.Where(block => block.Kind != BlockKind.Furniture && block.Span.Start >= from);
        return [.. Read([.. blocks])];
    }

    private IEnumerable<Commitment> Read(IReadOnlyList<Block> blocks)
    {
        (Actor Actor, Rule Rule, Block Block)? list = null;
        foreach (var block in blocks)
        {
            var text = document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ');
            if (block.Kind == BlockKind.ListItem && list is { } open && IsItemOf(open.Block, block))
            {
                if (!IsRight(text))
                {
                    yield return Create(block.ContentStart, text, text, open.Rule, open.Actor);
                }
                continue;
            }
            list = null;
            if (Rules.First("duty-lists", text) is var (listRule, opener))
            {
                list = (ActorOf(opener.Groups["party"].Value), listRule, block);
                continue;
            }
            foreach (var (start, part) in Parts(text))
            {
                if (Duty(block.ContentStart + start, part) is { } duty)
                {
                    yield return duty;
                }
            }
        }
    }

    /// <summary>"(1) PIHAK KESATU berkewajiban: a. …; b. …": the next "(2)" is no item of that list.</summary>
    private static bool IsItemOf(Block opener, Block item) =>
        opener.Kind != BlockKind.ListItem
        || Style(opener.Marker!) != Style(item.Marker!)
        || opener.Index + 1 == item.Index && IsFirst(item.Marker!);

    private static bool IsFirst(string marker) => marker.Trim('(', ')', '.') is "1" or "a" or "-" or "•" or "*";

    private static string Style(string marker)
    {
        var sign = marker.Trim('(', ')', '.');
        var kind =
            sign.Length == 0 ? "sign"
            : char.IsDigit(sign[0]) ? "number"
            : char.IsLower(sign[0]) ? "letter"
            : "roman";
        return $"{kind}{(marker[0] == '(' ? "()" : "")}";
    }

    /// <summary>Sentences, and in them what each party does: "PIHAK KESATU menyediakan …, dan PIHAK KEDUA wajib …".</summary>
    private static IEnumerable<(int Start, string Text)> Parts(string text)
    {
        var at = 0;
        var cuts = Rules
            .Of("duty-joints")
            .SelectMany(rule => rule.Matches(text))
            .Select(match => (match.Index, End: match.Groups["next"].Index));
        foreach (var (index, end) in cuts.OrderBy(cut => cut.Index))
        {
            if (index > at)
            {
                yield return (at, text[at..index]);
                at = end;
            }
        }
        yield return (at, text[at..]);
    }

    private Commitment? Duty(int start, string text)
    {
        if (IsExempt(text))
        {
            return null;
        }
        if (Rules.First("duties", text) is var (rule, match))
        {
            var at = match.Groups["party"].Index;
            return Create(start + at, text[at..], match.Groups["what"].Value, rule, ActorOf(match.Groups["party"].Value));
        }
        return
            Rules.First("duties-passive", text) is var (passive, found) && Rules.First("duty-passive-blocks", text[..found.Index]) is null
            ? Create(start, text, text, passive, ActorOf(found.Groups["party"].Value))
            : null;
    }

    private static bool IsExempt(string text) => Rules.First("duty-exemptions", text) is not null;

    private static bool IsRight(string text) => Rules.First("duty-item-exemptions", text) is not null;

    private Commitment Create(int start, string sentence, string what, Rule rule, Actor actor)
    {
        var text = what[..Clip.Statement(what)];
        var end = Rules.First("item-ends", sentence) is var (_, joint) ? joint.Index : sentence.Length;
        return new Commitment(
            actor.Who,
            actor.Parties,
            Fold.Words(text),
            Enum.Parse<CommitmentStrength>(rule.Attribute),
            TermReader.Read(sentence),
            document.Evidence(start, start + end, rule.Name, 0.85)
        );
    }

    private Actor ActorOf(string words)
    {
        var last = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var isAnyParty =
            words.Equals("pihak", StringComparison.OrdinalIgnoreCase) || words.StartsWith("masing", StringComparison.OrdinalIgnoreCase);
        if (
            isAnyParty
            || words.StartsWith("para", StringComparison.OrdinalIgnoreCase)
            || words.Contains(',', StringComparison.Ordinal)
            || words.Contains(" dan ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return new Actor("para pihak", [.. Enumerable.Range(0, roster.Count)]);
        }
        return Komparisi.Side(last) is { } side && sides.TryGetValue(side, out var index)
            ? new Actor(roster.CanonicalOf(index), [index])
            : Actor.Unknown;
    }
}
