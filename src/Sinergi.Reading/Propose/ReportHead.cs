using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>What a report or minutes tell of the paper itself: its numbers and its subject.</summary>
internal static class ReportHead
{
    private const int LinesBelow = 2;

    /// <summary>Of minutes whose subject is to look at an agreement again.</summary>
    private const string Review = "review";
    private const string Course = "course";

    /// <summary>Lines that hold nothing but a number, and the numbers behind "bernomor" and "dengan nomor" in the text.</summary>
    public static IReadOnlyList<PrintedNumber> Numbers(Document document)
    {
        var numbers = NaskahHead.Numbers(document, document.Blocks).ToList();
        foreach (var sentence in document.Sentences)
        {
            if (Rules.First("numbers-in-text", sentence.Text) is not var (_, told))
            {
                continue;
            }
            foreach (var rule in Rules.Of("number-tokens"))
            {
                foreach (var match in rule.Matches(sentence.Text).Where(match => match.Index >= told.Index && IsNumber(match)))
                {
                    var start = sentence.Span.Start + match.Groups["number"].Index;
                    var evidence = document.Evidence(start, start + match.Groups["number"].Length, rule.Name, 0.85);
                    if (numbers.TrueForAll(number => number.Value != evidence.Quote))
                    {
                        numbers.Add(new PrintedNumber(Fold.Words(evidence.Quote), null, evidence));
                    }
                }
            }
        }
        return numbers;
    }

    private static bool IsNumber(System.Text.RegularExpressions.Match match) =>
        match.Groups["number"].Value is { Length: >= 6 } number
        && number.Count(char.IsDigit) >= 2
        && number.Any(char.IsLetter) | number.Contains('/', StringComparison.Ordinal);

    /// <summary>"NOTULEN RAPAT / KESIAPSIAGAAN KEBAKARAN": the line in capitals below the title of minutes.</summary>
    public static Stated<string> BelowTitle(Document document)
    {
        foreach (var block in document.Blocks.Skip(1).Take(LinesBelow).Where(block => block.Kind == BlockKind.Paragraph))
        {
            var text = NaskahHead.TextOf(document, block);
            if (Rules.First("minutes-subjects", text) is var (rule, _) && !Rules.Occur("minutes-subject-blocks", text))
            {
                var evidence = document.Evidence(block.Span, rule.Name, 0.7);
                return Stated.As(SentenceCase.Of(Fold.Words(evidence.Quote)), evidence);
            }
        }
        return Stated<string>.NotStated;
    }

    /// <summary>"PKS tentang …" in what reports the event; "Agenda : …" in minutes.</summary>
    public static Stated<string> Subject(Document document, IEnumerable<Sentence> sentences, bool isMeeting = false)
    {
        foreach (var sentence in sentences)
        {
            foreach (
                var rule in Rules.Of("report-subjects", sentence.Text).Where(rule => !isMeeting || rule.Attribute is "agenda" or Review)
            )
            {
                if (
                    rule.First(sentence.Text) is not { } match
                    || (rule.Attribute is Course && Rules.Occur("report-subject-plans", sentence.Text[..match.Index]))
                    || (rule.Attribute is not Review && Rules.Occur("report-subject-blocks", match.Groups["what"].Value))
                )
                {
                    continue;
                }
                var what = match.Groups["what"];
                var length = Rules
                    .Of("report-subject-ends")
                    .Select(end => end.First(what.Value)?.Index ?? what.Length)
                    .DefaultIfEmpty(what.Length)
                    .Min();
                var evidence = document.Evidence(
                    sentence.Span.Start + what.Index,
                    sentence.Span.Start + what.Index + length,
                    rule.Name,
                    0.75
                );
                if (evidence.Quote.Length > 0)
                {
                    return Stated.As(Fold.Words(evidence.Quote), evidence);
                }
            }
        }
        return Stated<string>.NotStated;
    }
}
