using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Export;

/// <summary>A report as an editable document (DOCX): A4 across, headings that make a contents list, heads of tables on every page, page numbers.</summary>
internal static class ReportDocument
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Language = "id-ID";
    private const int WidthOfText = 14_570;

    public static byte[] Of(Report report, string definitionsTitle)
    {
        var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = report.Title;
            package.PackageProperties.Language = Language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = ReportStyles.All(Language);
            var body = new Body();
            body.Append(Line(report.Title, "Title"));
            body.Append(report.Notes.Select(note => Line(note, "Normal")));
            foreach (var table in report.Tables)
            {
                body.Append(Line(table.Title, "Heading1"));
                if (table.Note is { } note)
                {
                    body.Append(Line(note, "Note"));
                }

                // A paragraph after each table, or two tables would grow together.
                body.Append(table.Rows.Count == 0 ? [Line(table.Empty, "Normal")] : [Of(table), Line("", "Note")]);
            }

            body.Append(Line(definitionsTitle, "Heading1"));
            body.Append(report.Definitions.Select(definition => Line(definition, "Normal")));
            body.Append(Section(main, report));
            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    private static SectionProperties Section(MainDocumentPart main, Report report)
    {
        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
                Words($"{report.Title} · "),
                Field("PAGE"),
                Words(" / "),
                Field("NUMPAGES")
            )
        );
        var section = new SectionProperties();
        if (report.Mark is { } mark)
        {
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(Line(mark, "Header"));
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(head) });
        }

        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
            new PageSize
            {
                Width = 16_838,
                Height = 11_906,
                Orient = PageOrientationValues.Landscape,
            },
            new PageMargin
            {
                Top = 1_134,
                Right = 1_134,
                Bottom = 1_134,
                Left = 1_134,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
        return section;
    }

    private static Table Of(ReportTable table)
    {
        // The first column holds the words and gets what the others leave.
        var others = table.Columns.Count - 1;
        var narrow = others == 0 ? 0 : Math.Min(WidthOfText / (others + 2), 2_200);
        var widths = table.Columns.Select((_, i) => i == 0 ? WidthOfText - others * narrow : narrow).ToList();
        var drawn = new Table(
            new TableProperties(
                new TableStyle { Val = "Report" },
                new TableWidth { Width = $"{WidthOfText}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) }))
        );
        drawn.Append(Row([.. table.Columns.Select(c => (object?)c.Heading)], widths, head: true));
        drawn.Append(table.Rows.Select(row => Row(row, widths, head: false)));
        return drawn;
    }

    private static TableRow Row(IReadOnlyList<object?> cells, List<int> widths, bool head)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (head)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(
            cells.Select(
                (cell, i) =>
                    new TableCell(
                        new TableCellProperties(
                            new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }
                        ),
                        Line(
                            Shown(cell),
                            head ? "TableHead"
                                : cell is long or int ? "TableNumber"
                                : "TableText"
                        )
                    )
            )
        );
        return row;
    }

    private static string Shown(object? cell) =>
        cell switch
        {
            DateOnly day => Show.ShortDay(day),
            long or int => Show.Number(Convert.ToInt64(cell, CultureInfo.InvariantCulture)),
            _ => cell?.ToString() ?? "",
        };

    private static Paragraph Line(string words, string style) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(words));

    private static Run Words(string words) => new(new Text(Printable(words)) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string code) => new(new Run(new Text("1"))) { Instruction = code };

    // A character that XML cannot hold would make a file that nothing opens.
    private static string Printable(string words) =>
        string.Concat(words.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
