using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Check;

/// <summary>"2 (tiga) tahun": digits and the words in brackets must say the same.</summary>
internal static class NumberCheck
{
    public static IEnumerable<Finding> Check(Document document) =>
        from sentence in document.Sentences
        from rule in Rules.Of("number-pairs", sentence.Text)
        from match in rule.Matches(sentence.Text)
        let digits = Numbers.Parse(match.Groups["digits"].Value)
        let words = Numbers.FromWords(match.Groups["words"].Value)
        where digits is not null && words is not null && digits != words
        let start = sentence.Span.Start + match.Index
        select FindingTexts.Create(
            "number.words",
            new TextSpan(start, start + match.Length),
            match.Groups["digits"].Value,
            match.Groups["words"].Value.Trim()
        );
}
