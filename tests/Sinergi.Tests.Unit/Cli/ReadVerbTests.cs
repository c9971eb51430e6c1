using System.CommandLine;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sinergi.Cli;
using Sinergi.Testing.Files;

namespace Sinergi.Tests.Unit.Cli;

public sealed class ReadVerbTests : IDisposable
{
    private const string Report =
        "Kanwil Ditjenpas Simulasi Tengah menandatangani Perjanjian Kerja Sama dengan BNNP Simulasi di Palu, Kamis (5/6/2025).";

    private readonly string folder = Directory.CreateTempSubdirectory("sinergi-read-").FullName;

    [Fact]
    public async Task Read_TextPdfAndWord_GivesOneObjectEachWithTheSameDate()
    {
        var (status, lines, _) = await RunAsync(
            "--json",
            Write("berita.txt", System.Text.Encoding.UTF8.GetBytes(Report)),
            Write("berita.pdf", Samples.Pdf(Report)),
            Write("berita.docx", Word(Report))
        );

        Assert.Equal(0, status);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal("2025-06-05", Object(line).GetProperty("date").GetString()));
        Assert.All(lines, line => Assert.Equal("PKS", Object(line).GetProperty("instrument").GetString()));
    }

    [Fact]
    public async Task Read_BrokenFileBetweenOthers_IsNamedAndTheOthersAreRead()
    {
        var (status, lines, _) = await RunAsync(
            "--json",
            Write("rusak.pdf", "%PDF-1.4 nothing more"u8.ToArray()),
            Path.Combine(folder, "tidak-ada.txt"),
            Write("berita.txt", System.Text.Encoding.UTF8.GetBytes(Report))
        );

        Assert.Equal(1, status);
        Assert.Equal("damaged", Object(lines[0]).GetProperty("error").GetString());
        Assert.Equal("not-found", Object(lines[1]).GetProperty("error").GetString());
        Assert.Equal("2025-06-05", Object(lines[2]).GetProperty("date").GetString());
    }

    [Fact]
    public async Task Read_WithText_PrintsTheTextThatSpansReferTo()
    {
        var file = Write("berita.txt", System.Text.Encoding.UTF8.GetBytes(Report.Replace(". ", ".\r\n", StringComparison.Ordinal)));

        var (_, text, _) = await RunAsync("--text", file);
        var (_, json, _) = await RunAsync("--json", file);

        var party = Object(json[0]).GetProperty("parties")[0];
        var span = party.GetProperty("span");
        Assert.Equal(party.GetProperty("quote").GetString(), string.Join('\n', text)[span[0].GetInt32()..span[1].GetInt32()]);
    }

    [Fact]
    public async Task Read_WithAsOf_SettlesTheYear()
    {
        var file = Write("berita.txt", "Kanwil menandatangani PKS dengan BNNP Simulasi di Palu, Kamis (5/6)."u8.ToArray());

        var (_, lines, _) = await RunAsync("--json", "--as-of", "2025-12-31", file);

        Assert.Equal("2025-06-05", Object(lines[0]).GetProperty("date").GetString());
    }

    [Fact]
    public async Task Read_WithoutJson_TellsPeopleWhatWasFound()
    {
        var (status, lines, _) = await RunAsync(Write("berita.txt", System.Text.Encoding.UTF8.GetBytes(Report)));

        Assert.Equal(0, status);
        Assert.Contains(lines, line => line.Contains("Kamis, 5 Juni 2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_WrongDate_IsRefusedBeforeAnythingIsRead()
    {
        var (status, lines, complaint) = await RunAsync("--as-of", "5 Juni", Write("berita.txt", "apa saja"u8.ToArray()));

        Assert.NotEqual(0, status);
        Assert.Empty(lines.Where(line => line.StartsWith('{')));
        Assert.Contains("not a date", complaint, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Status, string[] Lines, string Complaint)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var complaints = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = complaints };
        var status = await ReadVerb.Create().Parse(arguments).InvokeAsync(configuration);
        return (status, output.ToString().TrimEnd('\n').Split('\n'), complaints.ToString());
    }

    private static JsonElement Object(string line) => JsonDocument.Parse(line).RootElement;

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Word(string text)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
        }

        return file.ToArray();
    }
}
