using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Duties of the parties in the pasal of a naskah: one by one, in a list under "PIHAK KEDUA berkewajiban:" or under a heading, in a table.</summary>
internal sealed class NaskahDuties(Document document, PartyNames names)
{
    /// <summary>Pasal that bind nobody to do anything, whatever verbs stand in them.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "definitions",
        "rights",
        "prohibitions",
        "closing",
        "purpose",
        "force-majeure",
        "disputes",
        "amendment",
        "termination",
        "term",
        "contacts",
    };

    /// <summary>A longer line opens no list.</summary>
    private const int LongestOpener = 220;

    private const int LongestTitle = 120;

    /// <summary>A duty said by its verb needs more than the verb.</summary>
    private const int ShortestDuty = 12;

    private const double Sure = 0.85;
    private const string None = "None";

    /// <summary>Rules that need the party to be the subject of its clause.</summary>
    private const string DoesRule = "duty.does";
    private const string IsRule = "duty.is";
    private const string MustRule = "duty.must";
    private const string BearsRule = "duty.bears";

    /// <summary>Whose duties the items below are; nobody's where they are rights or prohibitions.</summary>
    /// <param name="IsLine">A line that ends with a colon, not a mere heading.</param>
    private sealed record Opening(Actor? Actor, Rule? Rule, Block Block, bool IsLine);

    /// <param name="from">Where the komparisi ends; a paper without pasal is read from there.</param>
    public IReadOnlyList<Commitment> Read(IReadOnlyList<Pasal> pasals, int from)
    {
        // An addendum quotes the pasal that it changes; between them it speaks for itself.
        var isFree = pasals is not [var first, ..] || TextOf(first.Blocks[0]).TrimStart().StartsWith('"');
        var until = pasals is [var head, ..] ? head.Span.Start : int.MaxValue;
        var before = document.Blocks.Where(block =>
            isFree && block.Kind != BlockKind.Furniture && block.Span.Start >= from && block.Span.Start < until
        );
        return
        [
            .. Read([.. before], null),
            .. pasals.Where(pasal => !Silent.Contains(pasal.Role ?? "")).SelectMany(pasal => Read(pasal.Blocks, Owner(pasal))),
            // Among rights a duty is one only where it says so: "PIHAK KEDUA wajib …".
            .. pasals
                .Where(pasal => pasal.Role is "rights")
                .SelectMany(pasal => Read(pasal.Blocks, null))
                .Where(duty => duty.Evidence.Rule == MustRule),
            // And beside the term one that has a rhythm: "PARA PIHAK bertemu … sekali dalam setahun".
            .. pasals
                .Where(pasal => pasal.Role is "term")
                .SelectMany(pasal => Read(pasal.Blocks, null))
                .Where(duty => duty.Evidence.Rule is DoesRule && duty.Terms.Frequency is not null),
        ];
    }

    /// <summary>"Pasal 3 Tanggung Jawab PIHAK KESATU": its items are duties of that party, whoever else they name.</summary>
    private Opening? Owner(Pasal pasal)
    {
        if (pasal.Role != "duties" || pasal.Heading is not { } heading)
        {
            return null;
        }
        var head = pasal.Blocks.FirstOrDefault(block => document.Words(block.Span).Contains(heading, StringComparison.Ordinal));
        return head is null ? null : Opener(head, TextOf(head), isHeading: true);
    }

    private IEnumerable<Commitment> Read(IReadOnlyList<Block> blocks, Opening? owner)
    {
        Opening? list = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, text) = (blocks[i], TextOf(blocks[i]));
            if (block.Kind == BlockKind.Row)
            {
                var rows = blocks.Skip(i).TakeWhile(row => row.Kind == BlockKind.Row).ToArray();
                foreach (var duty in DutyTable.Read(document, rows, WhoIn, CommitmentStrength.Wajib))
                {
                    yield return duty;
                }
                i += rows.Length - 1;
                continue;
            }
            var isItem = block.Kind == BlockKind.ListItem && list is not null && IsItemOf(list.Block, block);
            list = isItem ? list : null;
            if (Opener(block, text, isHeading: i + 1 < blocks.Count && IsTitle(block, text, blocks[i + 1])) is { } opened)
            {
                list = opened;
                continue;
            }
            var open = list ?? (i > 0 ? owner : null);
            if (isItem || (open is not null && (block.Kind == BlockKind.ListItem || StartsWithVerb(text))))
            {
                if (open!.Actor is { } actor && Item(block, text, actor, open.Rule!, isItem && open.IsLine) is { } duty)
                {
                    yield return duty;
                }
                continue;
            }
            foreach (var duty in Sentences(text).SelectMany(part => Duties(block.ContentStart + part.Start, part.Text)))
            {
                yield return duty;
            }
        }
    }

    private string TextOf(Block block) => document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ');

    /// <summary>A line of its own above a list: "Kewajiban PIHAK KEDUA".</summary>
    private static bool IsTitle(Block block, string text, Block next) =>
        next.Kind == BlockKind.ListItem
        && text.TrimEnd(' ', '"') is { Length: > 0 and <= LongestTitle } line
        && line[^1] is not ('.' or ';' or ',')
        && (block.Kind == BlockKind.Paragraph || block.Marker != next.Marker);

    private Opening? Opener(Block block, string text, bool isHeading)
    {
        var line = text.TrimEnd(' ', '"');
        if (line.Length is 0 or > LongestOpener || (line[^1] != ':' && !isHeading) || Rules.Occur("duty-exemptions", line))
        {
            return null;
        }
        var named = names.In(block.ContentStart, block.Span.End);
        if (named.Count == 0 && !isHeading)
        {
            return null;
        }
        if (Rules.Occur("duty-list-blocks", line))
        {
            return named.Count == 0 ? null : new Opening(null, null, block, line[^1] == ':');
        }
        var rule = Rules.First("duty-lists", line)?.Rule;
        var isBare = named is [var only] && line.TrimEnd(':', ' ').Length == only.End - only.Start;
        if (rule is null && !(isBare && line[^1] == ':'))
        {
            return null;
        }
        rule ??= Rules.Of("duty-lists")[^1];
        return named.Count > 0 ? new Opening(named[^1].Actor, rule, block, line[^1] == ':')
            : line.Contains("bersama", StringComparison.OrdinalIgnoreCase) ? new Opening(names.Everyone, rule, block, line[^1] == ':')
            : null;
    }

    /// <summary>"(1) PIHAK KESATU berkewajiban: a. …; b. …": the next "(2)" is no item of that list.</summary>
    private static bool IsItemOf(Block opener, Block item) =>
        opener.Kind != BlockKind.ListItem
        || !ListMarker.AreAlike(opener.Marker!, item.Marker!)
        || (opener.Index + 1 == item.Index && ListMarker.IsFirst(item.Marker!));

    private static bool StartsWithVerb(string text) => Rules.Occur("duty-verbs", text);

    /// <param name="isListed">Under a line that ends with a colon every item is a duty; under a mere heading one that has a subject of its own is not.</param>
    private Commitment? Item(Block block, string text, Actor actor, Rule rule, bool isListed)
    {
        if (Rules.Occur("duty-item-exemptions", text) || text.TrimEnd().EndsWith(':'))
        {
            return null;
        }
        var own = Sentences(text).SelectMany(part => Duties(block.ContentStart + part.Start, part.Text)).FirstOrDefault();
        if (own is not null && (!isListed || own.Evidence.Span.Start == block.ContentStart))
        {
            return own;
        }
        return !isListed && names.In(block.ContentStart, block.Span.End) is [{ Start: 0 }, ..]
            ? null
            : Create(block.ContentStart, text, text, rule, actor);
    }

    private Actor? WhoIn(TextSpan cell) => names.In(cell.Start, cell.End) is [var name, ..] ? name.Actor : null;

    private static IEnumerable<(int Start, string Text)> Sentences(string text)
    {
        var at = 0;
        foreach (var match in Rules.Of("duty-joints", text).SelectMany(rule => rule.Matches(text)).OrderBy(match => match.Index))
        {
            // "PIHAK KEDUA dan PIHAK KETIGA wajib …" is one duty of both.
            if (match.Index > at && !Rules.Occur("duty-joint-blocks", text[at..match.Index]))
            {
                yield return (at, text[at..match.Index]);
                at = match.Groups["next"].Index;
            }
        }
        yield return (at, text[at..]);
    }

    /// <summary>What each party does in a sentence: "PIHAK KESATU menyediakan …, dan PIHAK KEDUA wajib …".</summary>
    private IEnumerable<Commitment> Duties(int start, string text)
    {
        if (Rules.Occur("duty-exemptions", text))
        {
            yield break;
        }
        var named = names.In(start, start + text.Length);
        var found = new List<(int Start, Rule Rule, int What, Actor Actor)>();
        for (var i = 0; i < named.Count; i++)
        {
            var next = i + 1 < named.Count ? named[i + 1].Start : text.Length;
            if (Active(text, named[i], next) is { } active)
            {
                found.Add(active);
            }
        }
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].Start : text.Length;
            var what = text[Math.Min(found[i].What, end)..end];
            var from = Math.Min(found[i].Start, end);
            yield return Create(start + from, text[from..end], what, found[i].Rule, found[i].Actor);
        }
        // A heading in capitals tells nothing.
        if (found.Count == 0 && text.Any(char.IsLower) && Passive(text, named) is var (rule, actor))
        {
            yield return Create(start, text, text, rule, actor);
        }
    }

    private static (int Start, Rule Rule, int What, Actor Actor)? Active(string text, PartyName name, int next)
    {
        if (Rules.First("duties", text[name.End..next]) is not var (rule, _) || rule.Attribute == None)
        {
            return null;
        }
        // The same place in the whole sentence, so that what is done may name others.
        var what = rule.First(text[name.End..])!.Groups["what"];
        var begin = Rules.First(rule.Name is IsRule ? "duty-nouns" : "duty-starts", text[..name.Start]) is var (_, lead) ? lead : null;
        if ((begin is null && rule.Name is (DoesRule or IsRule)) || what.Length < ShortestDuty)
        {
            return null;
        }
        var start = begin?.Groups["part"] is { Success: true } part ? part.Index : name.Start;
        return (start, rule, name.End + what.Index, name.Actor);
    }

    private static (Rule Rule, Actor Actor)? Passive(string text, IReadOnlyList<PartyName> named)
    {
        (Rule, Actor)? found = null;
        foreach (var name in named)
        {
            var before = text[..name.Start];
            if (
                Rules.First("duties-passive", before) is var (rule, _)
                && (!Rules.Occur("duty-passive-blocks", before) || (Bears(before) is { } bears && (rule = bears) is not null))
            )
            {
                found =
                    found is var (_, other) && other != name.Actor
                        ? (rule, new Actor("para pihak", [.. other.Parties.Union(name.Actor.Parties).Order()]))
                        : (rule, name.Actor);
            }
        }
        return found;
    }

    /// <summary>"Biaya perkara ditanggung PIHAK KESATU": costs that one of them bears are his duty, whatever else is said of costs.</summary>
    private static Rule? Bears(string before) =>
        Rules.Of("duties-passive").FirstOrDefault(rule => rule.Name == BearsRule && rule.Occurs(before));

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
            document.Evidence(start, start + end, rule.Name, Sure)
        );
    }
}
