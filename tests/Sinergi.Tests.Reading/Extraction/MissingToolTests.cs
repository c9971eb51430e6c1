using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class MissingToolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Inspect_PdfWithoutPdfinfo_NamesTheMissingTool()
    {
        var outcome = await new Inspector(Without("pdfinfo")).InspectAsync(TextPdf(), "a.pdf", InspectionLimits.Default);

        Assert.Equal("pdfinfo", Assert.IsType<InspectionOutcome.ToolMissing>(outcome).Tool);
    }

    [Theory]
    [InlineData("pdftotext")]
    [InlineData("pdftoppm")]
    [InlineData("tesseract")]
    public async Task Extract_ScanWithoutATool_NamesTheMissingTool(string tool)
    {
        var jpeg = await ImageFixture.JpegOfAsync(PdfFixture.WithText(PdfFixture.Prose));
        var path = folder.Write("scan", PdfFixture.WithScan(jpeg, width: 1240, height: 1754));

        var outcome = await new TextExtractor(Without(tool)).ExtractAsync(path, FileKind.Pdf, ExtractionLimits.Default);

        Assert.Equal(tool, Assert.IsType<ExtractionOutcome.ToolMissing>(outcome).Tool);
    }

    [Fact]
    public async Task Extract_TextPdfWithoutTesseract_IsReadAllTheSame() =>
        Assert.IsType<ExtractionOutcome.Extracted>(
            await new TextExtractor(Without("tesseract")).ExtractAsync(TextPdf(), FileKind.Pdf, ExtractionLimits.Default)
        );

    [Fact]
    public async Task Render_PageWithoutPdftoppm_NamesTheMissingTool()
    {
        var outcome = await new PageImages(Without("pdftoppm")).RenderAsync(TextPdf(), FileKind.Pdf, page: 1);

        Assert.Equal("pdftoppm", Assert.IsType<PageImageOutcome.ToolMissing>(outcome).Tool);
    }

    [Fact]
    public async Task State_WithoutTesseract_SaysThatToolAndLanguageAreMissing()
    {
        var state = await new ExternalTools(Without("tesseract")).StateAsync();

        Assert.Equal(["tesseract", "tesseract ind"], state.Where(tool => !tool.Present).Select(tool => tool.Name));
    }

    public void Dispose() => folder.Dispose();

    private string TextPdf() => folder.Write("text", PdfFixture.WithText(PdfFixture.Prose));

    private static ConfinedProcess Without(string missing) =>
        new(new ConfinementProbe(), tool => tool == missing ? null : ToolLocator.Find(tool));
}
