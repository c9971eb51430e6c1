using System.Globalization;
using Npgsql;
using Sinergi.Bench.Running;

namespace Sinergi.Bench.Asking;

/// <summary>Questions put to the database by hand, past the product: what a page's numbers are compared with, in worth and in time.</summary>
internal sealed class BareSql : IAsyncDisposable
{
    private const int MostRuns = 200;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private readonly NpgsqlConnection connection;

    private BareSql(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<BareSql> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        return new BareSql(connection);
    }

    /// <summary>Each row as its columns joined by bars.</summary>
    public async Task<List<string>> RowsAsync(
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] parameters
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader[i], CultureInfo.InvariantCulture))
                )
            );
        }

        return rows;
    }

    /// <summary>The same question again and again, one after the other, with the parameters of one request after the other.</summary>
    public static async Task<Latencies> MeasureAsync(Func<int, Task> ask, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        List<double> times = [];
        var began = clock.GetTimestamp();
        for (var run = 0; run < MostRuns && (run == 0 || clock.GetElapsedTime(began) < MostTime); run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = clock.GetTimestamp();
            await ask(run);
            times.Add(clock.GetElapsedTime(asked).TotalMilliseconds);
        }

        return new Latencies([.. times], 0, clock.GetElapsedTime(began), 0);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
