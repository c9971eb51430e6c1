using System.Globalization;
using System.Text;
using Npgsql;
using Sinergi.Bench.Report;
using Sinergi.Bench.Running;

namespace Sinergi.Bench.Web;

/// <summary>Import of institutions with all its checks, file after file; a bare COPY of the same rows is printed beside it.</summary>
internal static class ImportBench
{
    private const int Files = 5;
    private const int RowsInFile = 1_000;

    public static async Task<IReadOnlyList<Row>> RunAsync(
        BenchOptions options,
        BenchInstallation installation,
        CancellationToken cancellationToken
    )
    {
        var clock = TimeProvider.System;
        var times = new List<double>();
        var errors = 0;
        for (var number = 0; number < Files; number++)
        {
            var file = Path.Combine(installation.Folder, $"import-{number}.csv");
            await File.WriteAllTextAsync(file, Csv(number), cancellationToken);
            var began = clock.GetTimestamp();
            try
            {
                await ServerProcess.RunAsync(
                    options.Product,
                    ["import", "institutions", file, .. installation.Arguments],
                    cancellationToken
                );
                times.Add(clock.GetElapsedTime(began).TotalMilliseconds);
            }
            catch (InvalidOperationException)
            {
                errors++;
            }
        }

        var copy = await CopyAsync(installation.Database, cancellationToken);
        var found = new Latencies([.. times], errors, TimeSpan.FromMilliseconds(times.Sum()), 0);
        return
        [
            new("import p50", found.P50, "ms", copy),
            new("import p99", found.P99, "ms", copy),
            new("import rate", found.Rate * RowsInFile, "rows/s", RowsInFile / copy * 1000),
            new("import errors", errors, "", Budget: 0),
        ];
    }

    private static string Csv(int number)
    {
        var csv = new StringBuilder("code,name,kind,partner_kind,zone,simulated\n");
        foreach (var (code, name) in Rows(number))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{code},{name},mitra,perusahaan,WIB,ya\n");
        }

        return csv.ToString();
    }

    private static IEnumerable<(string Code, string Name)> Rows(int number) =>
        Enumerable.Range(1, RowsInFile).Select(row => ($"UKUR-{number}-{row}", $"Mitra Simulasi {number} {row}"));

    private static async Task<double> CopyAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        await using (var create = new NpgsqlCommand("CREATE TABLE bare_copy (code text, name text)", connection))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        await using (var writer = await connection.BeginBinaryImportAsync("COPY bare_copy FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var (code, name) in Rows(0))
            {
                await writer.StartRowAsync(cancellationToken);
                await writer.WriteAsync(code, cancellationToken);
                await writer.WriteAsync(name, cancellationToken);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        var took = clock.GetElapsedTime(began).TotalMilliseconds;
        await using var drop = new NpgsqlCommand("DROP TABLE bare_copy", connection);
        await drop.ExecuteNonQueryAsync(cancellationToken);
        return took;
    }
}
