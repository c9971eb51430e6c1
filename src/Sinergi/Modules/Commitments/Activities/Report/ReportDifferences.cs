using System.Globalization;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Activities.Report;

/// <summary>What a correction changed, value by value, as the history tells it.</summary>
internal static class ReportDifferences
{
    /// <param name="names">Names of the institutions that can bear the cost.</param>
    public static IEnumerable<(string Field, string? Before, string? After)> Of(
        ActivityReportTerms before,
        ActivityReportTerms after,
        IReadOnlyDictionary<Guid, string> names
    ) => Values(before, names).Zip(Values(after, names), (b, a) => (b.Field, b.Value, a.Value)).Where(d => d.Item2 != d.Item3);

    private static IEnumerable<(string Field, string? Value)> Values(ActivityReportTerms terms, IReadOnlyDictionary<Guid, string> names)
    {
        yield return (nameof(terms.HeldOn), terms.HeldOn is { } day ? StoredLine.Day(day) : null);
        yield return (nameof(terms.DoneBy), terms.DoneBy);
        yield return (nameof(terms.Minutes), terms.Minutes?.ToString(CultureInfo.InvariantCulture));
        yield return (nameof(terms.Cost), terms.Cost?.ToString(CultureInfo.InvariantCulture));
        yield return (nameof(terms.CostBearerId), terms.CostBearerId is { } bearer ? names.GetValueOrDefault(bearer) : null);
        yield return (nameof(terms.People), terms.People?.ToString(CultureInfo.InvariantCulture));
        yield return (nameof(terms.Account), terms.Account is { } account ? StoredLine.Part(account) : null);
    }
}
