using Sinergi.Bench.Report;
using Sinergi.Bench.Running;

namespace Sinergi.Bench.Asking;

/// <summary>What a measurement has at hand while the product serves.</summary>
internal sealed record AskingSite(
    BenchInstallation Installation,
    Uri Address,
    string Cookie,
    BareSql Sql,
    Comparing Comparing,
    BenchReport Report
);

/// <summary>The frame of a measurement of pages: invented data on PostgreSQL, the published product, a report.</summary>
internal static class AskingBench
{
    private const string FirstPage = "/masuk";

    /// <param name="verb">As it is called.</param>
    /// <param name="more">Further arguments of `simulate`.</param>
    /// <param name="measure">Adds its rows and notes to the report.</param>
    /// <returns>0; 1 where page and query differ; 2 without a product.</returns>
    public static async Task<int> RunAsync(
        BenchOptions options,
        string verb,
        IEnumerable<string> more,
        Func<AskingSite, Task> measure,
        CancellationToken cancellationToken
    )
    {
        if (!await options.IsReadyAsync(verb))
        {
            return 2;
        }

        var report = new BenchReport();
        await using var installation = await BenchInstallation.CreateAsync(cancellationToken);
        await DataSet.FillAsync(options, installation, report, more, cancellationToken);
        var cookie = await installation.SignInAsync(cancellationToken);
        await using var product = await ServerProcess.StartAsync(
            options.Product,
            ["serve", .. installation.Arguments],
            FirstPage,
            cancellationToken
        );
        await using var sql = await BareSql.OpenAsync(installation.Database, cancellationToken);
        using var load = new PageLoad(product.Address, cookie);
        var comparing = new Comparing(options, load, report);
        await measure(new AskingSite(installation, product.Address, cookie, sql, comparing, report));
        report.Note(
            $"Open load of {options.Rate} requests/s for {options.Length.TotalSeconds:0} s each. Yardstick: the bare SQL query of the same numbers, one "
                + "after the other; import: a bare COPY of as many rows."
        );
        comparing.Differences.ForEach(report.Note);
        report.Print(Console.Out);
        if (options.Json is { } json)
        {
            await report.WriteAsync(json, cancellationToken);
        }

        return comparing.Differences.Count == 0 ? 0 : 1;
    }
}
