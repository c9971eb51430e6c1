using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Logging.Abstractions;
using Sinergi.Platform.Export;
using Sinergi.Reading.Tools;

namespace Sinergi.Bench.Read;

/// <summary>One text on other carriers: born-digital PDF in one and in two columns, DOCX, and a crooked scan with a stamp.</summary>
internal sealed class Carriers(ConfinedProcess processes, string folder) : IDisposable
{
    /// <summary>What offices scan at.</summary>
    private const int DotsPerInch = 300;

    private readonly PdfPrinter printer = new(processes, NullLogger<PdfPrinter>.Instance);

    public Task<string> PdfAsync(string name, string text, int columns, CancellationToken cancellationToken) =>
        PrintAsync(
            $"{name}.{columns}.pdf",
            $"<style>@page{{size:A4;margin:25mm}}body{{font:11pt serif;columns:{columns};column-gap:9mm;text-align:justify}}p{{margin:0 0 8pt;white-space:pre-wrap}}</style>"
                + Paragraphs(text),
            cancellationToken
        );

    public string Docx(string name, string text)
    {
        var path = Path.Combine(folder, $"{name}.docx");
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new Body();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            body.Append(new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })));
        }

        document.AddMainDocumentPart().Document = new Document(body);
        return path;
    }

    /// <summary>The PDF as it comes back from a scanner: pictures only, turned by two degrees, with a stamp across the words.</summary>
    public async Task<string> ScanAsync(string name, string pdf, CancellationToken cancellationToken)
    {
        var pages = new StringBuilder(
            "<style>@page{size:A4;margin:0}body{margin:0}div{position:relative;width:210mm;height:296mm;overflow:hidden;break-after:page}"
                + "img{width:210mm;transform:rotate(2deg)}svg{position:absolute;right:30mm;bottom:45mm;width:38mm;opacity:.55}</style>"
        );
        foreach (var picture in await PicturesAsync(name, pdf, cancellationToken))
        {
            var bytes = Convert.ToBase64String(await File.ReadAllBytesAsync(picture, cancellationToken));
            pages.Append("<div><img src='data:image/jpeg;base64,").Append(bytes).Append("'>").Append(Stamp).Append("</div>");
        }

        return await PrintAsync($"{name}.scan.pdf", pages.ToString(), cancellationToken);
    }

    public void Dispose() => printer.Dispose();

    private const string Stamp =
        "<svg viewBox='0 0 100 100' fill='none' stroke='#4b3fae' stroke-width='3'><circle cx='50' cy='50' r='46'/><circle cx='50' cy='50' r='34'/>"
        + "<text x='50' y='54' font-size='11' fill='#4b3fae' stroke='none' text-anchor='middle'>SIMULASI</text></svg>";

    private static string Paragraphs(string text) =>
        string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));

    private async Task<IReadOnlyList<string>> PicturesAsync(string name, string pdf, CancellationToken cancellationToken)
    {
        var stem = Path.Combine(folder, $"{name}.page");
        await Tool.RunAsync(
            ExternalTools.PdfToImage,
            ["-r", $"{DotsPerInch}", "-gray", "-jpeg", "-jpegopt", "quality=70", pdf, stem],
            cancellationToken
        );
        return [.. Directory.GetFiles(folder, $"{name}.page*.jpg").Order(StringComparer.Ordinal)];
    }

    private async Task<string> PrintAsync(string file, string page, CancellationToken cancellationToken)
    {
        var outcome = await printer.PrintAsync($"<!doctype html><meta charset=utf-8>{page}", cancellationToken);
        var pdf = outcome.Match(
            printed => printed.Pdf,
            refused => throw new InvalidOperationException($"{file} could not be printed: {refused.TextKey}")
        );
        var path = Path.Combine(folder, file);
        await File.WriteAllBytesAsync(path, pdf, cancellationToken);
        return path;
    }
}
