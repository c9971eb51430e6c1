using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>A numbered list of partners, opened by a line such as "Mereka adalah:".</summary>
internal static class PartnerList
{
    private const string RuleName = "party.list-item";

    /// <summary>Adds each item to the roster; gives their indexes in the order of the list.</summary>
    public static IReadOnlyList<int> AddTo(Roster roster, Recognition recognition)
    {
        var document = recognition.Document;
        var items = ItemsAfterOpener(recognition);
        return [.. items.Select(item => Add(roster, recognition, item))];
    }

    /// <summary>"Keempat mitra itu yakni A, B, C, dan D" near the top: each institution that the text knows by its kind.</summary>
    public static void AddNamed(Roster roster, Recognition recognition, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Rules.First("partner-sentences", sentence.Text) is not var (_, match))
            {
                continue;
            }
            var from = sentence.Span.Start + match.Groups["list"].Index;
            foreach (
                var mention in recognition
                    .MentionsIn(sentence.Span)
                    .Where(mention => !mention.IsGeneric && mention.Post is null && mention.Span.Start >= from)
            )
            {
                roster.Add(mention, "party.named-partner", 0.85);
            }
        }
    }

    private static IReadOnlyList<Block> ItemsAfterOpener(Recognition recognition)
    {
        var document = recognition.Document;
        foreach (var opener in document.Blocks.Where(block => block.Kind == BlockKind.Paragraph))
        {
            var last = document.Sentences.LastOrDefault(sentence => sentence.Block == opener);
            if (last is null || !last.Text.TrimEnd().EndsWith(':'))
            {
                continue;
            }
            Block[] items = [.. document.Blocks.Skip(opener.Index + 1).TakeWhile(block => block.Kind == BlockKind.ListItem)];
            var isPartners = Rules.Of("partner-lists", last.Text).Any(rule => rule.Attribute is "partners" && rule.Occurs(last.Text));
            if (isPartners || IsSigned(recognition, last, items))
            {
                return items;
            }
        }
        return [];
    }

    /// <summary>"PKS diteken dengan:" and a list in which most items begin with an institution.</summary>
    private static bool IsSigned(Recognition recognition, Sentence opener, Block[] items) =>
        (
            Rules
                .Of("triggers", opener.Text)
                .Any(rule => rule.Attribute is "signing" or "renewal" or "cooperation" && rule.Occurs(opener.Text))
            || Rules.Occur("partner-lists", opener.Text)
        )
        && !PartyFilter.IsAttendance(opener.Text)
        && items.Count(item => BeginsWithInstitution(recognition, item)) is var named
        && named >= 2
        && named * 2 > items.Length;

    private static bool BeginsWithInstitution(Recognition recognition, Block item) =>
        recognition
            .MentionsIn(item.Span with { Start = item.ContentStart })
            .Any(mention => !mention.IsGeneric && mention.Whole.Start == item.ContentStart);

    private static int Add(Roster roster, Recognition recognition, Block item)
    {
        var span = Trimmed(recognition.Document.Plain, item);
        var first = recognition.MentionsIn(span).FirstOrDefault();
        var isNamed = first is not null && !first.IsGeneric && first.Span.Start == span.Start;
        var person = Person(recognition, item, isNamed ? Math.Min(span.End, first!.Span.End) : span.End);
        if (isNamed)
        {
            // Behind a comma the item says what it is about, not more of the name.
            var isWhole = first!.Span.End >= span.End || recognition.Document.Plain[first.Span.End] is not (',' or ';' or ':');
            return roster.Add(isWhole ? first with { Span = span } : first, RuleName, 0.95, null, person);
        }
        var name = recognition.Document.Words(WithoutAlias(recognition.Document.Plain, span));
        return roster.Add(name, span, first?.Kind ?? InstitutionKind.Other, RuleName, null, person);
    }

    /// <summary>"…, diwakili ketuanya, Contoh Pertama" behind the name.</summary>
    private static Person? Person(Recognition recognition, Block item, int from)
    {
        var rest = recognition.Document.Plain[from..item.Span.End].Replace('\n', ' ');
        if (Rules.First("list-persons", rest) is not var (rule, match))
        {
            return null;
        }
        // "ditandatangani Ketua Pengurus Contoh Pertama": the post may stand before the name.
        var at = from + match.Groups["name"].Index;
        return PersonRecogniser.AfterPost(recognition.Document, at, item.Span.End, rule.Name)
            ?? PersonRecogniser.NameAt(
                recognition.Document,
                at,
                item.Span.End,
                match.Groups["post"] is { Success: true } post ? post.Value : null,
                rule.Name
            );
    }

    private static TextSpan Trimmed(string plain, Block item)
    {
        var (start, end) = (item.ContentStart, item.Span.End);
        while (end > start && (char.IsWhiteSpace(plain[end - 1]) || plain[end - 1] is ';' or '.' or ','))
        {
            end--;
        }
        return Rules.First("list-name-ends", plain[start..end]) is var (_, more)
            ? new TextSpan(start, start + more.Index)
            : new TextSpan(start, end);
    }

    private static TextSpan WithoutAlias(string plain, TextSpan span)
    {
        var open = plain.LastIndexOf('(', span.End - 1, span.Length);
        return plain[span.End - 1] == ')' && open > span.Start ? span with { End = open } : span;
    }
}
