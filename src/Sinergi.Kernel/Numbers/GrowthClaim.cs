using Sinergi.Kernel.Text;

namespace Sinergi.Kernel.Numbers;

/// <summary>What is wrong with a claim of growth. A claim can have several findings at once.</summary>
public abstract record GrowthFinding
{
    private GrowthFinding() { }

    /// <summary>The claimed percentage is not the growth.</summary>
    /// <param name="Ratio">Later count to earlier count.</param>
    /// <param name="Growth">The growth that the two counts have.</param>
    /// <param name="ClaimedPercent">What was claimed.</param>
    public sealed record ArithmeticWrong(Ratio Ratio, Ratio Growth, decimal ClaimedPercent) : GrowthFinding;

    /// <summary>
    /// The claimed percentage is the ratio of the counts, exactly or rounded, read as if it were the growth. Comes beside <see
    /// cref="ArithmeticWrong"/>.
    /// </summary>
    public sealed record RatioReadAsGrowth(Ratio Ratio) : GrowthFinding;

    /// <summary>The earlier count is 0: from nothing there is no percentage.</summary>
    public sealed record NoBase : GrowthFinding;

    /// <summary>The two counts count different things.</summary>
    public sealed record UnlikeUnits(string Earlier, string Later) : GrowthFinding;

    /// <summary>At least one count does not say what it counts, so nobody can tell whether they may be compared.</summary>
    public sealed record UnitNotStated : GrowthFinding;

    public T Match<T>(
        Func<ArithmeticWrong, T> arithmeticWrong,
        Func<RatioReadAsGrowth, T> ratioReadAsGrowth,
        Func<NoBase, T> noBase,
        Func<UnlikeUnits, T> unlikeUnits,
        Func<UnitNotStated, T> unitNotStated
    ) =>
        this switch
        {
            ArithmeticWrong finding => arithmeticWrong(finding),
            RatioReadAsGrowth finding => ratioReadAsGrowth(finding),
            NoBase finding => noBase(finding),
            UnlikeUnits finding => unlikeUnits(finding),
            UnitNotStated finding => unitNotStated(finding),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };
}

/// <summary>Checks a sentence such as "from 17 PKS to 43 documents, up 250 %".</summary>
public static class GrowthClaim
{
    // Press figures are rounded: 252.9 is told as 250. Two and a half per cent admits that and keeps growth and ratio apart below factor
    // 40.
    private const decimal RoundingOfTheTelling = 0.025m;

    /// <summary>All findings, the arithmetic first; none when the claim holds.</summary>
    /// <param name="earlier">The count compared with, not negative.</param>
    /// <param name="later">The count claimed to have grown, not negative.</param>
    /// <param name="claimedPercent">
    /// Percent of growth as claimed, negative for a fall. It is held to its own precision: 153 and 152.9 are right for 152.94, 152 is
    /// not.
    /// </param>
    /// <param name="unitEarlier">What the earlier count counts; null when not stated.</param>
    /// <param name="unitLater">What the later count counts; null when not stated.</param>
    public static IReadOnlyList<GrowthFinding> Check(
        long earlier,
        long later,
        decimal claimedPercent,
        string? unitEarlier,
        string? unitLater
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfNegative(later);
        return [.. Arithmetic(earlier, later, claimedPercent), .. Units(unitEarlier, unitLater)];
    }

    private static IEnumerable<GrowthFinding> Arithmetic(long earlier, long later, decimal claimed)
    {
        if (earlier == 0)
        {
            yield return new GrowthFinding.NoBase();
            yield break;
        }

        var growth = (decimal)(later - earlier) / earlier * 100;
        var ratio = (decimal)later / earlier * 100;
        if (decimal.Round(growth, Math.Min((int)claimed.Scale, 6), MidpointRounding.AwayFromZero) == claimed)
        {
            yield break;
        }

        yield return new GrowthFinding.ArithmeticWrong(new Ratio(later, earlier), Ratio.Growth(earlier, later), claimed);

        // A fall "by 40 %" to 40 % of what it was is the same slip with the other sign.
        var fromRatio = Math.Abs(Math.Abs(claimed) - ratio);
        if (fromRatio <= ratio * RoundingOfTheTelling && fromRatio < Math.Abs(claimed - growth))
        {
            yield return new GrowthFinding.RatioReadAsGrowth(new Ratio(later, earlier));
        }
    }

    private static IEnumerable<GrowthFinding> Units(string? earlier, string? later)
    {
        if (string.IsNullOrWhiteSpace(earlier) || string.IsNullOrWhiteSpace(later))
        {
            yield return new GrowthFinding.UnitNotStated();
        }
        else if (!string.Equals(TextFold.Fold(earlier), TextFold.Fold(later), StringComparison.Ordinal))
        {
            yield return new GrowthFinding.UnlikeUnits(earlier, later);
        }
    }
}
