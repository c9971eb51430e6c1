using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Sinergi.Platform.Export;

/// <summary>
/// A spreadsheet (XLSX) of one sheet that is written row by row, however many there are: nothing but the present row is in memory. What is text
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

    /// <param name="target">A file: it is written synchronously in places.</param>
    /// <param name="rows">A text, a number or a day for each column; null for nothing.</param>
    public static async Task WriteAsync(
        Stream target,
        string sheetName,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken
    )
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", WriteTypes);
        Part(archive, "_rels/.rels", xml => WriteRelation(xml, "officeDocument", "xl/workbook.xml"));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelation(xml, "worksheet", "worksheets/sheet1.xml"));
        Part(archive, "xl/workbook.xml", xml => WriteBook(xml, sheetName));
        using var sheet = XmlWriter.Create(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), Closing);
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

    private static void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", $"{TypePrefix}sheet.main+xml");
        Type("Override", "PartName", "/xl/worksheets/sheet1.xml", $"{TypePrefix}worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelation(XmlWriter xml, string kind, string target)
    {
        xml.WriteStartElement("Relationships", Relations);
        xml.WriteStartElement("Relationship", Relations);
        xml.WriteAttributeString("Id", "rId1");
        xml.WriteAttributeString("Type", $"{OfficeRelations}/{kind}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, string sheetName)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", sheetName);
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", OfficeRelations, "rId1");
        xml.WriteEndElement();
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
