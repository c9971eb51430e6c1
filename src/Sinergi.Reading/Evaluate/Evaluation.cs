namespace Sinergi.Reading.Evaluate;

/// <summary>How well one kind of fact was read. A part of nothing is 1: nothing was said and nothing was invented.</summary>
public sealed record FactScore(FactKind Fact, int Said, int Found, int Right)
{
    public double Precision => Found == 0 ? (Said == 0 ? 1 : 0) : (double)Right / Found;

    public double Recall => Said == 0 ? (Found == 0 ? 1 : 0) : (double)Right / Said;

    public double F1 => Said + Found == 0 ? 1 : 2.0 * Right / (Said + Found);
}

/// <summary>Of the facts of which the reader said it was this sure, how many were right.</summary>
public sealed record CalibrationBand(double From, double To, int Found, int Right, double MeanSaid)
{
    public double Share => Found == 0 ? 0 : (double)Right / Found;
}

/// <summary>What the label says and what was found instead; one of the two is null where the other stands alone.</summary>
public sealed record Confusion(FactKind Fact, string? Said, string? Found, IReadOnlyList<string> Texts);

/// <summary>The scores of a set of labelled texts.</summary>
public sealed record Evaluation(
    IReadOnlyList<TextScore> Texts,
    IReadOnlyList<FactScore> Facts,
    IReadOnlyList<CalibrationBand> Calibration,
    IReadOnlyList<Confusion> Confusions
)
{
    private const int Bands = 10;

    /// <summary>Kinds of facts that have one value in a text, so that what was found stands against what was said.</summary>
    private static readonly HashSet<FactKind> SingleValued =
    [
        FactKind.Kind,
        FactKind.Instrument,
        FactKind.Event,
        FactKind.Date,
        FactKind.DateBasis,
        FactKind.Place,
        FactKind.Subject,
        FactKind.ValidityStart,
        FactKind.ValidityEnd,
        FactKind.ValidityDuration,
    ];

    public static Evaluation Of(IEnumerable<LabelledText> texts, DateOnly today) =>
        From([.. texts.Select(text => Scorer.Score(text, today))]);

    public static Evaluation From(IReadOnlyList<TextScore> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var all = texts.SelectMany(text => text.Judgements).ToArray();
        return new Evaluation(
            texts,
            [.. Enum.GetValues<FactKind>().Select(fact => Score(fact, [.. all.Where(judgement => judgement.Fact == fact)]))],
            Calibrate(all),
            Confuse(texts)
        );
    }

    private static FactScore Score(FactKind fact, Judgement[] judgements)
    {
        var right = judgements.Count(judgement => judgement.Verdict == Verdict.Right);
        return new FactScore(
            fact,
            right + judgements.Count(judgement => judgement.Verdict == Verdict.Missed),
            right + judgements.Count(judgement => judgement.Verdict == Verdict.Wrong),
            right
        );
    }

    private static IReadOnlyList<CalibrationBand> Calibrate(IEnumerable<Judgement> judgements)
    {
        var sure = judgements.Where(judgement => judgement.Confidence is not null).ToLookup(judgement => Band(judgement.Confidence!.Value));
        return
        [
            .. Enumerable
                .Range(0, Bands)
                .Select(band => new CalibrationBand(
                    (double)band / Bands,
                    (band + 1.0) / Bands,
                    sure[band].Count(),
                    sure[band].Count(judgement => judgement.Verdict == Verdict.Right),
                    sure[band].Select(judgement => judgement.Confidence!.Value).DefaultIfEmpty(0).Average()
                )),
        ];
    }

    /// <summary>A confidence of 0.9 belongs to the band from 0.9, although 0.9 × 10 is a little less in binary.</summary>
    private static int Band(double confidence) => Math.Clamp((int)((confidence * Bands) + 1e-9), 0, Bands - 1);

    private static IReadOnlyList<Confusion> Confuse(IReadOnlyList<TextScore> texts) =>
        [
            .. texts
                .SelectMany(text =>
                    text.Judgements.GroupBy(judgement => judgement.Fact).SelectMany(group => Confuse(text.Text.Name, [.. group]))
                )
                .GroupBy(confusion => (confusion.Fact, confusion.Said, confusion.Found))
                .Select(group => new Confusion(
                    group.Key.Fact,
                    group.Key.Said,
                    group.Key.Found,
                    [.. group.SelectMany(confusion => confusion.Texts)]
                ))
                .OrderBy(confusion => confusion.Fact)
                .ThenByDescending(confusion => confusion.Texts.Count),
        ];

    private static IEnumerable<Confusion> Confuse(string text, Judgement[] judgements)
    {
        var missed = judgements.Where(judgement => judgement.Verdict == Verdict.Missed).ToArray();
        var wrong = judgements.Where(judgement => judgement.Verdict == Verdict.Wrong).ToArray();
        if (judgements.Length > 0 && SingleValued.Contains(judgements[0].Fact))
        {
            return missed.Length + wrong.Length == 0
                ? []
                : [new Confusion(judgements[0].Fact, missed.FirstOrDefault()?.Said, wrong.FirstOrDefault()?.Found, [text])];
        }
        return
        [
            .. missed.Select(judgement => new Confusion(judgement.Fact, judgement.Said, null, [text])),
            .. wrong.Select(judgement => new Confusion(judgement.Fact, null, judgement.Found, [text])),
        ];
    }
}
