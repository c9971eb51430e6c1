using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>"Tim itu dipimpin Kepala Keasistenan Pemeriksaan Laporan, Contoh Pertama": the team is that of the institution named as coming.</summary>
internal static class TeamLeaders
{
    /// <summary>How far behind the institution its leader may be told.</summary>
    private const int Farthest = 5;

    public static IEnumerable<NamedPerson> Find(Document document, IReadOnlyList<Mention> mentions)
    {
        foreach (var sentence in document.Sentences)
        {
            if (Rules.First("team-leaders", sentence.Text) is not var (rule, match))
            {
                continue;
            }
            var at = sentence.Span.Start + match.Groups["post"].Index;
            var person = PersonRecogniser.AfterPost(document, at, sentence.Span.End, rule.Name);
            if (
                person is not null
                && !mentions.Any(mention => mention.Post is not null && mention.Whole.Start == at)
                && Team(document, mentions, sentence, at) is { } team
            )
            {
                yield return new NamedPerson(person, team, person.Evidence.Span);
            }
        }
    }

    /// <summary>The last institution before that "tim", "rombongan" or "kunjungan" stands before.</summary>
    private static Mention? Team(Document document, IReadOnlyList<Mention> mentions, Sentence sentence, int at)
    {
        var from = document.Sentences[Math.Max(0, sentence.Index - Farthest)].Span.Start;
        return mentions.LastOrDefault(mention =>
            !mention.IsGeneric
            && mention.Span.Start >= from
            && mention.Span.Start < at
            && Rules.Occur("team-leads", Before(document, mention))
        );
    }

    private static string Before(Document document, Mention mention)
    {
        var start = Math.Max(document.BlockAt(mention.Whole.Start).Span.Start, mention.Whole.Start - 40);
        return document.Plain[start..mention.Whole.Start].Replace('\n', ' ');
    }
}
