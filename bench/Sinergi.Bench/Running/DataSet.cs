using Sinergi.Bench.Report;

namespace Sinergi.Bench.Running;

/// <summary>Fills the database of a measurement with invented data, the same in every run.</summary>
internal static class DataSet
{
    /// <param name="more">Further arguments of `simulate`.</param>
    public static async Task FillAsync(
        BenchOptions options,
        BenchInstallation installation,
        BenchReport report,
        IEnumerable<string> more,
        CancellationToken cancellationToken
    )
    {
        string[] simulate = ["simulate", "--units", $"{options.Units}", "--agreements", $"{options.Agreements}", "--seed", "1"];
        await ServerProcess.RunAsync(options.Product, [.. simulate, .. more, .. installation.Arguments], cancellationToken);
        await installation.AnalyseAsync(cancellationToken);
        report.Add((await installation.CountAsync(cancellationToken)).Select(c => new Row($"rows {c.Entity}", c.Rows, "rows")));
    }
}
