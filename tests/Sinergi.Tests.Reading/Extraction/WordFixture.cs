using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Tests.Reading.Extraction;

/// <summary>Writes small DOCX files with the library, and spoils them by hand.</summary>
internal static class WordFixture
{
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] With(params OpenXmlElement[] body) => With(_ => { }, body);

    public static byte[] With(Action<MainDocumentPart> parts, params OpenXmlElement[] body)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            parts(main);
        }
        return file.ToArray();
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static Paragraph Numbered(string text, int level = 0)
    {
        var line = Line(text);
        line.ParagraphProperties = new ParagraphProperties(
            new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })
        );
        return line;
    }

    public static void AddNumbering(MainDocumentPart main, params (NumberFormatValues Format, string Pattern)[] levels)
    {
        var definition = new AbstractNum { AbstractNumberId = 0 };
        for (var index = 0; index < levels.Length; index++)
        {
            definition.Append(
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = levels[index].Format },
                    new LevelText { Val = levels[index].Pattern }
                )
                {
                    LevelIndex = index,
                }
            );
        }
        var part = main.AddNewPart<NumberingDefinitionsPart>();
        part.Numbering = new Numbering(definition, new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
    }

    public static byte[] WithRelationship(string type, string target) =>
        With(
            main =>
            {
                if (type == "hyperlink")
                {
                    main.AddHyperlinkRelationship(new Uri(target), isExternal: true);
                    return;
                }
                main.AddExternalRelationship($"{OfficeRelations}/{type}", new Uri(target));
            },
            Line("Perjanjian kerja sama")
        );

    /// <summary>An ordinary document with one more entry in its archive.</summary>
    public static byte[] WithEntry(string name, byte[] content, CompressionLevel compression = CompressionLevel.Optimal)
    {
        using var file = new MemoryStream();
        file.Write(With(Line("Perjanjian kerja sama")));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name, compression).Open();
            entry.Write(content);
        }
        return file.ToArray();
    }

    public static byte[] WithXml(string xml) => WithEntry("word/extra.xml", Encoding.UTF8.GetBytes(xml));
}
