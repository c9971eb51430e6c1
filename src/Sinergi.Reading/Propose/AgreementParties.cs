using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The institutions of the sentences that report a signing; where these name fewer than two, "MoU antara A dan B" elsewhere.</summary>
internal static class AgreementParties
{
    private const int Fewest = 2;

    /// <param name="lead">The sentence before; who is its subject takes part.</param>
    public static void Add(Roster roster, Recognition recognition, IReadOnlyList<Sentence> sentences, Sentence? lead = null)
    {
        if (lead is not null && Opening(recognition, lead) is { } subject)
        {
            roster.Add(subject, "party.lead", 0.8);
        }
        // "Puskesmas X, SMKN Y, dan Lapas Z terikat kerja sama. Naskahnya ditandatangani ketiga pimpinan."
        if (lead is not null && sentences.All(sentence => PartyFilter.Actors(recognition, sentence).Count == 0))
        {
            AddFrom(roster, recognition, [lead], "party.lead", 0.8);
        }
        AddFrom(roster, recognition, sentences, "party.signing-sentence", 0.9);
        if (roster.Count < Fewest)
        {
            var between = recognition.Document.Sentences.Where(sentence => Rules.Occur("between", sentence.Text));
            AddFrom(roster, recognition, [.. between], "party.between", 0.75);
        }
    }

    /// <summary>The institution that a sentence begins with, behind the dateline.</summary>
    private static Mention? Opening(Recognition recognition, Sentence lead)
    {
        var dateline = Rules.Of("datelines").Select(rule => rule.First(lead.Text)).FirstOrDefault(match => match is not null);
        var start = lead.Span.Start + (dateline is null ? 0 : dateline.Index + dateline.Length);
        return recognition.MentionsIn(lead.Span).FirstOrDefault(mention => !mention.IsGeneric && mention.Whole.Start == start);
    }

    private static void AddFrom(Roster roster, Recognition recognition, IReadOnlyList<Sentence> sentences, string rule, double confidence)
    {
        foreach (var mention in sentences.SelectMany(sentence => PartyFilter.Actors(recognition, sentence)))
        {
            roster.Add(mention, rule, confidence);
        }
    }
}

/// <summary>How many agreements a report says were signed at once.</summary>
internal static class AgreementCount
{
    public static int In(Document document, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Concat(document.Sentences.Take(6)))
        {
            if (
                Rules.First("agreement-counts", sentence.Text) is var (_, match)
                && Numbers.Parse(match.Groups["count"].Value.Trim()) is { } count
            )
            {
                return (int)Math.Clamp(count, 1, 1000);
            }
        }
        return 1;
    }
}
