using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Platform.Export;

/// <summary>How a report looks as a document.</summary>
internal static class ReportStyles
{
    private const string Face = "Arial";
    private const string Brand = "0D4450";
    private const string Edge = "9FB9BE";
    private const string Tint = "E6F0F1";

    public static Styles All(string language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Face,
                            HighAnsi = Face,
                            ComplexScript = Face,
                        },
                        new FontSize { Val = "20" },
                        new Languages { Val = language }
                    )
                ),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 100)))
            ),
            Paragraph("Normal", "Normal", new StyleParagraphProperties(Spacing(0, 100)), null, isDefault: true),
            Paragraph("Title", "Title", new StyleParagraphProperties(Spacing(0, 160)), Letters("32", Brand, bold: true)),
            Paragraph(
                "Heading1",
                "heading 1",
                new StyleParagraphProperties(new KeepNext(), Spacing(280, 100), new OutlineLevel { Val = 0 }),
                Letters("24", Brand, bold: true)
            ),
            Paragraph("Note", "Note", new StyleParagraphProperties(Spacing(0, 100)), Letters("17", "43555C", bold: false)),
            Paragraph("TableText", "Table Text", new StyleParagraphProperties(Spacing(30, 30)), Letters("16", null, bold: false)),
            Paragraph(
                "TableNumber",
                "Table Number",
                new StyleParagraphProperties(Spacing(30, 30), new Justification { Val = JustificationValues.Right }),
                Letters("16", null, bold: false)
            ),
            Paragraph(
                "TableHead",
                "Table Head",
                new StyleParagraphProperties(new KeepNext(), Spacing(30, 30)),
                Letters("15", null, bold: true)
            ),
            Paragraph(
                "Header",
                "header",
                new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }),
                Letters("18", "8A5300", bold: true)
            ),
            Paragraph(
                "Footer",
                "footer",
                new StyleParagraphProperties(new Justification { Val = JustificationValues.Right }),
                Letters("16", "43555C", bold: false)
            ),
            Tables()
        );

    private static Style Paragraph(
        string id,
        string name,
        StyleParagraphProperties paragraph,
        StyleRunProperties? letters,
        bool isDefault = false
    )
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), paragraph);
        if (letters is not null)
        {
            style.Append(letters);
        }

        return style;
    }

    private static Style Tables() =>
        new(
            new StyleName { Val = "Report" },
            new StyleTableProperties(
                new TableBorders(
                    Border<TopBorder>(),
                    Border<LeftBorder>(),
                    Border<BottomBorder>(),
                    Border<RightBorder>(),
                    Border<InsideHorizontalBorder>(),
                    Border<InsideVerticalBorder>()
                )
            ),
            new TableStyleProperties(
                new TableStyleConditionalFormattingTableCellProperties(
                    new Shading
                    {
                        Val = ShadingPatternValues.Clear,
                        Color = "auto",
                        Fill = Tint,
                    }
                )
            )
            {
                Type = TableStyleOverrideValues.FirstRow,
            }
        )
        {
            Type = StyleValues.Table,
            StyleId = "Report",
        };

    private static T Border<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = Edge,
        };

    private static StyleRunProperties Letters(string size, string? colour, bool bold)
    {
        var letters = new StyleRunProperties();
        if (bold)
        {
            letters.Append(new Bold());
        }

        if (colour is not null)
        {
            letters.Append(new Color { Val = colour });
        }

        letters.Append(new FontSize { Val = size });
        return letters;
    }

    private static SpacingBetweenLines Spacing(int before, int after) => new() { Before = $"{before}", After = $"{after}" };
}
