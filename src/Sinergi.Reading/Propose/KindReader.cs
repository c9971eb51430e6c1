using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Agreement text, press report or minutes? Each kind has marks; two make a naskah, one the others.</summary>
internal static class KindReader
{
    private const int NaskahMarks = 2;
    private const int TitleBlocks = 5;

    /// <summary>The words are those of the title of minutes; a naskah is known by marks none of which would do alone, a report by having none.</summary>
    public static Chosen<DocumentKind> Read(Document document)
    {
        var marks = Rules.Of("kinds").Where(rule => document.Sentences.Any(sentence => rule.First(sentence.Text) is not null)).ToArray();
        var naskah = marks.Count(rule => rule.Attribute is "naskah");
        return NaskahHead.First(document, document.Blocks.Take(TitleBlocks), "minutes-titles") is var (_, title)
                ? new Chosen<DocumentKind>(DocumentKind.Minutes, title)
            : naskah >= NaskahMarks ? new Chosen<DocumentKind>(DocumentKind.Naskah, null)
            : new Chosen<DocumentKind>(DocumentKind.Press, null);
    }
}
