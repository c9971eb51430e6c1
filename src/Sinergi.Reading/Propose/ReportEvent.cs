using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>What a report is about: the one of its triggers that outranks the others.</summary>
internal static class ReportEvent
{
    /// <summary>What is reported stands near the top; further down is background.</summary>
    public const int LeadSentences = 8;

    /// <summary>A training or a programme is what a report is about only where it stands at the very top.</summary>
    private const int TopSentences = 5;

    private const int Fewest = 2;

    /// <summary>A signing outranks a meeting at which it took place; a meeting outranks mere cooperation.</summary>
    public static Trigger? Main(Recognition recognition, IReadOnlyList<Trigger> triggers)
    {
        var lead = triggers.Where(trigger => trigger.Sentence.Index < LeadSentences).ToArray();
        return Signing(recognition, lead)
            ?? lead.FirstOrDefault(trigger => trigger.IsMeeting && trigger.Event is not "met")
            ?? lead.FirstOrDefault(trigger =>
                trigger.Event is "cooperation"
                && Names(trigger)
                && Institutions(recognition, recognition.Document.Sentences.Take(LeadSentences)) >= Fewest
            )
            ?? Meeting(recognition, lead)
            ?? Review(recognition)
            ?? lead.FirstOrDefault(trigger => trigger.Event is "training" or "programme" && trigger.Sentence.Index < TopSentences)
            // A report that begins with a story tells further down what was signed.
            ?? triggers.FirstOrDefault(trigger => trigger.IsSigning && !trigger.IsHeadline && Names(trigger))
            ?? Cooperation(recognition, triggers, lead)
            ?? Between(recognition)
            ?? Shared(recognition, lead)
            ?? Joint(recognition);
    }

    /// <summary>"Gandeng PT X, Lapas Y Tebar Benih", "Bersama Bulog lapas memanen": nothing is signed, and a programme goes on with the partner.</summary>
    private static Trigger? Joint(Recognition recognition)
    {
        Sentence[] top = [.. recognition.Document.Sentences.Take(TopSentences)];
        if (!top.Any(sentence => Rules.Occur("programmes", sentence.Text)) || Institutions(recognition, top) < Fewest)
        {
            return null;
        }
        foreach (var sentence in top)
        {
            if (Rules.First("joint-deeds", sentence.Text) is var (rule, match))
            {
                return Trigger.At(sentence, "programme", rule, match);
            }
        }
        return null;
    }

    /// <summary>"PKS antara X dan Y dievaluasi", "penandatanganan PKS antara X dan Y ditunda".</summary>
    private static Trigger? Review(Recognition recognition)
    {
        foreach (var sentence in recognition.Document.Sentences.Take(TopSentences).Where(sentence => !sentence.IsHeadline))
        {
            if (Rules.First("reviews", sentence.Text) is var (rule, match) && Institutions(recognition, [sentence]) >= Fewest)
            {
                return Trigger.At(sentence, "review", rule, match);
            }
        }
        return null;
    }

    /// <summary>A renewal among several papers of one ceremony is one of them; elsewhere it is what happened.</summary>
    private static Trigger? Signing(Recognition recognition, Trigger[] lead)
    {
        var signing = lead.FirstOrDefault(trigger => trigger.Event is "signing");
        var renewal = lead.FirstOrDefault(trigger => trigger.Event is "renewal");
        var isOneOfSeveral =
            signing is not null
            && renewal is not null
            && signing.Sentence.Index < renewal.Sentence.Index
            && AgreementCount.In(recognition.Document, [signing.Sentence]) > 1;
        return isOneOfSeveral ? signing : renewal ?? signing;
    }

    /// <summary>"menemui" and "diterima" are said of anybody: an audience only where institutions meet.</summary>
    private static Trigger? Meeting(Recognition recognition, Trigger[] lead) =>
        lead.FirstOrDefault(trigger => trigger.Event is "met" && Institutions(recognition, [trigger.Sentence]) >= Fewest)
        ?? (
            Institutions(recognition, recognition.Document.Sentences.Take(TopSentences)) >= Fewest
                ? lead.FirstOrDefault(trigger => trigger.Event is "met" && trigger.Sentence.Index < TopSentences)
                : null
        );

    /// <summary>"menggandeng empat mitra" under a headline or before a sentence that names the paper.</summary>
    private static Trigger? Cooperation(Recognition recognition, IReadOnlyList<Trigger> triggers, Trigger[] lead)
    {
        var first = lead.FirstOrDefault(trigger => trigger.Event is "cooperation");
        var isNamed =
            recognition.Document.Sentences.Take(LeadSentences).Any(InstrumentReader.IsNamedIn)
            || triggers.Any(trigger => trigger.Event is "cooperation" && Names(trigger));
        return first is not null && isNamed && Institutions(recognition, recognition.Document.Sentences.Take(LeadSentences)) >= Fewest
            ? first.As("signing")
            : null;
    }

    /// <summary>"PKS antara Rutan X dan Kantor Imigrasi Y, kemarin": a paper and whom it binds, though no verb says that it was signed.</summary>
    private static Trigger? Between(Recognition recognition)
    {
        foreach (var sentence in recognition.Document.Sentences.Take(LeadSentences))
        {
            if (
                Rules.First("between", sentence.Text) is var (rule, match)
                && !Rules.Occur("reviews", sentence.Text)
                && !Rules.Occur("backgrounds", sentence.Text[..match.Index])
                && InstrumentReader.IsNamedIn(sentence)
                && Institutions(recognition, [sentence]) >= Fewest
            )
            {
                return Trigger.At(sentence, "cooperation", rule, match).As("signing");
            }
        }
        return null;
    }

    /// <summary>An exercise or a lesson that one institution gives another.</summary>
    private static Trigger? Shared(Recognition recognition, Trigger[] lead) =>
        Institutions(recognition, recognition.Document.Sentences.Take(TopSentences)) >= Fewest
            ? lead.FirstOrDefault(trigger => trigger.Event is "exercise" && trigger.Sentence.Index < TopSentences) is { } exercise
                ? exercise.As("training")
                : null
            : null;

    private static bool Names(Trigger trigger) => InstrumentReader.IsNamedIn(trigger.Sentence);

    private static int Institutions(Recognition recognition, IEnumerable<Sentence> sentences) =>
        sentences.SelectMany(sentence => PartyFilter.Hosts(recognition, sentence)).Select(mention => mention.Key).Distinct().Count();
}
