using Sinergi.Bench.Report;
using Sinergi.Bench.Running;

namespace Sinergi.Bench.Web;

/// <summary>
/// The published product as a process of its own, on PostgreSQL with simulated data, under a load that does not wait for answers. Load,
/// product and database share the machine: the yardsticks, measured in the same run, say what of a number is the machine's.
/// </summary>
internal static class WebBench
{
    private const string FirstPage = "/masuk";
    private const string TrivialPage = "/pemberitahuan";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        if (!await options.IsReadyAsync("web"))
        {
            return 2;
        }

        var report = new BenchReport();
        var bare = await BareAsync(cancellationToken);
        await using var installation = await BenchInstallation.CreateAsync(cancellationToken);
        await DataSet.FillAsync(options, installation, report, [], cancellationToken);
        var cookie = await installation.SignInAsync(cancellationToken);
        await using (
            var product = await ServerProcess.StartAsync(
                options.Product,
                ["serve", .. installation.Arguments],
                FirstPage,
                cancellationToken
            )
        )
        {
            await Task.Delay(Idle, cancellationToken);
            report.Add(
                new Row("start to first page", product.StartedIn.TotalSeconds, "s", bare.StartedIn.TotalSeconds, Budgets.Start),
                new Row("idle memory", await product.MemoryAsync(), "MB", bare.Memory, Budgets.IdleMemory)
            );
            await WeighAsync(product, cookie, report, cancellationToken);
            await LoadAsync(options, installation, product, cookie, report, cancellationToken);
        }

        report.Add(await ImportBench.RunAsync(options, installation, cancellationToken));
        report.Print(Console.Out);
        if (options.Json is { } json)
        {
            await report.WriteAsync(json, cancellationToken);
        }

        return 0;
    }

    private static async Task<(TimeSpan StartedIn, double Memory)> BareAsync(CancellationToken cancellationToken)
    {
        await using var bare = await ServerProcess.StartAsync(typeof(WebBench).Assembly.Location, ["bare"], "/", cancellationToken);
        await Task.Delay(Idle, cancellationToken);
        return (bare.StartedIn, await bare.MemoryAsync());
    }

    private static async Task WeighAsync(ServerProcess product, string cookie, BenchReport report, CancellationToken cancellationToken)
    {
        (string Name, string Path, string? Cookie)[] pages =
        [
            ("sign-in page", FirstPage, null),
            ("start page", "/", cookie),
            ("list page", "/kerja-sama", cookie),
        ];
        foreach (var (name, path, session) in pages)
        {
            var weight = await PageWeight.OfAsync(product.Address, path, session, cancellationToken);
            report.Add(
                new Row($"{name}, first visit", weight.First / 1024.0, "KB"),
                new Row($"{name}, later", weight.Later / 1024.0, "KB")
            );
        }
    }

    private static async Task LoadAsync(
        BenchOptions options,
        BenchInstallation installation,
        ServerProcess product,
        string cookie,
        BenchReport report,
        CancellationToken cancellationToken
    )
    {
        using var load = new PageLoad(product.Address, cookie);
        var bare = await MeasureAsync(_ => "/healthz/live", options.Rate);
        report.Add(bare.Rows("bare endpoint", null, null));
        report.Add((await MeasureAsync(_ => TrivialPage, options.Rate)).Rows("trivial page", bare, null));
        foreach (var workload in await Workload.AllAsync(installation, cancellationToken))
        {
            var found = await MeasureAsync(workload.Path, workload.Rate ?? options.Rate);
            report.Add(found.Rows(workload.Name, bare, workload.Budget));
        }

        report.Note(
            $"Open load of {options.Rate} requests/s for {options.Length.TotalSeconds:0} s each; export once a second. Yardstick: /healthz/live."
        );

        Task<Latencies> MeasureAsync(Func<int, string> path, int rate) => load.MeasureAsync(path, rate, options.Length, cancellationToken);
    }
}
