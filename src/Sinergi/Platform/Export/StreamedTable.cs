using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;
using Sinergi.Platform.Configuration;

namespace Sinergi.Platform.Export;

/// <summary>
/// A table of any length for taking along: its rows come from the database a few at a time, are read once and are in no format kept in memory.
/// </summary>
/// <param name="Name">Beginning of the file's name.</param>
/// <param name="Notes">What was asked and when; above the table in a workbook, beside it for programs. A CSV holds the table alone.</param>
/// <param name="Columns">Code for programs and heading for people.</param>
/// <param name="Rows">A text, texts, a number or a day for each column; null for nothing.</param>
public sealed record StreamedTable(
    string Name,
    IReadOnlyList<string> Notes,
    IReadOnlyList<TableColumn> Columns,
    IAsyncEnumerable<IReadOnlyList<object?>> Rows
)
{
    private const int MostPendingBytes = 32 << 10;

    // A cell such as "=1+1" must stay text in a spreadsheet, and the file must not be taken for the local 8-bit code page.
    private static readonly CsvWriterOptions CsvFormat = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>What a program finds beside the rows; null where nothing was asked.</summary>
    public TableQuestion? Question { get; init; }

    /// <summary>"csv", "xlsx" or "json"; null for anything else.</summary>
    /// <param name="room">Where a workbook is written before it is sent: its parts are not in the order in which they are known.</param>
    public async Task<IResult?> AsAsync(string format, DataFolder room, CancellationToken cancellationToken) =>
        format switch
        {
            "csv" => TypedResults.Stream(body => CsvAsync(body, cancellationToken), "text/csv; charset=utf-8", $"{Name}.csv"),
            "json" => TypedResults.Stream(body => JsonAsync(body, cancellationToken), "application/json; charset=utf-8", $"{Name}.json"),
            "xlsx" => TypedResults.Stream(await XlsxAsync(room, cancellationToken), Workbook.Type, $"{Name}.xlsx"),
            _ => null,
        };

    private async Task CsvAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(body, CsvFormat, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => c.Heading)], cancellationToken);
        await foreach (var row in Rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. row.Select(TableFile.Plain)], cancellationToken);
        }
    }

    private async Task<FileStream> XlsxAsync(DataFolder room, CancellationToken cancellationToken)
    {
        var file = room.Unnamed("table");
        try
        {
            await StreamedWorkbook.WriteAsync(file, "data", SheetAsync(cancellationToken), cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return file;
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> SheetAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var note in Notes)
        {
            yield return [note];
        }

        if (Notes.Count > 0)
        {
            yield return [];
        }

        yield return [.. Columns.Select(c => c.Heading)];
        await foreach (var row in Rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    private async Task JsonAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        Write(json, "notes", Notes);
        if (Question is { } question)
        {
            json.WriteString("day", TableFile.Plain(question.Day));
            Write(json, "filter", question.Filter);
            json.WriteNumber("count", question.Count);
        }

        json.WriteStartArray("columns");
        foreach (var (code, heading) in Columns)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("heading", heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        await foreach (var row in Rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var (column, cell) in Columns.Zip(row))
            {
                Write(json, column.Code, cell);
            }

            json.WriteEndObject();
            if (json.BytesPending > MostPendingBytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        json.WritePropertyName(name);
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case int or long or decimal:
                json.WriteRawValue(TableFile.Plain(cell));
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(TableFile.Plain(cell));
                break;
        }
    }
}

/// <summary>What a table answers.</summary>
/// <param name="Day">When it was asked.</param>
/// <param name="Filter">What it was narrowed to, in words; empty: to nothing.</param>
/// <param name="Count">How many rows there are.</param>
public sealed record TableQuestion(DateOnly Day, IReadOnlyList<string> Filter, int Count);
