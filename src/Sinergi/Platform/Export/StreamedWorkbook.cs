using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Sinergi.Platform.Export;

/// <param name="Name">On its tab; at most 31 characters, without \ / ? * [ ] :</param>
/// <param name="Rows">A text, a number or a day for each column; null for nothing.</param>
public sealed record StreamedSheet(string Name, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>
/// A spreadsheet (XLSX) whose sheets are written row by row, however many there are: nothing but the present row is in memory. What is text
/// is written as text, so that a cell such as "=1+1" computes nothing.
/// </summary>
public static class StreamedWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostOfACell = 32_767;

    public static Task WriteAsync(
        Stream target,
        string sheetName,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken
    ) => WriteAsync(target, [new StreamedSheet(sheetName, rows)], cancellationToken);

    /// <param name="target">A file: it is written synchronously in places.</param>
    public static async Task WriteAsync(Stream target, IReadOnlyList<StreamedSheet> sheets, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var files = sheets.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i + 1}.xml")).ToList();
        Part(archive, "[Content_Types].xml", xml => WriteTypes(xml, files));
        Part(archive, "_rels/.rels", xml => WriteRelations(xml, "officeDocument", ["xl/workbook.xml"]));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, "worksheet", files));
        Part(archive, "xl/workbook.xml", xml => WriteBook(xml, [.. sheets.Select(s => s.Name)]));
        foreach (var (file, sheet) in files.Zip(sheets))
        {
            await WriteSheetAsync(archive, $"xl/{file}", sheet.Rows, cancellationToken);
        }
    }

    private static async Task WriteSheetAsync(
        ZipArchive archive,
        string file,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken
    )
    {
        using var sheet = XmlWriter.Create(archive.CreateEntry(file, CompressionLevel.Fastest).Open(), Closing);
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            WriteRow(sheet, row);
        }

        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static readonly XmlWriterSettings Closing = new() { CloseOutput = true };

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), Closing);
        write(xml);
    }

    private static void WriteTypes(XmlWriter xml, IReadOnlyList<string> sheets)
    {
        xml.WriteStartElement("Types", Types);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", $"{TypePrefix}sheet.main+xml");
        foreach (var sheet in sheets)
        {
            Type("Override", "PartName", $"/xl/{sheet}", $"{TypePrefix}worksheet+xml");
        }

        xml.WriteEndElement();

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, string kind, IReadOnlyList<string> targets)
    {
        xml.WriteStartElement("Relationships", Relations);
        foreach (var (at, target) in targets.Index())
        {
            xml.WriteStartElement("Relationship", Relations);
            xml.WriteAttributeString("Id", Relation(at));
            xml.WriteAttributeString("Type", $"{OfficeRelations}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Relation(int at) => string.Create(CultureInfo.InvariantCulture, $"rId{at + 1}");

    private static void WriteBook(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (at, name) in names.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", string.Create(CultureInfo.InvariantCulture, $"{at + 1}"));
            xml.WriteAttributeString("r", "id", OfficeRelations, Relation(at));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<object?> cells)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            if (cell is int or long or decimal)
            {
                xml.WriteElementString("v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
            }
            else
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Written(TableFile.Plain(cell)));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without what no XML can hold, and no longer than a cell can be.</summary>
    private static string Written(string text)
    {
        var shown = text.Length > MostOfACell ? text[..MostOfACell] : text;
        return string.Concat(shown.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
    }
}
