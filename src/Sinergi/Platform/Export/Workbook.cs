using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sinergi.Platform.Export;

/// <summary>One sheet of a workbook: notes on top, then a table.</summary>
/// <param name="Name">On its tab; at most 31 characters, without \ / ? * [ ] :</param>
public sealed record SheetTable(
    string Name,
    IReadOnlyList<string> Notes,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);

/// <summary>A spreadsheet (XLSX). What is text is written as text, so that a cell such as "=1+1" computes nothing.</summary>
public static class Workbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Of(IReadOnlyList<SheetTable> tables)
    {
        var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var tabs = new Sheets();
            foreach (var table in tables)
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                Write(sheet, table);
                tabs.Append(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = (uint)tabs.ChildElements.Count + 1,
                        Name = table.Name,
                    }
                );
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(tabs);
        }

        return file.ToArray();
    }

    private static void Write(WorksheetPart sheet, SheetTable table)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var note in table.Notes)
        {
            Write(writer, [note]);
        }

        Write(writer, []);
        Write(writer, [.. table.Columns.Select(c => c.Heading)]);
        foreach (var row in table.Rows)
        {
            Write(writer, row);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, IReadOnlyList<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(
                cell is long or int or decimal
                    ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(TableFile.Plain(cell)) }
                    : new Cell
                    {
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text(TableFile.Plain(cell)) { Space = SpaceProcessingModeValues.Preserve }),
                    }
            );
        }

        writer.WriteEndElement();
    }
}
