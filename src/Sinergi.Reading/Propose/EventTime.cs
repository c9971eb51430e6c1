using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>When the event took place.</summary>
internal static class EventTime
{
    private const int LeadSentences = 4;

    /// <summary>Titles, a line of the publisher and the number of a press release may stand before the dateline.</summary>
    private const int DatelineSentences = 8;
    private const int LongestAside = 90;

    /// <summary>The date in the sentence of the event, else the first one with a weekday, else the first; never one of a deadline.</summary>
    /// <param name="isEvent">False where nothing happens in the text: then only a day with its weekday tells of something.</param>
    public static Stated<EventDate> Date(Recognition recognition, IReadOnlyList<Sentence> sentences, DateOnly asOf, bool isEvent = true)
    {
        var dates = recognition.Dates.Where(date => !IsAside(recognition.Document, date)).ToArray();
        var inside = dates.Where(date => sentences.Any(sentence => sentence.Span.Contains(date.Span))).ToArray();
        var dateline = Dateline(recognition.Document, dates);
        var told = inside.FirstOrDefault(date => date != dateline);
        var published = Published(recognition.Document, dates, sentences);
        told = told == published ? null : told;
        if (
            told is null
            && RelativeTime.Of(recognition, sentences, dateline?.Exact ?? published?.Exact ?? recognition.AsOf, published) is { } relative
        )
        {
            return relative;
        }
        var date =
            told
            ?? inside.FirstOrDefault(date => date != published)
            ?? inside.FirstOrDefault()
            ?? Begun(recognition, sentences)
            ?? dates.FirstOrDefault(date =>
                date.Weekday is not null && date != published && date.Span.Start < LeadEnd(recognition.Document)
            )
            ?? dates.FirstOrDefault(date => date.Weekday is not null)
            ?? (isEvent ? dates.FirstOrDefault() : null);
        if (date is null || Resolve(recognition, date, asOf) is not { } resolved)
        {
            return Stated<EventDate>.NotStated;
        }
        var confidence = resolved.Basis switch
        {
            DateBasis.Stated => 0.97,
            DateBasis.InferredFromWeekday => 0.85,
            _ => 0.6,
        };
        return Stated.As(resolved, recognition.Document.Evidence(date.Span, date.Rule, confidence));
    }

    /// <summary>"Selasa (20/5)" under a dateline of 20 Mei 2025 has that year: it is the same day.</summary>
    private static EventDate? Resolve(Recognition recognition, DateMention date, DateOnly asOf) =>
        date.Year is null
        && recognition.Dates.FirstOrDefault(other => other.Exact is not null && other.Day == date.Day && other.Month == date.Month)
            is { Exact: { } exact }
        && (date.Weekday is null || exact.DayOfWeek == date.Weekday)
            ? new EventDate(exact, DateBasis.Stated, [exact])
            : DateArithmetic.Resolve(date, asOf);

    /// <summary>"Selama tiga hari, mulai Selasa (4/11/2025), petugas mengikuti pelatihan": what lasts is told by its first day.</summary>
    private static DateMention? Begun(Recognition recognition, IReadOnlyList<Sentence> sentences) =>
        recognition.Dates.FirstOrDefault(date =>
            date.Weekday is not null
            && sentences.Any(sentence => sentence.Span.Contains(date.Span))
            && IsAside(recognition.Document, date, "begins")
            && !IsAside(recognition.Document, date, null, "begins")
        );

    /// <param name="only">The only kind of words that count; null where all do.</param>
    /// <param name="but">The kind that does not.</param>
    private static bool IsAside(Document document, DateMention date, string? only = null, string? but = null)
    {
        var block = document.BlockAt(date.Span.Start);
        var from = Math.Max(block.ContentStart, date.Span.Start - LongestAside);
        // "PKS yang diteken Senin (10/3/2025)": the weekday tells of something new.
        if (from >= date.Span.Start)
        {
            return false;
        }
        var before = document.Plain[from..date.Span.Start].Replace('\n', ' ');
        return Rules
            .Of("date-asides", before)
            .Any(rule =>
                (rule.Attribute is not "told" || date.Weekday is null)
                && (only is null || rule.Attribute == only)
                && rule.Attribute != but
                && rule.Occurs(before)
            );
    }

    /// <summary>The date before the dash of "SEMARANG, 22 Agustus 2024 – …".</summary>
    private static DateMention? Dateline(Document document, IReadOnlyList<DateMention> dates) =>
        (
            from sentence in document.Sentences.Take(DatelineSentences)
            from rule in Rules.Of("datelines", sentence.Text)
            let match = rule.First(sentence.Text)
            where match is not null
            let span = new TextSpan(sentence.Span.Start, sentence.Span.Start + match.Index + match.Length)
            from date in dates
            where date.Year is not null && span.Contains(date.Span)
            select date
        ).FirstOrDefault();

    /// <summary>The day that the page bears: behind "Diposting", in a line above the report, or in the last lines, "(waingapu, 27 Maret 2025 / yos)".</summary>
    private static DateMention? Published(Document document, IReadOnlyList<DateMention> dates, IReadOnlyList<Sentence> sentences)
    {
        var full = dates.Where(date => date.Exact is not null).ToArray();
        var first = document.Sentences.FirstOrDefault(sentence => sentence.Block.Kind == BlockKind.Paragraph && !sentence.IsHeadline);
        return Array.Find(full, date => IsPosted(document, date, "line"))
            ?? Array.Find(full, date => IsPosted(document, date) && !sentences.Any(sentence => sentence.Span.Contains(date.Span)))
            ?? Array.Find(
                full,
                date => date.Span.End <= first?.Block.Span.Start && !sentences.Any(sentence => sentence.Span.Contains(date.Span))
            )
            ?? (document.Blocks is [.., var last] ? Array.FindLast(full, date => date.Span.Start >= last.Span.Start) : null);
    }

    private static bool IsPosted(Document document, DateMention date, string? kind = null)
    {
        var from = Math.Max(document.BlockAt(date.Span.Start).Span.Start, date.Span.Start - LongestAside);
        var before = document.Plain[from..date.Span.Start].Replace('\n', ' ');
        return Rules.Of("published", before).Any(rule => (kind is null || rule.Attribute == kind) && rule.Occurs(before));
    }

    private static int LeadEnd(Document document) =>
        document.Sentences.Take(LeadSentences * 2).LastOrDefault()?.Span.End ?? document.Text.Length;

    /// <summary>The latest full date with a weekday, which tells of an event, else the latest full date; deadlines have no weekday.</summary>
    public static DateOnly? OwnDate(Recognition recognition, DateOnly today)
    {
        var full = recognition.Dates.Where(date => date.Exact <= today).ToArray();
        return full.Where(date => date.Weekday is not null).Max(date => date.Exact) ?? full.Max(date => date.Exact);
    }
}
