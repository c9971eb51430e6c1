using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sinergi.Platform.Import;

/// <summary>Reads the first sheet of a workbook cell by cell, without building it in memory. Formulas count by the value stored with them.</summary>
public static class XlsxSheet
{
    public static Sheet Read(byte[] file, SheetLimits limits, CancellationToken cancellationToken)
    {
        var rows = new SheetBuilder(limits);
        try
        {
            if (TooLarge(file))
            {
                return rows.Build(new SheetProblem(0, null, "import.problem.unpacks_too_large"));
            }

            using var stream = new MemoryStream(file, writable: false);
            using var workbook = SpreadsheetDocument.Open(
                stream,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = SheetLimits.UnpackedBytes }
            );
            return workbook.WorkbookPart is { } part && FirstSheet(part) is { } sheet
                ? Read(sheet, SharedTexts(part, cancellationToken), rows, limits.Columns, cancellationToken)
                : rows.Build(new SheetProblem(0, null, "import.problem.unreadable"));
        }
        catch (Exception failure)
            when (failure
                    is OpenXmlPackageException
                        or FileFormatException
                        or InvalidDataException
                        or XmlException
                        or IOException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return rows.Build(new SheetProblem(0, null, "import.problem.unreadable"));
        }
    }

    private static bool TooLarge(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Count > SheetLimits.PackedParts || zip.Entries.Sum(e => e.Length) > SheetLimits.UnpackedBytes;
    }

    private static WorksheetPart? FirstSheet(WorkbookPart workbook) =>
        workbook.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault()?.Id?.Value is { } id
            ? workbook.GetPartById(id) as WorksheetPart
            : null;

    private static List<string> SharedTexts(WorkbookPart workbook, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                cancellationToken.ThrowIfCancellationRequested();
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
            }
        }

        return texts;
    }

    // Runs are the parts of a formatted text; phonetic readings beside them are not part of it.
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Elements().Where(e => e is Text or Run).Select(e => e is Run run ? run.Text?.Text : e.InnerText));

    private static Sheet Read(WorksheetPart sheet, List<string> shared, SheetBuilder rows, int columns, CancellationToken cancellationToken)
    {
        var cells = new List<string>();
        var line = 0;
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.IsStartElement)
                {
                    line = LineOf(reader, line);
                    cells.Clear();
                }

                if (reader.IsEndElement && !rows.Add(line, [.. cells]))
                {
                    return rows.Build();
                }
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                Put(cells, (Cell)reader.LoadCurrentElement()!, shared, columns);
            }
        }

        return rows.Build();
    }

    private static int LineOf(OpenXmlReader reader, int previous)
    {
        var stated = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value;
        return int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : previous + 1;
    }

    private static void Put(List<string> cells, Cell cell, List<string> shared, int columns)
    {
        // Empty cells are left out of the file; the reference says where this one stands.
        var column = Math.Min(ColumnOf(cell.CellReference?.Value) ?? cells.Count, columns);
        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = ValueOf(cell, shared);
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static string ValueOf(Cell cell, List<string> shared)
    {
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count
                ? shared[at]
                : "",
            CellValues.InlineString => cell.InlineString is { } inline ? TextOf(inline) : "",
            _ => value,
        };
    }
}
