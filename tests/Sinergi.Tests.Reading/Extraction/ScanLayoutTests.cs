using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sinergi.Reading;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

/// <summary>Where recognition says that a word stands, against where it was drawn, and against the picture that people are shown.</summary>
public sealed partial class ScanLayoutTests : IDisposable
{
    private const string Word = "kesepakatan";

    // Of ten thousand: a few millimetres on a sheet; the drawn box has the height of the line, the seen one that of the letters.
    private const int Tolerance = 120;

    private static readonly string[] Left =
    [
        "Pasal satu mengatur tentang pelatihan",
        "kerja bagi warga binaan di lapas",
        "selama dua tahun penuh.",
    ];
    private static readonly string[] Right =
    [
        "Pasal dua mengatur tentang biaya",
        "yang dibebankan kepada para pihak",
        "sesuai dengan anggaran.",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly ConfinedProcess processes = new(new ConfinementProbe());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Extract_Photograph_TellsWhereAWordWasDrawn(bool isTurned)
    {
        var pdf = PdfFixture.WithText(PdfFixture.Prose);
        var drawn = await DrawnAsync(pdf);
        var picture = await ImageFixture.JpegOfAsync(isTurned ? PdfFixture.Turned(pdf) : pdf);

        var (read, box) = await SeenAsync(picture, FileKind.Jpeg);

        AssertNear(isTurned ? Clockwise(drawn) : drawn, box);
        await AssertFitsPreviewAsync(picture, FileKind.Jpeg, read, isLandscape: isTurned);
    }

    [Fact]
    public async Task Extract_PhotographWithANoteHowToTurnIt_FitsThePictureThatIsShown()
    {
        var pdf = PdfFixture.WithText(PdfFixture.Prose);
        var picture = ImageFixture.WithOrientation(await ImageFixture.JpegOfAsync(PdfFixture.Turned(pdf)), orientation: 8);

        var (read, box) = await SeenAsync(picture, FileKind.Jpeg);

        AssertNear(Clockwise(await DrawnAsync(pdf)), box);
        await AssertFitsPreviewAsync(picture, FileKind.Jpeg, read, isLandscape: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Extract_ScanInAPdf_TellsWhereAWordWasDrawn(bool isTurned)
    {
        var source = PdfFixture.WithText(PdfFixture.Prose);
        var drawn = await DrawnAsync(source);
        var scan = PdfFixture.WithScan(await ImageFixture.JpegOfAsync(source), width: 1240, height: 1754);

        var (read, box) = await SeenAsync(isTurned ? PdfFixture.Turned(scan) : scan, FileKind.Pdf);

        AssertNear(isTurned ? Clockwise(drawn) : drawn, box);
        await AssertFitsPreviewAsync(isTurned ? PdfFixture.Turned(scan) : scan, FileKind.Pdf, read, isLandscape: isTurned);
    }

    [Fact]
    public async Task Extract_PdfWithTextAndAScan_LaysOutTheScanAlone()
    {
        var scan = PdfFixture.WithScan(await ImageFixture.JpegOfAsync(PdfFixture.WithText(PdfFixture.Prose)), 1240, 1754);
        folder.Write("scan.pdf", scan);
        folder.Write("text.pdf", PdfFixture.WithText(["Halaman ini memuat teks yang cukup panjang untuk dibaca tanpa gambar."]));
        var both = await ToolAsync("pdfunite", folder.Path("text.pdf"), folder.Path("scan.pdf"), folder.Path("both.pdf"));
        Assert.Empty(both);

        var read = await ReadAsync(await File.ReadAllBytesAsync(folder.Path("both.pdf")), FileKind.Pdf);

        Assert.Equal(TextCarrier.PdfPartlyRecognised, read.Carrier);
        Assert.Equal([false, true], read.Layout!.Pages.Select(page => page.IsPicture));
        Assert.Equal(read.Pages.Select(page => (page.Start, page.End)), read.Layout.Pages.Select(page => (page.Start, page.End)));
        Assert.Equal("Pasal", At(read, read.Layout.Pages[1].Words[0]));
    }

    [Fact]
    public async Task Extract_PdfWithText_HasNoLayout() =>
        Assert.Null((await ReadAsync(PdfFixture.WithText(PdfFixture.Prose), FileKind.Pdf)).Layout);

    /// <summary>Asking for places must not change what is read: the text is the same to the letter.</summary>
    [Theory]
    [InlineData("prose")]
    [InlineData("columns")]
    [InlineData("turned")]
    public async Task Extract_Picture_GivesTheTextThatIsReadWithoutPlaces(string sample)
    {
        var pdf = sample == "columns" ? PdfFixture.WithTwoColumns(Left, Right) : PdfFixture.WithText(PdfFixture.Prose);
        var picture = await ImageFixture.PngOfAsync(sample == "turned" ? PdfFixture.Turned(pdf) : pdf);
        var plain = await ToolAsync("tesseract", folder.Write("plain.png", picture), "stdout", "-l", "ind", "--psm", "1");

        var read = await ReadAsync(picture, FileKind.Png);

        Assert.Equal(plain, read.Text);
        Assert.Equal(read.Text, Normalizer.Normalize(read.Text));
        // Every word that was read has its place.
        Assert.Equal(
            read.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            Assert.Single(read.Layout!.Pages).Words.Select(word => At(read, word))
        );
    }

    public void Dispose() => folder.Dispose();

    private async Task<(ExtractedText Read, PageBox Box)> SeenAsync(byte[] content, FileKind kind)
    {
        var read = await ReadAsync(content, kind);
        return (read, Assert.Single(read.Layout!.Pages[0].Words, word => At(read, word) == Word).Box);
    }

    private async Task<ExtractedText> ReadAsync(byte[] content, FileKind kind)
    {
        var path = folder.Write("document", content);
        var outcome = await new TextExtractor(processes).ExtractAsync(path, kind, ExtractionLimits.Default);
        return Assert.IsType<ExtractionOutcome.Extracted>(outcome).Document;
    }

    /// <summary>Where poppler, which draws the page, says that the word stands.</summary>
    private async Task<PageBox> DrawnAsync(byte[] pdf)
    {
        var drawn = DrawnWord().Match(await ToolAsync("pdftotext", "-bbox", folder.Write("drawn.pdf", pdf), "-"));
        return new PageBox(Share("left", 595), Share("top", 842), Share("right", 595), Share("bottom", 842));

        int Share(string edge, double whole) =>
            (int)(double.Parse(drawn.Groups[edge].Value, CultureInfo.InvariantCulture) * PageBox.Whole / whole);
    }

    /// <summary>The preview is as wide for its height as the picture that was read.</summary>
    private async Task AssertFitsPreviewAsync(byte[] content, FileKind kind, ExtractedText read, bool isLandscape)
    {
        var outcome = await new PageImages(processes).RenderAsync(folder.Write("preview", content), kind, page: 1);
        var (width, height) = SizeOf(Assert.IsType<PageImageOutcome.Rendered>(outcome).Jpeg.Span);
        var page = read.Layout!.Pages[0];
        Assert.Equal(isLandscape, width > height);
        Assert.Equal((double)page.Width / page.Height, (double)width / height, tolerance: 0.005);
    }

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (jpeg[at + 1] is not (0xC0 or 0xC2))
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }
        return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
    }

    private async Task<string> ToolAsync(string tool, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complaints);
        return output;
    }

    private static PageBox Clockwise(PageBox box) => new(PageBox.Whole - box.Bottom, box.Left, PageBox.Whole - box.Top, box.Right);

    private static void AssertNear(PageBox drawn, PageBox seen)
    {
        Assert.InRange(seen.Left, drawn.Left - Tolerance, drawn.Left + Tolerance);
        Assert.InRange(seen.Right, drawn.Right - Tolerance, drawn.Right + Tolerance);
        Assert.InRange(seen.Top, drawn.Top - Tolerance, drawn.Top + Tolerance);
        Assert.InRange(seen.Bottom, drawn.Bottom - Tolerance, drawn.Bottom + Tolerance);
    }

    private static string At(ExtractedText read, LaidWord word) => read.Text[word.Start..word.End];

    [GeneratedRegex(
        """<word xMin="(?<left>[\d.]+)" yMin="(?<top>[\d.]+)" xMax="(?<right>[\d.]+)" yMax="(?<bottom>[\d.]+)">kesepakatan<""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex DrawnWord();
}
