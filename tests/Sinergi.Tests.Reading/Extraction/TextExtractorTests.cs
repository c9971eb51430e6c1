using System.Text;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class TextExtractorTests : IDisposable
{
    private const int ScanWidth = 1240;
    private const int ScanHeight = 1754;

    private readonly TemporaryFolder folder = new();
    private readonly TextExtractor extractor = new(new ConfinedProcess(new ConfinementProbe()));

    [Fact]
    public async Task Extract_PdfWithText_GivesLinesInOrderWithoutOcr()
    {
        var read = await ReadAsync(PdfFixture.WithText(PdfFixture.Prose), FileKind.Pdf);

        Assert.Equal(PdfFixture.Prose, read.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(TextCarrier.PdfText, read.Carrier);
        Assert.False(read.UsedOcr);
    }

    [Fact]
    public async Task Extract_PdfWithTwoPages_TellsWhereEachPageStands()
    {
        var read = await ReadAsync(PdfFixture.WithText(PdfFixture.Prose, ["Pasal 2 mengatur pembiayaan bersama"]), FileKind.Pdf);

        Assert.Equal(2, read.Pages.Count);
        Assert.StartsWith("Pasal 1", PageText(read, 0));
        Assert.StartsWith("Pasal 2", PageText(read, 1));
        Assert.DoesNotContain('\f', read.Text);
    }

    [Fact]
    public async Task Extract_PdfWithTwoColumns_ReadsTheFirstColumnToItsEnd()
    {
        string[] left =
        [
            "Pasal satu mengatur tentang kerja sama",
            "pelatihan kerja bagi warga binaan lapas",
            "yang berlangsung selama dua tahun penuh.",
        ];
        string[] right =
        [
            "Pasal dua mengatur tentang pembiayaan",
            "yang dibebankan kepada para pihak sesuai",
            "dengan anggaran masing-masing instansi.",
        ];

        var read = await ReadAsync(PdfFixture.WithTwoColumns(left, right), FileKind.Pdf);

        Assert.Equal([.. left, .. right], read.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dipindai dengan sebuah aplikasi pemindai")]
    public async Task Extract_PdfThatIsAScan_IsRecognised(string stamp)
    {
        var read = await ReadAsync(await ScanAsync(stamp), FileKind.Pdf);

        Assert.Contains("pelatihan keterampilan kerja", read.Text);
        Assert.Equal(TextCarrier.PdfRecognised, read.Carrier);
        Assert.True(read.UsedOcr);
    }

    [Fact]
    public async Task Extract_ScanWithProgress_ReportsEachPageAndTheEnd()
    {
        var seen = new List<ExtractionProgress>();
        var path = folder.Write("scan", await ScanAsync(string.Empty));

        await extractor.ExtractAsync(path, FileKind.Pdf, ExtractionLimits.Default, new Collector(seen));

        Assert.Equal([new ExtractionProgress(0, 1), new ExtractionProgress(1, 1)], seen);
    }

    [Fact]
    public async Task Extract_ScanWithMorePagesThanAreRecognised_IsTooManyPages()
    {
        var outcome = await ExtractAsync(await ScanAsync(string.Empty), FileKind.Pdf, new ExtractionLimits { MaxOcrPages = 0 });

        Assert.Equal(RefusalReason.TooManyPages, Assert.IsType<ExtractionOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task Extract_PictureOfAPage_IsRecognised()
    {
        var read = await ReadAsync(await ImageFixture.PngOfAsync(PdfFixture.WithText(PdfFixture.Prose), 200), FileKind.Png);

        Assert.Contains("lembaga pemasyarakatan", read.Text);
        Assert.Equal(TextCarrier.ImageRecognised, read.Carrier);
    }

    [Fact]
    public async Task Extract_DamagedPdf_IsDamaged() =>
        Assert.Equal(
            RefusalReason.Damaged,
            Assert.IsType<ExtractionOutcome.Refused>(await ExtractAsync("%PDF-1.7 rusak"u8.ToArray(), FileKind.Pdf)).Reason
        );

    [Fact]
    public async Task Extract_PdfWithMoreTextThanAllowed_IsTooLarge() =>
        Assert.Equal(
            RefusalReason.TooLarge,
            Assert
                .IsType<ExtractionOutcome.Refused>(
                    await ExtractAsync(PdfFixture.WithText(PdfFixture.Prose), FileKind.Pdf, new ExtractionLimits { MaxTextBytes = 50 })
                )
                .Reason
        );

    [Fact]
    public async Task Extract_PlainTextInWindows1252_IsDecodedAndItsLineEndsMadeOne()
    {
        var read = await ReadAsync([.. "Kerja sama\r\n"u8, 0x93, .. "Bina Karya"u8, 0x94], FileKind.PlainText);

        Assert.Equal("Kerja sama\n“Bina Karya”", read.Text);
    }

    [Fact]
    public async Task Extract_PlainTextWithSeparateAccents_IsComposed()
    {
        var read = await ReadAsync(Encoding.UTF8.GetBytes("Cafe\u0301"), FileKind.PlainText);

        Assert.Equal("Caf\u00e9", read.Text);
    }

    [Fact]
    public async Task Extract_PlainTextWithFormFeed_HasTwoPagesAndNoFormFeed()
    {
        var read = await ReadAsync("satu\fdua"u8.ToArray(), FileKind.PlainText);

        Assert.Equal("satu\ndua", read.Text);
        Assert.Equal(["satu", "dua"], read.Pages.Select(page => PageText(read, page.Index)));
    }

    [Fact]
    public async Task Extract_Workbook_IsNotReadable() =>
        Assert.Equal(RefusalReason.NotReadable, Assert.IsType<ExtractionOutcome.Refused>(await ExtractAsync([1], FileKind.Xlsx)).Reason);

    public void Dispose() => folder.Dispose();

    private static async Task<byte[]> ScanAsync(string stamp) =>
        PdfFixture.WithScan(await ImageFixture.JpegOfAsync(PdfFixture.WithText(PdfFixture.Prose)), ScanWidth, ScanHeight, stamp);

    private Task<ExtractionOutcome> ExtractAsync(byte[] content, FileKind kind, ExtractionLimits? limits = null) =>
        extractor.ExtractAsync(folder.Write("document", content), kind, limits ?? ExtractionLimits.Default);

    private async Task<ExtractedText> ReadAsync(byte[] content, FileKind kind) =>
        Assert.IsType<ExtractionOutcome.Extracted>(await ExtractAsync(content, kind)).Document;

    private static string PageText(ExtractedText read, int page) => read.Text[read.Pages[page].Start..read.Pages[page].End];

    private sealed class Collector(List<ExtractionProgress> seen) : IProgress<ExtractionProgress>
    {
        public void Report(ExtractionProgress value) => seen.Add(value);
    }
}
