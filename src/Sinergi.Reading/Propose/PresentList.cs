using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Who was present, as minutes say it: a list of institutions, of people with their posts or of both, else one sentence that names them.</summary>
internal static class PresentList
{
    private const string RuleName = "party.present";
    private const int HeadBlocks = 16;
    private const int LongestAside = 60;
    private const int LastBlock = 40;
    private const string PostFirst = "present.post-first";

    public static void Add(Roster roster, Recognition recognition)
    {
        AddItems(roster, recognition);
        PresentTable.Add(roster, recognition);
        if (roster.Count < 2)
        {
            AddInline(roster, recognition);
        }
    }

    private static void AddItems(Roster roster, Recognition recognition)
    {
        var document = recognition.Document;
        (string Marker, Mention Mention)? above = null;
        foreach (var (item, marker) in Items(document))
        {
            var isBelow = above is { } known && !ListMarker.AreAlike(known.Marker, marker);
            if (Rules.Occur("present-asides", document.Plain[item.Start..item.End]))
            {
                above = isBelow ? above : null;
                continue;
            }
            var mention = recognition.MentionsIn(item).FirstOrDefault(mention => !mention.IsGeneric && mention.Whole.Start == item.Start);
            if (mention is not null && !isBelow)
            {
                AddInstitution(roster, recognition, item, mention);
                above = (marker, mention);
            }
            else if (
                mention is null
                && Person(recognition, item) is var (person, holder)
                && (holder ?? (isBelow ? above?.Mention : null)) is { } of
            )
            {
                // Below the name of an institution its people are listed; the first of them leads.
                roster.Add(isBelow ? above!.Value.Mention : of, RuleName, 0.85, null, person);
            }
        }
    }

    /// <summary>Where the list stands.</summary>
    public static IReadOnlyList<TextSpan> Spans(Document document) => [.. Items(document).Select(item => item.Item)];

    /// <summary>The items below the line that opens them, with their markers; "A. DPRD Kota X" opens a list of its people.</summary>
    private static IEnumerable<(TextSpan Item, string Marker)> Items(Document document)
    {
        var opener = document.Blocks.FirstOrDefault(block =>
            block.Kind == BlockKind.Paragraph && Rules.Occur("present", NaskahHead.TextOf(document, block))
        );
        foreach (var block in document.Blocks.Skip(opener is null ? document.Blocks.Count : opener.Index + 1))
        {
            if (block.Kind == BlockKind.ListItem)
            {
                yield return (block.Span with { Start = block.ContentStart }, block.Marker!);
            }
            else if (Rules.First("present-letters", NaskahHead.TextOf(document, block)) is var (_, letter))
            {
                yield return (block.Span with { Start = block.Span.Start + letter.Length }, "A");
            }
            else if (block.Kind == BlockKind.Paragraph && Rules.Occur("present-lines", NaskahHead.TextOf(document, block)))
            {
                yield return (block.Span, "A");
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>"Dinas Kesehatan Kota X: dr. Contoh Pertama (Kepala Dinas) beserta staf".</summary>
    private static void AddInstitution(Roster roster, Recognition recognition, TextSpan item, Mention mention)
    {
        var document = recognition.Document;
        var after = document.Plain[mention.Span.End..item.End].Replace('\n', ' ');
        Person? person = null;
        if (Rules.First("present-names", after) is var (rule, match))
        {
            var at = mention.Span.End + match.Groups["name"].Index;
            var post =
                rule.Name == PostFirst ? Post(after[..match.Groups["name"].Index])
                : Rules.First("present-posts", after) is var (_, found) ? Fold.Words(found.Groups["post"].Value)
                : null;
            person = PersonRecogniser.NameAt(document, at, item.End, post, rule.Name);
        }
        roster.Add(mention, RuleName, 0.85, null, person);
    }

    /// <summary>"Kabid Rehabilitasi" of ": Kabid Rehabilitasi (".</summary>
    private static string Post(string before) => Fold.Words(before).Trim(' ', ':', '-', '(');

    /// <summary>"Contoh Pertama, S.H. (Kadis Dukcapil)": the person, and the institution that the post belongs to.</summary>
    private static (Person Person, Mention? Of)? Person(Recognition recognition, TextSpan item)
    {
        var document = recognition.Document;
        var text = document.Plain[item.Start..item.End].Replace('\n', ' ');
        if (Rules.First("present-people", text) is not var (rule, match))
        {
            return null;
        }
        var post = match.Groups["post"];
        var person = PersonRecogniser.NameAt(
            document,
            item.Start + match.Groups["name"].Index,
            item.End,
            Fold.Words(post.Value),
            rule.Name
        );
        var inside = new TextSpan(item.Start + post.Index, item.Start + post.Index + post.Length);
        return person is null
            ? null
            : (person, recognition.MentionsIn(inside).FirstOrDefault(mention => !mention.IsGeneric && mention.Post is not null));
    }

    /// <summary>"Pihak Lapas:" above its people: the first of them acts for it.</summary>
    public static void AddGroups(Roster roster, Recognition recognition)
    {
        var document = recognition.Document;
        foreach (var heading in document.Blocks.Take(LastBlock).Where(block => block.Kind == BlockKind.Paragraph))
        {
            var first = heading.Index + 1 < document.Blocks.Count ? document.Blocks[heading.Index + 1] : null;
            if (
                first is { Kind: BlockKind.ListItem }
                && Rules.Occur("present-groups", NaskahHead.TextOf(document, heading))
                && recognition.MentionsIn(heading.Span).FirstOrDefault(mention => !mention.IsGeneric) is { } mention
                && Person(recognition, first.Span with { Start = first.ContentStart }) is var (person, _)
            )
            {
                roster.Add(mention, RuleName, 0.8, null, person);
            }
        }
    }

    /// <summary>"Peserta: Dinas Sosial Kota X (kadis dan para kabid); Baznas Kota X (Contoh Pertama, Wakil Ketua)".</summary>
    private static void AddInline(Roster roster, Recognition recognition)
    {
        foreach (var sentence in recognition.Document.Sentences.Where(sentence => sentence.Block.Index < HeadBlocks))
        {
            if (Rules.First("present-inline", sentence.Text) is not var (_, match))
            {
                continue;
            }
            var from = sentence.Span.Start + match.Groups["list"].Index;
            foreach (
                var mention in recognition
                    .MentionsIn(sentence.Span)
                    .Where(mention => !mention.IsGeneric && mention.Whole.Start >= from && !IsAside(sentence, mention))
            )
            {
                roster.Add(mention, RuleName, 0.8);
            }
            return;
        }
    }

    /// <summary>"Puskesmas Contoh (undangan, tidak hadir)".</summary>
    private static bool IsAside(Sentence sentence, Mention mention)
    {
        var after = sentence.Text[(mention.Whole.End - sentence.Span.Start)..];
        var near = after[..Math.Min(after.Length, LongestAside)].TrimStart();
        var close = near.StartsWith('(') ? near.IndexOf(')') : -1;
        return (close > 0 && Rules.Occur("present-asides", near[..(close + 1)])) || Rules.Occur("asides-after", after);
    }
}
