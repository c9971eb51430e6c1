using System.Net;
using Npgsql;
using Sinergi.Bench.Asking;
using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Testing.Site;

namespace Sinergi.Bench.Results;

/// <summary>
/// Values handed in by the grid, one grid after the other, as many rows as lie open; beside it a bare COPY of as many rows. Each grid changes
/// figures, so the pages of signed against real are asked for after it: they have to count anew.
/// </summary>
internal sealed class GridBench(Uri address, string cookie, string database, BareSql sql)
{
    private const int Grids = 40;
    private readonly List<double> entered = [];
    private readonly List<double> copied = [];
    private readonly Dictionary<string, List<double>> anew = [];
    private int rows;
    private int errors;

    /// <summary>What was stored otherwise than it was sent.</summary>
    public List<string> Differences { get; } = [];

    public async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Question> matrices, CancellationToken cancellationToken)
    {
        var parts = cookie.Split('=', 2);
        using var client = new SiteClient(address);
        client.Cookies.Add(new Cookie(parts[0], parts[1], "/", address.Host));
        var open = await sql.RowsAsync(OpenGrids, cancellationToken, ("most", Grids));
        foreach (var (number, grid) in open.Select(g => g.Split('|')).Index())
        {
            await EnterAsync(client, Guid.Parse(grid[0]), Guid.Parse(grid[1]), cancellationToken);
            foreach (var matrix in matrices)
            {
                await CountAnewAsync(client, matrix, number);
            }
        }

        var import = Of(entered, errors);
        var copy = Of(copied, 0);
        return
        [
            new("import p50", import.P50, "ms", copy.P50),
            new("import p99", import.P99, "ms", copy.P99),
            new("import rate", rows / entered.Sum() * 1000, "rows/s", rows / copied.Sum() * 1000),
            new("import errors", errors, "", Budget: 0),
            new("import rows", rows, "rows"),
            .. anew.SelectMany(a =>
                new Row[]
                {
                    new($"{a.Key} anew p50", Of(a.Value, 0).P50, "ms"),
                    new($"{a.Key} anew p99", Of(a.Value, 0).P99, "ms", Budget: Budgets.Dashboard),
                }
            ),
        ];
    }

    private static Latencies Of(List<double> times, int errors) => new([.. times], errors, TimeSpan.FromMilliseconds(times.Sum()), 0);

    private async Task EnterAsync(SiteClient client, Guid indicator, Guid period, CancellationToken cancellationToken)
    {
        var form = (await client.GetAsync(IndicatorLinks.Enter(indicator, period))).Form("main form[method=post]");
        var sent = 0;
        for (; form[$"Input.Rows[{sent}].ReportId"] is not null; sent++)
        {
            form.Fill($"Input.Rows[{sent}].Cells[0]", $"{12 + sent}");
        }

        var before = await SubmittedAsync(period, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var answer = await form.SubmitAsync(follow: false);
        entered.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        if (answer.Status is not HttpStatusCode.Redirect)
        {
            errors++;
            return;
        }

        rows += sent;
        var now = await SubmittedAsync(period, cancellationToken);
        if (now - before != sent)
        {
            Differences.Add($"import: {sent} rows were sent, {now - before} are stored.");
        }

        copied.Add(await CopyAsync(sent, cancellationToken));
    }

    private async Task CountAnewAsync(SiteClient client, Question matrix, int number)
    {
        var began = TimeProvider.System.GetTimestamp();
        var page = await client.GetAsync(matrix.Path(number), follow: false);
        if (!anew.TryGetValue(matrix.Name, out var times))
        {
            anew[matrix.Name] = times = [];
        }

        times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        errors += page.Status is HttpStatusCode.OK ? 0 : 1;
    }

    private async Task<long> SubmittedAsync(Guid period, CancellationToken cancellationToken) =>
        long.Parse(
            (
                await sql.RowsAsync(
                    "SELECT count(*) FROM indicator_value WHERE period_id = @id AND state = 'Submitted'",
                    cancellationToken,
                    ("id", period)
                )
            )[0],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private async Task<double> CopyAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        await using (
            var create = new NpgsqlCommand("CREATE TEMPORARY TABLE bare_value (report_id uuid PRIMARY KEY, numerator bigint)", connection)
        )
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var began = TimeProvider.System.GetTimestamp();
        await using (var writer = await connection.BeginBinaryImportAsync("COPY bare_value FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            for (var row = 0; row < count; row++)
            {
                await writer.StartRowAsync(cancellationToken);
                await writer.WriteAsync(NewId.Next(), cancellationToken);
                await writer.WriteAsync(12_000L + row, cancellationToken);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        var took = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        await using var drop = new NpgsqlCommand("DROP TABLE bare_value", connection);
        await drop.ExecuteNonQueryAsync(cancellationToken);
        return took;
    }

    // The grids with most rows still to be filled, of plain counts without a breakdown.
    private const string OpenGrids = """
        SELECT r.indicator_id, r.period_id FROM indicator_report r
        JOIN indicator i ON i.id = r.indicator_id AND i.measure = 'Count'
        JOIN indicator_period p ON p.id = r.period_id
        JOIN indicator_version v ON v.id = p.version_id AND v.dimensions = ''
        WHERE r.state IS NULL
        GROUP BY r.indicator_id, r.period_id ORDER BY count(*) DESC, r.period_id LIMIT @most
        """;
}
