namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>How far a target was reached, in percent.</summary>
/// <param name="Percent">Null when it cannot be said; <paramref name="WhyNot"/> then says why.</param>
/// <param name="Capped">The plain result lies outside 0 to the cap.</param>
/// <param name="WhyNot">Text key.</param>
public sealed record Achievement(decimal? Percent, bool Capped, string? WhyNot)
{
    /// <summary>
    /// Higher is better: actual ÷ target × 100. Lower is better: 100 at the target, and from there in a straight line to 0 at so many percent of
    /// the target; at 200 that is (2 × target − actual) ÷ target × 100. Between 0 and the cap. Of a target of 0 there is no share; such a promise
    /// wants a yes/no indicator.
    /// </summary>
    public static Achievement Of(IndicatorDirection direction, decimal? actual, decimal? target, AchievementNumbers numbers)
    {
        if (actual is not { } reached)
        {
            return new Achievement(null, false, "indicators.achievement.no_actual");
        }

        if (target is not { } wanted)
        {
            return new Achievement(null, false, "indicators.achievement.no_target");
        }

        if (wanted == 0)
        {
            return new Achievement(null, false, "indicators.achievement.zero_target");
        }

        var zero = numbers.Zero / 100m;
        var share = direction is IndicatorDirection.HigherIsBetter ? reached / wanted : ((zero * wanted) - reached) / ((zero - 1) * wanted);
        var percent = decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        var within = Math.Clamp(percent, 0, numbers.Cap);
        return new Achievement(within, within != percent, null);
    }
}

/// <summary>The numbers of the formula, in percent: dated data, because nobody has found the rule that they come from.</summary>
/// <param name="Cap">The most that achievement can be.</param>
/// <param name="Zero">Where lower is better, the share of the target at which nothing is left.</param>
public sealed record AchievementNumbers(int Cap, int Zero);

/// <summary>How achievement is defined: the counting is code and versioned here, which version holds from which day is a provision.</summary>
/// <param name="TextKey">Key of the definition in full, shown beside every figure.</param>
public sealed record AchievementDefinition(int Version, string TextKey)
{
    public static IReadOnlyList<AchievementDefinition> All { get; } = [new(1, "indicators.achievement.definition.1")];

    public static AchievementDefinition Of(int version) => All.Single(d => d.Version == version);
}
