using System.Text;
using CsvHelper;

namespace Sinergi.Platform.Import;

/// <summary>Reads comma, semicolon or tab separated text in UTF-8 or UTF-16.</summary>
public static class CsvSheet
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        // A quote left open would otherwise swallow the rest of the file into one cell.
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static Sheet Read(byte[] file, SheetLimits limits, CancellationToken cancellationToken)
    {
        var rows = new SheetBuilder(limits);
        using var text = new StreamReader(new MemoryStream(file, writable: false), StrictUtf8, detectEncodingFromByteOrderMarks: true);
        try
        {
            using var csv = CsvReader.Create(text, Options);
            while (csv.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Counted before any text is made: a row of a million empty cells must cost nothing.
                var cells = Math.Min(csv.FieldCount, limits.Columns + 1);
                if (!rows.Add((int)csv.LineNumber, [.. Enumerable.Range(0, cells).Select(csv.GetString)]))
                {
                    break;
                }
            }

            return rows.Build();
        }
        catch (DecoderFallbackException)
        {
            return rows.Build(new SheetProblem(0, null, "import.problem.not_utf8"));
        }
        catch (CsvFormatException malformed)
        {
            return rows.Build(new SheetProblem((int)malformed.LineNumber, null, "import.problem.bad_quotes"));
        }
    }
}
