using System.CommandLine;
using System.Text.Json;
using Sinergi.Cli;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Tests.Unit.Cli;

public sealed class EvaluateVerbTests : IDisposable
{
    private const string Report =
        "Kanwil Ditjenpas Simulasi Tengah menandatangani Perjanjian Kerja Sama dengan BNNP Simulasi di Palu, Kamis (5/6/2025).";

    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private readonly string folder = Directory.CreateTempSubdirectory("sinergi-evaluate-").FullName;

    [Fact]
    public async Task Evaluate_LabelledFolder_PrintsScoresAndWritesBothFiles()
    {
        Write("001-laporan", Labelled());
        var (json, page) = (Path.Combine(folder, "skor.json"), Path.Combine(folder, "skor.html"));

        var (status, output, errors) = await RunAsync("evaluate", folder, "--json", json, "--html", page);

        Assert.Equal((0, ""), (status, errors));
        Assert.Contains("| date | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |", output, StringComparison.Ordinal);
        using var scores = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal(1, scores.RootElement.GetProperty("texts").GetInt32());
        Assert.Contains("001-laporan", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_BrokenLabel_SaysWhichAndAnswersOne()
    {
        Write("001-laporan", Labelled() with { Place = "Jakarta" });

        var (status, output, errors) = await RunAsync("evaluate", folder);

        Assert.Equal((1, ""), (status, output));
        Assert.Contains("001-laporan.json: place does not stand in the text", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_FolderThatIsNotThere_AnswersOne()
    {
        var (status, _, errors) = await RunAsync("evaluate", Path.Combine(folder, "tidak-ada"));

        Assert.Equal(1, status);
        Assert.Contains("no such folder", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Label Labelled() =>
        new()
        {
            Style = "test",
            Kind = "press",
            Instrument = "PKS",
            Event = "signing",
            Subject = null,
            Numbers = [],
            Date = new DateOnly(2025, 6, 5),
            DateBasis = "stated",
            AsOf = null,
            Place = "Palu",
            Parties = [],
            Groups = [],
            Scopes = [],
            Commitments = [],
            Asks = [],
            Figures = [],
            Validity = new LabelValidity(null, null, null),
            LegalBases = [],
            Contacts = [],
            Records = [],
        };

    private void Write(string name, Label label)
    {
        File.WriteAllText(Path.Combine(folder, $"{name}.txt"), Report);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), JsonSerializer.Serialize(label, Camel));
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = errors };
        var status = await ReadVerb.Create().Parse(arguments).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (status, output.ToString(), errors.ToString());
    }
}
