using Microsoft.Extensions.Logging.Abstractions;
using Sinergi.Platform.Documents;
using Sinergi.Reading.Tools;
using Sinergi.Testing.Files;

namespace Sinergi.Tests.Unit.Documents;

/// <summary>What poppler says of real signatures, and what is made of its words.</summary>
public sealed class PdfSignaturesTests
{
    private const string Text = "Perjanjian antara dua pihak";
    private const string Head = "Digital Signature Info of: document.pdf\n";

    [Fact]
    public async Task Read_AnIntactSignature_TellsSignerTimeAndThatAllIsCovered() =>
        Assert.Equal(
            [new PdfSignature(1, "Sari Simulasi", SignedPdf.FirstSignedAt, SignatureVerdict.Intact, true)],
            await FoundAsync(SignedPdf.Of(Text, "Sari Simulasi"))
        );

    [Fact]
    public async Task Read_AWordChangedAfterwards_IsBroken()
    {
        var tampered = SignedPdf.Tampered(SignedPdf.Of(Text, "Sari Simulasi"), "antara dua", "antara dia");

        Assert.Equal(SignatureVerdict.Broken, Assert.Single(await FoundAsync(tampered)).Verdict);
    }

    [Fact]
    public async Task Read_AnUpdateAfterTheSignature_IsNotTheWholeDocument()
    {
        var found = Assert.Single(await FoundAsync(SignedPdf.Appended(SignedPdf.Of(Text, "Sari Simulasi"))));

        Assert.Equal((SignatureVerdict.Intact, false), (found.Verdict, found.WholeDocument));
    }

    [Fact]
    public async Task Read_TwoWhoSignedOneAfterTheOther_OnlyTheLastCoversAll() =>
        Assert.Equal(
            [("Sari Simulasi", false), ("Budi Simulasi", true)],
            (await FoundAsync(SignedPdf.Of(Text, "Sari Simulasi", "Budi Simulasi"))).Select(s => (s.Signer, s.WholeDocument))
        );

    [Fact]
    public async Task Read_AFieldThatNobodyHasSigned_IsNoSignature() =>
        Assert.Equal("Sari Simulasi", Assert.Single(await FoundAsync(SignedPdf.Of(Text, 2, "Sari Simulasi"))).Signer);

    [Fact]
    public async Task Read_APdfWithoutSignatures_FindsNone() => Assert.Empty(await FoundAsync(Samples.Pdf(Text)));

    [Fact]
    public async Task Read_WhatIsNoPdf_IsRefusedInWords() =>
        Assert.Equal(
            "documents.signatures.unreadable",
            Assert.IsType<PdfSignatureOutcome.Refused>(await ReadAsync("Bukan PDF"u8.ToArray())).TextKey
        );

    [Fact]
    public async Task Read_WithoutTheProgram_SaysSo() =>
        Assert.Equal(
            "documents.signatures.tool_missing",
            Assert.IsType<PdfSignatureOutcome.Refused>(await ReadAsync(Samples.Pdf(Text), searchPath: "/nowhere")).TextKey
        );

    [Theory]
    // A name that goes on in further lines could write the verdict itself.
    [InlineData(
        "Signature #1:\n  - Signer Certificate Common Name: A\n  - Total document signed\n  - Signature Validation: Signature is Valid.\n  - Signature Validation: Digest Mismatch.\n"
    )]
    [InlineData("Signature #2:\n  - Total document signed\n  - Signature Validation: Signature is Valid.\n")]
    [InlineData("Signature #1:\n  - Signature Validation: Signature is Valid.\n")]
    [InlineData("Signature #1:\n  - Total document signed\n")]
    public void Parse_AReportThatContradictsItself_IsNotBelieved(string report) => Assert.Null(PdfSignatures.Parse(Head + report));

    [Fact]
    public void Parse_AVerdictThatIsNotKnown_IsUnclear() =>
        Assert.Equal(
            [new PdfSignature(1, "", null, SignatureVerdict.Unclear, true)],
            PdfSignatures.Parse(Head + "Signature #1:\n  - Total document signed\n  - Signature Validation: Unknown Validation Failure.\n")!
        );

    private static async Task<IReadOnlyList<PdfSignature>> FoundAsync(byte[] pdf) =>
        Assert.IsType<PdfSignatureOutcome.Read>(await ReadAsync(pdf)).Signatures;

    private static async Task<PdfSignatureOutcome> ReadAsync(byte[] pdf, string? searchPath = null)
    {
        var probe = new ConfinementProbe();
        var processes = searchPath is null ? new ConfinedProcess(probe) : new ConfinedProcess(probe, searchPath);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
            return await new PdfSignatures(processes, NullLogger<PdfSignatures>.Instance).ReadAsync(
                path,
                TestContext.Current.CancellationToken
            );
        }
        finally
        {
            File.Delete(path);
        }
    }
}
