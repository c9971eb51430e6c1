using Sinergi.Kernel.States;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Preparations;

/// <summary>States, ages and tones of preparations in the reader's words.</summary>
internal static class PreparationWords
{
    public static string State(this Texts t, PreparationState state) =>
        PreparationStates.StepOf(state) is { } step and < Agreements.Contracts.DocumentStep.Signing
            ? t[$"instruments.step.{step}"]
            : t[$"preparations.state.{state}"];

    /// <summary>What keeps a step from being taken, with how to mend it.</summary>
    public static string Refusal(this Texts t, Refusal refusal) => t[refusal.MessageKey, [.. refusal.Details.Values]];

    public static string Days(this Texts t, DateOnly since, DateOnly today) =>
        t.Count("preparations.days", Math.Max(0, today.DayNumber - since.DayNumber));

    /// <summary>What it burdens, as the decision table calls it; nothing while nothing is ticked.</summary>
    public static string? Burdens(Texts t, Preparation p)
    {
        string[] burdens =
        [
            .. new[]
            {
                (nameof(p.Budget), p.Budget),
                (nameof(p.Assets), p.Assets),
                (nameof(p.People), p.People),
                (nameof(p.PersonalData), p.PersonalData),
                (nameof(p.BindsUnits), p.BindsUnits),
            }
                .Where(b => b.Item2)
                .Select(b => t[$"authority.burden.{b.Item1}"]),
        ];
        return burdens.Length == 0 ? null : string.Join(", ", burdens);
    }

    public static Tone ToneOf(PreparationState state) =>
        state switch
        {
            PreparationState.Signing or PreparationState.Registered => Tone.Ok,
            PreparationState.Cancelled => Tone.None,
            _ => Tone.Plain,
        };

    public static Tone ToneOf(PreparationReview review, DateOnly today) =>
        review.Answer switch
        {
            ReviewAnswer.Agree => Tone.Ok,
            ReviewAnswer.AgreeWithRemarks => Tone.Warn,
            ReviewAnswer.Object => Tone.Bad,
            _ => review.EscalatedOn is not null ? Tone.None
            : ReviewRules.IsLate(review, today) ? Tone.Bad
            : Tone.Plain,
        };

    /// <summary>What came of it, or how long it has been waited for.</summary>
    public static string Standing(this Texts t, PreparationReview review, DateOnly today) =>
        review.Answer is { } answer ? t[$"preparations.answer.{answer}"]
        : review.EscalatedOn is not null ? t["preparations.review.escalated"]
        : ReviewRules.IsLate(review, today) ? t["preparations.review.late", t.Days(review.AnswerBy, today)]
        : t["preparations.review.waiting", t.Days(review.AskedOn, today)];
}
