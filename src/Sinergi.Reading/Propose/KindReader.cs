using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Agreement text, press report or minutes? Each kind has marks; two make a naskah, one the others.</summary>
internal static class KindReader
{
    private const int NaskahMarks = 2;
    private const int TitleBlocks = 5;
    private const int ReleaseBlocks = 3;

    /// <summary>The words are those of the title of minutes; a naskah is known by marks none of which would do alone, a report by having none.</summary>
    public static Chosen<DocumentKind> Read(Document document)
    {
        var sentences = document.Sentences.Where(sentence => Rules.Of("kinds", sentence.Text).Count > 0).ToArray();
        var marks = Rules.Of("kinds").Where(rule => Array.Exists(sentences, sentence => rule.Occurs(sentence.Text)));
        var naskah = marks.Count(rule => rule.Attribute is "naskah");
        return NaskahHead.First(document, document.Blocks.Take(TitleBlocks), "minutes-titles") is var (_, title)
                ? new Chosen<DocumentKind>(DocumentKind.Minutes, title)
            : naskah >= NaskahMarks && !IsRelease(document) ? new Chosen<DocumentKind>(DocumentKind.Naskah, null)
            : new Chosen<DocumentKind>(DocumentKind.Press, null);
    }

    /// <summary>A release that quotes clauses says on its first lines what it is.</summary>
    private static bool IsRelease(Document document) =>
        document.Blocks.Take(ReleaseBlocks).Any(block => Rules.Occur("release-titles", NaskahHead.TextOf(document, block)));
}
