using System.Text;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class OfficeInspectionTests : IDisposable
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];

    private readonly TemporaryFolder folder = new();
    private readonly Inspector inspector = new(new ConfinedProcess(new ConfinementProbe()));

    [Fact]
    public Task Inspect_DocxWithMacros_IsActiveContent() =>
        RefusesAsync(RefusalReason.ActiveContent, WordFixture.WithEntry("word/vbaProject.bin", CompoundFile));

    [Fact]
    public Task Inspect_DocxWithAnEmbeddedObject_IsActiveContent() =>
        RefusesAsync(RefusalReason.ActiveContent, WordFixture.WithEntry("word/embeddings/oleObject1.bin", CompoundFile));

    [Fact]
    public Task Inspect_DocxThatDeclaresMacros_IsActiveContent() =>
        RefusesAsync(
            RefusalReason.ActiveContent,
            WordFixture.WithXml("<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")
        );

    [Fact]
    public Task Inspect_DocxWithEntities_IsActiveContent() =>
        RefusesAsync(
            RefusalReason.ActiveContent,
            WordFixture.WithXml("<!DOCTYPE a [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><a>&secret;</a>")
        );

    [Fact]
    public Task Inspect_DocxWithAFieldThatStartsAProgram_IsActiveContent() =>
        RefusesAsync(RefusalReason.ActiveContent, WordFixture.WithXml("<r><instrText> DDEAUTO c:\\\\windows\\\\cmd.exe </instrText></r>"));

    [Theory]
    [InlineData("oleObject", "file:///C:/lokal.bin", RefusalReason.ActiveContent)]
    [InlineData("attachedTemplate", "https://example.org/template.dotm", RefusalReason.ExternalContent)]
    [InlineData("attachedTemplate", "file://server/share/template.dotm", RefusalReason.ExternalContent)]
    [InlineData("image", "http://example.org/pixel.png", RefusalReason.ExternalContent)]
    public Task Inspect_DocxThatFetchesSomething_IsRefused(string type, string target, RefusalReason reason) =>
        RefusesAsync(reason, WordFixture.WithRelationship(type, target));

    [Theory]
    [InlineData("hyperlink", "https://example.org/")]
    [InlineData("attachedTemplate", "file:///D:/mallar/Normal.dotm")]
    public async Task Inspect_DocxWithAHarmlessReference_IsAccepted(string type, string target) =>
        Assert.IsType<InspectionOutcome.Accepted>(await InspectAsync(WordFixture.WithRelationship(type, target)));

    [Fact]
    public Task Inspect_DocxWithAnArchiveInside_IsNestedArchive() =>
        RefusesAsync(
            RefusalReason.NestedArchive,
            WordFixture.WithEntry("word/media/a.zip", ArchiveFixture.With(("a.txt", "isi"u8.ToArray())))
        );

    [Fact]
    public async Task Inspect_DocxWithTheWorkbookOfAChart_IsAccepted() =>
        Assert.IsType<InspectionOutcome.Accepted>(
            await InspectAsync(WordFixture.WithEntry("word/embeddings/Sheet1.xlsx", ArchiveFixture.With(("a.txt", "isi"u8.ToArray()))))
        );

    [Fact]
    public Task Inspect_DocxWithAnEntryOfMillionsOfZeros_IsZipBomb() =>
        RefusesAsync(RefusalReason.ZipBomb, WordFixture.WithEntry("word/media/nol.bin", new byte[20 << 20]));

    [Fact]
    public Task Inspect_DocxThatUnpacksToMoreThanAllowed_IsZipBomb() =>
        RefusesAsync(
            RefusalReason.ZipBomb,
            WordFixture.WithEntry("word/media/besar.bin", new byte[2 << 20]),
            new InspectionLimits { MaxUnpackedBytes = 1 << 20 }
        );

    [Fact]
    public Task Inspect_ArchiveWithCountlessEntries_IsZipBomb() =>
        RefusesAsync(
            RefusalReason.ZipBomb,
            ArchiveFixture.With([.. Enumerable.Range(0, 6_000).Select(number => ($"word/{number}.xml", Array.Empty<byte>()))])
        );

    [Fact]
    public Task Inspect_ArchiveThatLiesAboutItsEntries_IsZipBomb()
    {
        var archive = ArchiveFixture.With([
            .. Enumerable.Range(0, 60_000).Select(number => ($"word/{number}{new string('a', 60)}", Array.Empty<byte>())),
        ]);
        var end = archive.AsSpan().LastIndexOf("PK\x05\x06"u8);
        archive.AsSpan(end + 8, 4).Clear();

        return RefusesAsync(RefusalReason.ZipBomb, archive);
    }

    [Fact]
    public Task Inspect_DocxWhoseElementsNestWithoutEnd_IsTooDeeplyNested() =>
        RefusesAsync(
            RefusalReason.TooDeeplyNested,
            WordFixture.WithXml(string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000)))
        );

    [Fact]
    public Task Inspect_DocxWithBrokenXml_IsDamaged() => RefusesAsync(RefusalReason.Damaged, WordFixture.WithXml("<a><b></a>"));

    [Fact]
    public async Task Inspect_DocxThatWasCutOff_IsRefused()
    {
        var whole = WordFixture.With(WordFixture.Line("isi"));

        Assert.IsType<InspectionOutcome.Refused>(await InspectAsync(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void Check_EntryThatDeclaresLessThanItHolds_IsUnpackedOnlyAsFarAsDeclared()
    {
        var package = WordFixture.WithEntry("word/media/besar.bin", new byte[1 << 20]);
        var name = Encoding.ASCII.GetBytes("word/media/besar.bin");
        // The declared size stands in the directory line, 22 bytes before the name.
        package.AsSpan(package.AsSpan().LastIndexOf(name) - 22, 4).Clear();

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var content = archive.GetEntry("word/media/besar.bin")!.Open();

        Assert.True(ReadAll(content) <= 8 << 10);
    }

    public void Dispose() => folder.Dispose();

    private static long ReadAll(Stream content)
    {
        using var all = new MemoryStream();
        try
        {
            content.CopyTo(all);
        }
        catch (InvalidDataException)
        {
            // Refusing to go on is as good as stopping.
        }
        return all.Length;
    }

    private Task<InspectionOutcome> InspectAsync(byte[] content, InspectionLimits? limits = null) =>
        inspector.InspectAsync(folder.Write("quarantined", content), "naskah.docx", limits ?? InspectionLimits.Default);

    private async Task RefusesAsync(RefusalReason reason, byte[] content, InspectionLimits? limits = null) =>
        Assert.Equal(reason, Assert.IsType<InspectionOutcome.Refused>(await InspectAsync(content, limits)).Reason);
}
