using System.Text;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class PageImagesTests : IDisposable
{
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];

    private readonly TemporaryFolder folder = new();
    private readonly PageImages images = new(new ConfinedProcess(new ConfinementProbe()));

    [Fact]
    public async Task Render_PageOfAPdf_IsAJpegWithinTheLimit()
    {
        var jpeg = await RenderAsync(PdfFixture.WithText(PdfFixture.Prose), FileKind.Pdf);

        Assert.Equal(JpegStart, jpeg[..3]);
        Assert.InRange(jpeg.Length, 1, PageImages.DefaultMaxBytes);
    }

    [Fact]
    public async Task Render_WithASmallerLimit_GivesAnImageWithinIt()
    {
        var pdf = PdfFixture.WithText([.. Enumerable.Repeat(PdfFixture.Prose, 9).SelectMany(lines => lines)]);
        var ordinary = await RenderAsync(pdf, FileKind.Pdf, 1 << 20);

        var small = await RenderAsync(pdf, FileKind.Pdf, 80 << 10);

        Assert.True(ordinary.Length > 80 << 10);
        Assert.InRange(small.Length, 1, 80 << 10);
    }

    [Fact]
    public async Task Render_Photograph_LosesWhatWasWrittenIntoIt()
    {
        var jpeg = await ImageFixture.JpegOfAsync(PdfFixture.WithText(PdfFixture.Prose));
        byte[] comment = [0xFF, 0xFE, 0, 14, .. "-6.91,107.61"u8];
        byte[] tagged = [.. jpeg[..2], .. comment, .. jpeg[2..]];

        var drawn = await RenderAsync(tagged, FileKind.Jpeg);

        Assert.Equal(JpegStart, drawn[..3]);
        Assert.DoesNotContain("107.61", Encoding.Latin1.GetString(drawn));
    }

    [Fact]
    public async Task Render_Png_IsAJpeg() =>
        Assert.Equal(
            JpegStart,
            (await RenderAsync(await ImageFixture.PngOfAsync(PdfFixture.WithText(PdfFixture.Prose)), FileKind.Png))[..3]
        );

    [Fact]
    public async Task Render_PageAfterTheLast_IsNoSuchPage()
    {
        var outcome = await images.RenderAsync(folder.Write("a", PdfFixture.WithText(PdfFixture.Prose)), FileKind.Pdf, page: 7);

        Assert.Equal(RefusalReason.NoSuchPage, Assert.IsType<PageImageOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task Render_ImageThatIsNone_IsDamaged()
    {
        var outcome = await images.RenderAsync(folder.Write("a", ImageFixture.PngHeader(10, 10)), FileKind.Png, page: 1);

        Assert.Equal(RefusalReason.Damaged, Assert.IsType<PageImageOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task Render_Text_IsNotReadableAsAnImage()
    {
        var outcome = await images.RenderAsync(folder.Write("a", "isi"u8.ToArray()), FileKind.PlainText, page: 1);

        Assert.Equal(RefusalReason.NotReadable, Assert.IsType<PageImageOutcome.Refused>(outcome).Reason);
    }

    public void Dispose() => folder.Dispose();

    private async Task<byte[]> RenderAsync(byte[] content, FileKind kind, int maxBytes = PageImages.DefaultMaxBytes)
    {
        var outcome = await images.RenderAsync(folder.Write("page", content), kind, page: 1, maxBytes);
        return Assert.IsType<PageImageOutcome.Rendered>(outcome).Jpeg.ToArray();
    }
}
