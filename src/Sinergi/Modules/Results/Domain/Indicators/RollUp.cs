namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>What is counted for one institution and period: reports expected and approved, and their sums in thousandths.</summary>
public readonly record struct Tally(long Expected, long Reported, long Numerator, long Denominator)
{
    public static Tally operator +(Tally left, Tally right) =>
        checked(
            new(
                left.Expected + right.Expected,
                left.Reported + right.Reported,
                left.Numerator + right.Numerator,
                left.Denominator + right.Denominator
            )
        );

    public static Tally operator -(Tally tally) => new(-tally.Expected, -tally.Reported, -tally.Numerator, -tally.Denominator);
}

public readonly record struct SummaryKey(Guid PeriodId, Guid InstitutionId);

/// <param name="Dimension">Empty: the total of the institution; otherwise one category of a dimension.</param>
public readonly record struct TallyKey(SummaryKey Row, string Dimension, string Category)
{
    public static TallyKey TotalOf(SummaryKey row) => new(row, "", "");
}

/// <summary>One report as the roll-up sees it.</summary>
/// <param name="Path">The unit and all institutions above it, as the tree was at the time of the fact.</param>
/// <param name="AddsUnits">Whether figures of different units may be added; otherwise only the unit's own row holds one.</param>
/// <param name="Approved">Null while no value is approved: expected, and not zero.</param>
public sealed record ReportFacts(Guid PeriodId, Guid UnitId, IReadOnlyCollection<Guid> Path, bool AddsUnits, Figures? Approved);

/// <summary>
/// From facts to sums: what each report adds to the rows of its unit and of every institution above it. Numerators and denominators are
/// added, percentages never. Pure, so that the same arithmetic keeps the rows and checks them.
/// </summary>
public sealed class RollUp
{
    private readonly Dictionary<TallyKey, Tally> tallies = [];

    /// <summary>What differs from nothing.</summary>
    public IEnumerable<KeyValuePair<TallyKey, Tally>> Changes => tallies.Where(t => t.Value != default);

    public Tally this[TallyKey key] => tallies.GetValueOrDefault(key);

    public static RollUp Of(IEnumerable<ReportFacts> reports)
    {
        var all = new RollUp();
        foreach (var report in reports)
        {
            all.Add(report);
        }

        return all;
    }

    public void Add(ReportFacts report) => Count(report, added: true);

    public void Take(ReportFacts report) => Count(report, added: false);

    private void Count(ReportFacts report, bool added)
    {
        foreach (var institution in report.Path)
        {
            var row = new SummaryKey(report.PeriodId, institution);
            var summed = report.AddsUnits || institution == report.UnitId ? report.Approved : null;
            Put(
                TallyKey.TotalOf(row),
                new Tally(1, report.Approved is null ? 0 : 1, summed?.Numerator ?? 0, summed?.Denominator ?? 0),
                added
            );
            foreach (var part in summed?.Parts ?? [])
            {
                Put(new TallyKey(row, part.Dimension, part.Category), new Tally(0, 0, part.Numerator, part.Denominator), added);
            }
        }
    }

    private void Put(TallyKey key, Tally tally, bool added) => tallies[key] = tallies.GetValueOrDefault(key) + (added ? tally : -tally);
}
