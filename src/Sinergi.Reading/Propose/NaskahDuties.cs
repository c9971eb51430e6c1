using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Duties of numbered parties in the pasal of a naskah, one by one or as a list under "PIHAK KEDUA berkewajiban:".</summary>
internal sealed class NaskahDuties(Document document, Roster roster, IReadOnlyDictionary<PartySide, int> sides)
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "definitions", "rights", "closing", "purpose" };

    public IReadOnlyList<Commitment> Read(IReadOnlyList<Pasal> pasals) =>
        [.. pasals.Where(pasal => !Silent.Contains(pasal.Role ?? "")).SelectMany(Read)];

    private IEnumerable<Commitment> Read(Pasal pasal)
    {
        (Actor Actor, Rule Rule)? list = null;
        foreach (var block in pasal.Blocks)
        {
            var text = document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ');
            if (block.Kind == BlockKind.ListItem && list is { } open && IsItem(block))
            {
                yield return Create(block.ContentStart, text, text, open.Rule, open.Actor);
                continue;
            }
            list = null;
            if (Rules.First("duty-lists", text) is var (listRule, opener))
            {
                list = (ActorOf(opener.Groups["party"].Value), listRule);
                continue;
            }
            if (IsExempt(text))
            {
                continue;
            }
            if (Rules.First("duties", text) is var (rule, match))
            {
                yield return Create(block.ContentStart, text, match.Groups["what"].Value, rule, ActorOf(match.Groups["party"].Value));
            }
        }
    }

    private static bool IsItem(Block block) =>
        char.IsLower(block.Marker!.TrimStart('(')[0]) || char.IsDigit(block.Marker[0]) || block.Marker is "-" or "•";

    private static bool IsExempt(string text) => Rules.First("duty-exemptions", text) is not null;

    private Commitment Create(int start, string sentence, string what, Rule rule, Actor actor)
    {
        var text = what[..Clip.Statement(what)];
        var end = sentence.Length;
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
        if (words.StartsWith("para", StringComparison.OrdinalIgnoreCase))
        {
            return new Actor("para pihak", [.. Enumerable.Range(0, roster.Count)]);
        }
        return Komparisi.Side(last) is { } side && sides.TryGetValue(side, out var index)
            ? new Actor(roster.CanonicalOf(index), [index])
            : Actor.Unknown;
    }
}
