using Sinergi.Bench.Asking;
using Sinergi.Kernel.Time;

namespace Sinergi.Bench.Results;

/// <summary>Five years of invented activity: what was promised, proved and evaluated.</summary>
internal static class ResultsBench
{
    private const int Years = 5;

    public static Task<int> RunAsync(ResultsBenchOptions options, CancellationToken cancellationToken) =>
        AskingBench.RunAsync(
            options,
            "results",
            ["--years", $"{Years}", "--commitments", $"{options.Commitments}", "--values", $"{options.Values}"],
            site => MeasureAsync(site, cancellationToken),
            cancellationToken
        );

    private static async Task MeasureAsync(AskingSite site, CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(TimeProvider.System.GetUtcNow().UtcDateTime);
        var questions = await Questions.AllAsync(site.Installation, site.Sql, today, cancellationToken);
        await site.Comparing.RunAsync(questions, cancellationToken);
        var grid = new GridBench(site.Address, site.Cookie, site.Installation.Database, site.Sql);
        site.Report.Add(
            await grid.RunAsync([.. questions.Where(q => q.Name.StartsWith("matrix", StringComparison.Ordinal))], cancellationToken)
        );
        site.Comparing.Differences.AddRange(grid.Differences);
        site.Report.Note(
            "matrix and export are remembered until something is written; \"anew\" is what they take after a write, one at a time."
        );
    }
}
