using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Agreement text, press report or minutes? Each kind has marks; two make a naskah, one the others.</summary>
internal static class KindReader
{
    private const int NaskahMarks = 2;

    public static DocumentKind Read(Document document)
    {
        var marks = Rules.Of("kinds").Where(rule => document.Sentences.Any(sentence => rule.First(sentence.Text) is not null)).ToArray();
        var naskah = marks.Count(rule => rule.Attribute is "naskah");
        var isMinutes = document.Blocks.Take(5).Any(block => Rules.First("minutes-titles", NaskahHead.TextOf(document, block)) is not null);
        var isRelease = document.Blocks.Take(3).Any(block => Rules.First("release-titles", NaskahHead.TextOf(document, block)) is not null);
        return isMinutes ? DocumentKind.Minutes
            : isRelease ? DocumentKind.Press
            : naskah >= NaskahMarks ? DocumentKind.Naskah
            : DocumentKind.Press;
    }
}
