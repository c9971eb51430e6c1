using System.Text;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class InspectorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Inspector inspector = new(new ConfinedProcess(new ConfinementProbe()));

    [Fact]
    public async Task Inspect_OrdinaryPdf_IsAcceptedWithItsPages()
    {
        var outcome = await InspectAsync(PdfFixture.WithText(PdfFixture.Prose, PdfFixture.Prose), "naskah.pdf");

        var accepted = Assert.IsType<InspectionOutcome.Accepted>(outcome);
        Assert.Equal((FileKind.Pdf, (int?)2), (accepted.Kind, accepted.Pages));
    }

    [Fact]
    public async Task Inspect_OrdinaryDocx_IsAccepted() =>
        Assert.Equal(
            FileKind.Docx,
            Assert.IsType<InspectionOutcome.Accepted>(await InspectAsync(WordFixture.With(WordFixture.Line("isi")), "a.docx")).Kind
        );

    [Theory]
    [InlineData("catatan.txt")]
    [InlineData("data.CSV")]
    [InlineData("tanpa-akhiran")]
    public async Task Inspect_TextUnderAFittingName_IsAccepted(string name) =>
        Assert.IsType<InspectionOutcome.Accepted>(await InspectAsync("Rapat di Bandung."u8.ToArray(), name));

    [Fact]
    public async Task Inspect_NoBytes_IsEmpty() => Refuses(RefusalReason.Empty, await InspectAsync([], "naskah.pdf"));

    [Fact]
    public async Task Inspect_MoreBytesThanAllowed_IsTooLarge() =>
        Refuses(RefusalReason.TooLarge, await InspectAsync(new byte[101], "a.txt", new InspectionLimits { MaxBytes = 100 }));

    [Fact]
    public async Task Inspect_TextWithNulCharacters_IsUnknownKind() =>
        Refuses(RefusalReason.UnknownKind, await InspectAsync("kerja\0sama\0ini dan itu"u8.ToArray(), "a.txt"));

    [Theory]
    [InlineData("naskah.docx")]
    [InlineData("naskah.exe")]
    [InlineData("naskah.pdf.txt")]
    public async Task Inspect_PdfUnderAnotherName_IsMislabelled(string name) =>
        Refuses(RefusalReason.Mislabelled, await InspectAsync(PdfFixture.WithText(PdfFixture.Prose), name));

    [Fact]
    public async Task Inspect_PdfWithEncryptInItsTrailer_IsEncrypted() =>
        Refuses(RefusalReason.Encrypted, await InspectAsync(PdfFixture.WithTrailerEntry("/Encrypt 9 0 R"), "a.pdf"));

    [Fact]
    public async Task Inspect_OfficeFileWithPassword_IsEncrypted()
    {
        byte[] compound =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
        ];

        Refuses(RefusalReason.Encrypted, await InspectAsync(compound, "a.docx"));
    }

    [Fact]
    public async Task Inspect_OldOfficeFile_IsUnknownKind() =>
        Refuses(RefusalReason.UnknownKind, await InspectAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]], "a.doc"));

    [Fact]
    public async Task Inspect_PdfWithMorePagesThanAllowed_IsTooManyPages() =>
        Refuses(
            RefusalReason.TooManyPages,
            await InspectAsync(PdfFixture.WithText(["satu"], ["dua"], ["tiga"]), "a.pdf", new InspectionLimits { MaxPages = 2 })
        );

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /Java#53cript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>")]
    [InlineData("/AcroForm << /Fields [] /XFA [(template) 9 0 R] >>")]
    public async Task Inspect_PdfThatDoesSomethingByItself_IsActiveContent(string catalogEntry) =>
        Refuses(RefusalReason.ActiveContent, await InspectAsync(PdfFixture.WithCatalogEntry(catalogEntry), "a.pdf"));

    [Fact]
    public async Task Inspect_PdfThatOnlyOpensAtAPage_IsAccepted() =>
        Assert.IsType<InspectionOutcome.Accepted>(await InspectAsync(PdfFixture.WithCatalogEntry("/OpenAction [4 0 R /Fit]"), "a.pdf"));

    [Fact]
    public async Task Inspect_PdfWithAScriptInsideAnObjectStream_IsActiveContent() =>
        Refuses(RefusalReason.ActiveContent, await InspectAsync(PdfFixture.WithObjectStream("<< /S /JavaScript >> << >>"), "a.pdf"));

    [Fact]
    public async Task Inspect_PdfWithAHarmlessObjectStream_IsAccepted() =>
        Assert.IsType<InspectionOutcome.Accepted>(await InspectAsync(PdfFixture.WithObjectStream("<< /S /GoTo >> << >>"), "a.pdf"));

    [Fact]
    public async Task Inspect_PdfWhoseObjectStreamUnpacksWithoutEnd_IsZipBomb() =>
        Refuses(
            RefusalReason.ZipBomb,
            await InspectAsync(
                PdfFixture.WithObjectStream(new string(' ', 100_000)),
                "a.pdf",
                new InspectionLimits { MaxPdfObjectBytes = 50_000 }
            )
        );

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task Inspect_PdfThatWasCutOff_IsRefusedOrStillReadable(double share)
    {
        var whole = PdfFixture.WithText(PdfFixture.Prose);

        var outcome = await InspectAsync(whole[..(int)(whole.Length * share)], "a.pdf");

        // Poppler rebuilds a lost table of objects where the pages themselves are there.
        Assert.True(outcome is InspectionOutcome.Refused { Reason: RefusalReason.Damaged } or InspectionOutcome.Accepted { Pages: 1 });
    }

    [Fact]
    public async Task Inspect_PdfWithNothingBehindItsHeader_IsDamaged() =>
        Refuses(RefusalReason.Damaged, await InspectAsync("%PDF-1.7\nini bukan PDF"u8.ToArray(), "a.pdf"));

    [Theory]
    [InlineData(60_000u, 60_000u, RefusalReason.ImageTooLarge)]
    [InlineData(0u, 10u, RefusalReason.Damaged)]
    public async Task Inspect_PngWithSuchAHeader_IsRefused(uint width, uint height, RefusalReason reason) =>
        Refuses(reason, await InspectAsync(ImageFixture.PngHeader(width, height), "a.png"));

    [Fact]
    public async Task Inspect_JpegOfHugeSize_IsImageTooLarge() =>
        Refuses(RefusalReason.ImageTooLarge, await InspectAsync(ImageFixture.JpegHeader(60_000, 60_000), "a.jpg"));

    [Fact]
    public async Task Inspect_TiffOfHugeSize_IsImageTooLarge() =>
        Refuses(RefusalReason.ImageTooLarge, await InspectAsync(ImageFixture.Tiff(60_000, 60_000), "a.tif"));

    [Fact]
    public async Task Inspect_TiffWhosePagesGoInACircle_IsDamaged() =>
        Refuses(RefusalReason.Damaged, await InspectAsync(ImageFixture.Tiff(10, 10, isCircle: true), "a.tif"));

    [Fact]
    public async Task Inspect_JpegThatEndsBeforeItsFrame_IsDamaged() =>
        Refuses(RefusalReason.Damaged, await InspectAsync([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "a.jpg"));

    public void Dispose() => folder.Dispose();

    private Task<InspectionOutcome> InspectAsync(byte[] content, string name, InspectionLimits? limits = null) =>
        inspector.InspectAsync(folder.Write("quarantined", content), name, limits ?? InspectionLimits.Default);

    private static void Refuses(RefusalReason reason, InspectionOutcome outcome) =>
        Assert.Equal(reason, Assert.IsType<InspectionOutcome.Refused>(outcome).Reason);
}
