using Sinergi.Bench.Report;

namespace Sinergi.Bench.Running;

/// <summary>What a measurement under load found. Times run from the moment at which a request was due, so that waiting counts too.</summary>
internal sealed class Latencies(double[] milliseconds, int errors, TimeSpan took, long bytes)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public int Errors => errors;
    public double P50 => At(0.50);
    public double P99 => At(0.99);
    public double Rate => took > TimeSpan.Zero ? sorted.Length / took.TotalSeconds : 0;

    public IEnumerable<Row> Rows(string name, Latencies? yardstick, double? budget) =>
        [
            new($"{name} p50", P50, "ms", yardstick?.P50),
            new($"{name} p99", P99, "ms", yardstick?.P99, budget),
            new($"{name} rate", Rate, "requests/s", yardstick?.Rate),
            new($"{name} errors", errors, "", Budget: 0),
            new($"{name} size", sorted.Length == 0 ? 0 : bytes / 1024.0 / sorted.Length, "KB"),
        ];

    // The nearest rank: an observed time, never an invented one between two. Without an answer there is no time, which is within no budget.
    private double At(double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
