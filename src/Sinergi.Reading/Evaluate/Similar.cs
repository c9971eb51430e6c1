using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Evaluate;

/// <summary>When two ways of saying something count as the same.</summary>
internal static partial class Similar
{
    public const double Agreeing = 0.6;
    private const double ShareOfShorter = 0.5;

    /// <summary>Names without case, punctuation and remarks in brackets; "RI" is "Republik Indonesia".</summary>
    public static string Name(string name) =>
        $" {Fold.Name(Bracket().Replace(name, " "))} ".Replace(" republik indonesia ", " ri ", StringComparison.Ordinal).Trim();

    public static bool IsName(string left, string right) => Name(left) == Name(right) || Fold.Name(left) == Fold.Name(right);

    /// <summary>Precision and recall of the words of one in the other, as one number.</summary>
    public static double Words(string left, string right)
    {
        var (said, found) = (Fold.Name(left).Split(' '), Fold.Name(right).Split(' '));
        var open = said.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var common = 0;
        foreach (var word in found)
        {
            if (open.TryGetValue(word, out var count) && count > 0)
            {
                open[word] = count - 1;
                common++;
            }
        }
        return 2.0 * common / (said.Length + found.Length);
    }

    /// <summary>The spans have half of the shorter one in common, and the words agree.</summary>
    public static bool IsSaid(TextSpan left, string leftWords, TextSpan right, string rightWords)
    {
        var common = Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start);
        return common >= Math.Min(left.Length, right.Length) * ShareOfShorter && Words(leftWords, rightWords) >= Agreeing;
    }

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();
}
