using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class WordReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Read_Paragraphs_AreLinesInOrder() =>
        Assert.Equal("Perjanjian\nKerja Sama", Read(WordFixture.With(WordFixture.Line("Perjanjian"), WordFixture.Line("Kerja Sama"))).Text);

    [Fact]
    public void Read_AutomaticNumbers_AreWrittenAsWordShowsThem()
    {
        var content = WordFixture.With(
            main =>
                WordFixture.AddNumbering(
                    main,
                    (NumberFormatValues.Decimal, "Pasal %1"),
                    (NumberFormatValues.Decimal, "(%2)"),
                    (NumberFormatValues.LowerLetter, "%3.")
                ),
            WordFixture.Numbered("Tujuan"),
            WordFixture.Numbered("Para pihak sepakat", level: 1),
            WordFixture.Numbered("melatih", level: 2),
            WordFixture.Numbered("membina", level: 2),
            WordFixture.Numbered("Biaya"),
            WordFixture.Numbered("Ditanggung bersama", level: 1)
        );

        Assert.Equal(
            "Pasal 1 Tujuan\n(1) Para pihak sepakat\na. melatih\nb. membina\nPasal 2 Biaya\n(1) Ditanggung bersama",
            Read(content).Text
        );
    }

    [Fact]
    public void Read_NumberOfAStyle_IsWrittenToo()
    {
        var heading = WordFixture.Line("Tujuan");
        heading.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = "Pasal" });
        var content = WordFixture.With(
            main =>
            {
                WordFixture.AddNumbering(main, (NumberFormatValues.UpperRoman, "BAB %1"));
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                    new Style(new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { StyleId = "Pasal" }
                );
            },
            heading
        );

        Assert.Equal("BAB I Tujuan", Read(content).Text);
    }

    [Fact]
    public void Read_Table_HasALineForEachRowAndTabsBetweenCells()
    {
        static TableRow Row(params string[] cells) => new(cells.Select(text => new TableCell(WordFixture.Line(text))));
        var table = new Table(Row("Pihak", "Kewajiban"), Row("Lapas", "menyediakan tempat"));

        var read = Read(WordFixture.With(WordFixture.Line("Lampiran"), table, WordFixture.Line("Penutup")));

        Assert.Equal("Lampiran\nPihak\tKewajiban\nLapas\tmenyediakan tempat\nPenutup", read.Text);
    }

    [Fact]
    public void Read_HeadersAndFooters_StandApart()
    {
        var content = WordFixture.With(
            main =>
            {
                main.AddNewPart<HeaderPart>().Header = new Header(WordFixture.Line("Kementerian"));
                main.AddNewPart<FooterPart>().Footer = new Footer(WordFixture.Line("Halaman"));
            },
            WordFixture.Line("Isi")
        );

        var read = Read(content);

        Assert.Equal("Isi", read.Text);
        Assert.Equal(["Kementerian", "Halaman"], read.Margins);
    }

    [Fact]
    public void Read_TrackedChanges_ReadsWhatWasPutInAndNotWhatWasTakenOut()
    {
        var line = new Paragraph(
            new Run(new Text("dua ")),
            new DeletedRun(new Run(new DeletedText("bulan"))),
            new InsertedRun(new Run(new Text("tahun")))
        );

        Assert.Equal("dua tahun", Read(WordFixture.With(line)).Text);
    }

    [Fact]
    public void Read_TextInsideAContentControl_IsRead() =>
        Assert.Equal("Nomor: 12", Read(WordFixture.With(new SdtBlock(new SdtContentBlock(WordFixture.Line("Nomor: 12"))))).Text);

    [Fact]
    public void Read_Footnotes_FollowTheBody()
    {
        var content = WordFixture.With(
            main => main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(WordFixture.Line("Lihat lampiran")) { Id = 1 }),
            WordFixture.Line("Isi")
        );

        Assert.Equal("Isi\nLihat lampiran", Read(content).Text);
    }

    [Fact]
    public void Read_PackageOfUnboundedDepth_IsRefusedBeforeTheLibrarySeesIt()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        var outcome = WordReader.Read(folder.Write("deep", WordFixture.WithXml(deep)), ExtractionLimits.Default);

        Assert.Equal(RefusalReason.TooDeeplyNested, Assert.IsType<ExtractionOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public void Read_LinkThatIsNoAddress_DoesNotMakeTheDocumentUnreadable()
    {
        var spoiled = ArchiveFixture.Replace(
            WordFixture.WithRelationship("hyperlink", "https://example.org/"),
            "word/_rels/document.xml.rels",
            "https://example.org/",
            "mailto:tu@@lapas dua"
        );

        Assert.Equal("Perjanjian kerja sama", Read(spoiled).Text);
    }

    [Theory]
    [InlineData(27, "aa")]
    [InlineData(2, "b")]
    public void Write_LowerLetters_RepeatAfterTheAlphabet(int number, string written) =>
        Assert.Equal(written, WordNumberFormat.Write(number, NumberFormatValues.LowerLetter));

    [Theory]
    [InlineData(4, "iv")]
    [InlineData(1999, "mcmxcix")]
    [InlineData(5000, "5000")]
    public void Write_LowerRoman_IsRomanAsFarAsRomanGoes(int number, string written) =>
        Assert.Equal(written, WordNumberFormat.Write(number, NumberFormatValues.LowerRoman));

    public void Dispose() => folder.Dispose();

    private ExtractedText Read(byte[] content) =>
        Assert.IsType<ExtractionOutcome.Extracted>(WordReader.Read(folder.Write("document", content), ExtractionLimits.Default)).Document;
}
