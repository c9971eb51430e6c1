using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Kernel.Time;

namespace Sinergi.Bench.Results;

/// <summary>
/// Five years of invented activity on PostgreSQL, asked for through the published product under load, beside the bare query of the same result. The
/// numbers of page and query are compared first: a figure that is fast and wrong is no measurement.
/// </summary>
internal static class ResultsBench
{
    private const string FirstPage = "/masuk";
    private const int Years = 5;
    private const int Compared = 12;

    public static async Task<int> RunAsync(ResultsBenchOptions options, CancellationToken cancellationToken)
    {
        if (!await options.IsReadyAsync("results"))
        {
            return 2;
        }

        var report = new BenchReport();
        await using var installation = await BenchInstallation.CreateAsync(cancellationToken);
        string[] years = ["--years", $"{Years}", "--commitments", $"{options.Commitments}", "--values", $"{options.Values}"];
        await DataSet.FillAsync(options, installation, report, years, cancellationToken);
        var cookie = await installation.SignInAsync(cancellationToken);
        await using var product = await ServerProcess.StartAsync(
            options.Product,
            ["serve", .. installation.Arguments],
            FirstPage,
            cancellationToken
        );
        var differences = await MeasureAsync(options, installation, product.Address, cookie, report, cancellationToken);
        report.Note(
            $"Open load of {options.Rate} requests/s for {options.Length.TotalSeconds:0} s each. Yardstick: the bare SQL query of the same numbers, one "
                + "after the other; import: a bare COPY of as many rows."
        );
        report.Note(
            "matrix and export are remembered until something is written; \"anew\" is what they take after a write, one at a time."
        );
        differences.ForEach(report.Note);
        report.Print(Console.Out);
        if (options.Json is { } json)
        {
            await report.WriteAsync(json, cancellationToken);
        }

        return differences.Count == 0 ? 0 : 1;
    }

    /// <returns>Where page and query said different things.</returns>
    private static async Task<List<string>> MeasureAsync(
        ResultsBenchOptions options,
        BenchInstallation installation,
        Uri address,
        string cookie,
        BenchReport report,
        CancellationToken cancellationToken
    )
    {
        await using var sql = await BareSql.OpenAsync(installation.Database, cancellationToken);
        using var load = new PageLoad(address, cookie);
        var today = UnitTimeZone.Wib.DateAt(TimeProvider.System.GetUtcNow().UtcDateTime);
        var questions = await Questions.AllAsync(installation, sql, today, cancellationToken);
        List<string> differences = [];
        foreach (var question in questions)
        {
            differences.AddRange(await CompareAsync(question, load, cancellationToken));
            var bare = await BareSql.MeasureAsync(question.Ask, cancellationToken);
            var found = await load.MeasureAsync(question.Path, options.Rate, options.Length, cancellationToken);
            report.Add(found.Rows(question.Name, bare, question.Budget));
        }

        var grid = new GridBench(address, cookie, installation.Database, sql);
        report.Add(
            await grid.RunAsync([.. questions.Where(q => q.Name.StartsWith("matrix", StringComparison.Ordinal))], cancellationToken)
        );
        return [.. differences, .. grid.Differences];
    }

    private static async Task<List<string>> CompareAsync(Question question, PageLoad load, CancellationToken cancellationToken)
    {
        List<string> differences = [];
        for (var i = 0; i < Compared; i++)
        {
            var shown = question.Read(await load.ReadAsync(question.Path(i), cancellationToken));
            var asked = await question.Ask(i);
            if (!shown.SequenceEqual(asked, StringComparer.Ordinal))
            {
                var (page, query) = (
                    shown.Except(asked).FirstOrDefault("nothing else"),
                    asked.Except(shown).FirstOrDefault("nothing else")
                );
                differences.Add(
                    $"DIFFERS {question.Path(i)}: {shown.Count} figures on the page, {asked.Count} by query; {page} against {query}."
                );
            }
        }

        return differences;
    }
}
