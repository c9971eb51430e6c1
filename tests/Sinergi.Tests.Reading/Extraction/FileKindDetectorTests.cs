using System.Text;
using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class FileKindDetectorTests
{
    [Fact]
    public async Task Detect_BytesOfAPdf_IsPdf() => Assert.Equal(FileKind.Pdf, await DetectAsync(PdfFixture.WithText(PdfFixture.Prose)));

    [Fact]
    public async Task Detect_PackageWithADocument_IsDocx() =>
        Assert.Equal(FileKind.Docx, await DetectAsync(WordFixture.With(WordFixture.Line("isi"))));

    [Fact]
    public async Task Detect_ArchiveWithoutOfficeParts_IsUnknown() =>
        Assert.Equal(FileKind.Unknown, await DetectAsync(ArchiveFixture.With(("a.txt", "isi"u8.ToArray()))));

    [Fact]
    public async Task Detect_PackageWithAWorkbook_IsXlsx() =>
        Assert.Equal(
            FileKind.Xlsx,
            await DetectAsync(
                ArchiveFixture.With(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray()))
            )
        );

    [Fact]
    public async Task Detect_ImageHeaders_AreTheirKinds()
    {
        Assert.Equal(FileKind.Png, await DetectAsync(ImageFixture.PngHeader(10, 10)));
        Assert.Equal(FileKind.Jpeg, await DetectAsync(ImageFixture.JpegHeader(10, 10)));
        Assert.Equal(FileKind.Tiff, await DetectAsync(ImageFixture.Tiff(10, 10)));
    }

    [Theory]
    [InlineData("nama;unit\nAsep;Lapas\n")]
    [InlineData("nama,unit\r\nAsep,Lapas\r\nBudi,Rutan\r\n")]
    [InlineData("nama\tunit\nAsep\tLapas")]
    public async Task Detect_SameSeparatorsOnEachLine_IsCsv(string text) =>
        Assert.Equal(FileKind.Csv, await DetectAsync(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    public async Task Detect_ProseWithoutMark_IsPlainTextInEachEncoding(string encoding) =>
        Assert.Equal(
            FileKind.PlainText,
            await DetectAsync(Encoding.GetEncoding(encoding).GetBytes("Para pihak sepakat, bahwa kerja sama “ini” berlaku."))
        );

    [Fact]
    public async Task Detect_ProseInWindows1252_IsPlainText() =>
        Assert.Equal(FileKind.PlainText, await DetectAsync([.. "Kerja sama "u8, 0x93, .. "ini"u8, 0x94]));

    [Fact]
    public async Task Detect_TextWithNulCharacters_IsUnknown() =>
        Assert.Equal(FileKind.Unknown, await DetectAsync("kerja\0sama\0ini dan itu"u8.ToArray()));

    private static Task<FileKind> DetectAsync(byte[] content) => FileKindDetector.DetectAsync(new MemoryStream(content));
}
