using System.Globalization;
using System.Text.Json;

namespace Sinergi.Bench.Report;

/// <summary>Collects rows, prints them as a table and writes them as JSON.</summary>
internal sealed class BenchReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly List<Row> rows = [];
    private readonly List<string> notes = [];

    public void Add(params IEnumerable<Row> measured) => rows.AddRange(measured);

    /// <summary>Something a reader of the table must know: what is missing, what was different.</summary>
    public void Note(string note) => notes.Add(note);

    public void Print(TextWriter output)
    {
        output.WriteLine(Line("name", "value", "unit", "yardstick", "ratio", "budget", "within"));
        foreach (var row in rows)
        {
            output.WriteLine(
                Line(
                    row.Name,
                    Number(row.Value),
                    row.Unit,
                    Number(row.Yardstick),
                    Number(row.Ratio),
                    Number(row.Budget),
                    row.Within switch
                    {
                        true => "yes",
                        false => "NO",
                        null => "",
                    }
                )
            );
        }

        foreach (var note in notes)
        {
            output.WriteLine($"* {note}");
        }
    }

    public Task WriteAsync(FileInfo file, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(rows.Select(Rounded), Json), cancellationToken);

    private static object Rounded(Row row) =>
        new
        {
            row.Name,
            Value = Round(row.Value),
            row.Unit,
            Yardstick = Round(row.Yardstick),
            Ratio = Round(row.Ratio),
            row.Budget,
            row.Within,
        };

    private static double? Round(double? number) => number is { } value && !double.IsNaN(value) ? Math.Round(value, 3) : null;

    private static string Line(params string[] cells) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{cells[0], -30}{cells[1], 12}  {cells[2], -12}{cells[3], 11}{cells[4], 9}{cells[5], 9}  {cells[6]}"
        );

    private static string Number(double? number) =>
        number is not { } value ? ""
        : double.IsNaN(value) ? "no answer"
        : Math.Abs(value) >= 100 ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("0.##", CultureInfo.InvariantCulture);
}
