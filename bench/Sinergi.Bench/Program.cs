using System.CommandLine;
using Sinergi.Bench;
using Sinergi.Bench.Read;
using Sinergi.Bench.Register;
using Sinergi.Bench.Results;
using Sinergi.Bench.Running;
using Sinergi.Bench.Web;

var program = new Option<DirectoryInfo>("--program") { Description = "Folder of the published product.", Required = true };
var json = new Option<FileInfo?>("--json") { Description = "Write the rows to this file as well." };
var seconds = Bounded("--seconds", "Length of each measurement.", 20, 1, 300);
var rate = Bounded("--rate", "Requests a second, sent whether or not answers come.", 150, 1, 1_000);
var agreements = Bounded("--agreements", "Agreements in the data set.", 20_000, 10, 200_000);
var units = Bounded("--units", "Units in the data set.", 600, 1, 2_000);

var web = new Command("web", "Pages under load, on PostgreSQL.") { program, json, seconds, rate, agreements, units };
web.SetAction(
    (parsed, cancellationToken) =>
        WebBench.RunAsync(
            new BenchOptions(
                parsed.GetRequiredValue(program),
                parsed.GetValue(json),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(rate),
                parsed.GetValue(agreements),
                parsed.GetValue(units)
            ),
            cancellationToken
        )
);

var adesi = Bounded("--adesi", "Units that countersign, of all agreements together.", 500_000, 100, 5_000_000);

var register = new Command("agreements", "The register and its lists of units under load, each page beside the bare query of its figures.")
{
    program,
    json,
    seconds,
    rate,
    agreements,
    units,
    adesi,
};
register.SetAction(
    (parsed, cancellationToken) =>
        AgreementsBench.RunAsync(
            new AgreementsBenchOptions(
                parsed.GetRequiredValue(program),
                parsed.GetValue(json),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(rate),
                parsed.GetValue(agreements),
                parsed.GetValue(units),
                parsed.GetValue(adesi)
            ),
            cancellationToken
        )
);

var commitments = Bounded("--commitments", "Commitments in the data set.", 200_000, 100, 2_000_000);
var values = Bounded("--values", "Indicator values in the data set.", 2_000_000, 100, 20_000_000);

var results = new Command("results", "Commitments, evaluations and indicators under load, each page beside the bare query of its figures.")
{
    program,
    json,
    seconds,
    rate,
    agreements,
    units,
    commitments,
    values,
};
results.SetAction(
    (parsed, cancellationToken) =>
        ResultsBench.RunAsync(
            new ResultsBenchOptions(
                parsed.GetRequiredValue(program),
                parsed.GetValue(json),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(rate),
                parsed.GetValue(agreements),
                parsed.GetValue(units),
                parsed.GetValue(commitments),
                parsed.GetValue(values)
            ),
            cancellationToken
        )
);

var texts = new Option<string>("--texts")
{
    Description = "Folder of labelled texts.",
    DefaultValueFactory = _ => Path.Combine("tests", "Sinergi.Tests.Reading", "Corpus", "rules"),
};
var read = new Command("read", "Documents to facts, beside the tools alone; the same texts on other carriers.") { program, json, texts };
read.SetAction((parsed, cancellationToken) => ReadBench.RunAsync(parsed.GetRequiredValue(texts), parsed.GetValue(json), cancellationToken));

// The yardstick for start and memory: an empty web application, started in the same way on the same machine.
var urls = new Option<string>("--urls") { Required = true };
var bare = new Command("bare", "An empty web application.") { urls };
bare.SetAction((parsed, cancellationToken) => BareServer.RunAsync(parsed.GetRequiredValue(urls), cancellationToken));

return await new RootCommand("Measurements, each beside a yardstick.") { web, register, results, read, bare }
    .Parse(args)
    .InvokeAsync();

static Option<int> Bounded(string name, string description, int usual, int least, int most)
{
    var option = new Option<int>(name)
    {
        Description = $"{description} {least} to {most}; {usual} unless told.",
        DefaultValueFactory = _ => usual,
    };
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least || result.GetValueOrDefault<int>() > most)
        {
            result.AddError($"{name} must lie between {least} and {most}.");
        }
    });
    return option;
}
