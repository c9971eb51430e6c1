namespace Sinergi.Bench.Report;

/// <summary>One number.</summary>
/// <param name="Name">What was measured, e.g. "list p99".</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit: ms, s, MB, KB, requests/s, rows, or nothing for a plain count.</param>
/// <param name="Yardstick">The same measurement of something bare in the same run; null where there is none.</param>
/// <param name="Budget">What it may be at most; null where nothing is promised.</param>
internal sealed record Row(string Name, double Value, string Unit, double? Yardstick = null, double? Budget = null)
{
    public double? Ratio => Yardstick is > 0 ? Value / Yardstick : null;

    public bool? Within => Budget is { } budget ? !double.IsNaN(Value) && Value <= budget : null;
}
