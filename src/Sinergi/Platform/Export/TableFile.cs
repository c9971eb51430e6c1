using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Sinergi.Platform.Export;

/// <summary>A table as it is shown, for taking along: what it counts stands in it, so that no figure travels alone.</summary>
/// <param name="Name">Beginning of the file's name.</param>
/// <param name="Notes">Title, what was counted, until when; above the table in every format.</param>
/// <param name="Columns">Code for programs and heading for people.</param>
/// <param name="Rows">A text, a number (<see cref="long"/>, <see cref="decimal"/>) or a <see cref="DateOnly"/> for each column; null for nothing.</param>
public sealed record TableFile(
    string Name,
    IReadOnlyList<string> Notes,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
)
{
    // A cell such as "=1+1" must stay text in a spreadsheet, and the file must not be taken for the local 8-bit code page.
    private static readonly CsvWriterOptions CsvFormat = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "csv", "json"];

    /// <summary>"csv", "xlsx" or "json"; null for anything else.</summary>
    public async Task<IResult?> AsAsync(string format, CancellationToken cancellationToken) =>
        format switch
        {
            "csv" => TypedResults.File(await CsvAsync(cancellationToken), "text/csv; charset=utf-8", $"{Name}.csv"),
            "xlsx" => TypedResults.File(Xlsx(), Workbook.Type, $"{Name}.xlsx"),
            "json" => TypedResults.File(Json(), "application/json; charset=utf-8", $"{Name}.json"),
            _ => null,
        };

    private async Task<byte[]> CsvAsync(CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        await using (var csv = CsvWriter.Create(file, CsvFormat, leaveOpen: true))
        {
            await csv.WriteRecordAsync([.. Columns.Select(c => c.Heading)], cancellationToken);
            foreach (var row in Rows)
            {
                await csv.WriteRecordAsync([.. row.Select(Plain)], cancellationToken);
            }
        }

        return file.ToArray();
    }

    private byte[] Xlsx() => Workbook.Of([new SheetTable("data", Notes, Columns, Rows)]);

    private byte[] Json()
    {
        var rows = Rows.Select(row =>
            Columns.Zip(row).ToDictionary(c => c.First.Code, c => c.Second is DateOnly day ? Iso(day) : c.Second)
        );
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                notes = Notes,
                columns = Columns,
                rows,
            },
            JsonSerializerOptions.Web
        );
    }

    internal static string Plain(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly day => Iso(day),
            IEnumerable<string> texts => string.Join("; ", texts),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record TableColumn(string Code, string Heading);
