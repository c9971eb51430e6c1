using System.CommandLine;
using System.Globalization;
using Sinergi.Kernel.Time;
using Sinergi.Reading;
using Sinergi.Reading.Tools;

namespace Sinergi.Cli;

/// <summary>Reads documents and prints the proposed facts. Needs no database and no settings.</summary>
internal static class ReadVerb
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Documents: PDF, DOCX, picture, text.",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a file, one line each (docs/reading.md)." };
    private static readonly Option<bool> Text = new("--text") { Description = "Print the text that spans refer to, and no facts." };
    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "YYYY-MM-DD: settles a year that the text leaves out. Default: the document's own date, else today.",
    };

    public static Command Create()
    {
        var command = new Command("read", "Membaca berkas dan menampilkan fakta di dalamnya.")
        {
            Files,
            Json,
            Text,
            AsOf,
            EvaluateVerb.Create(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Json) && result.GetValue(Text))
            {
                result.AddError("Give --json or --text, not both.");
            }

            if (result.GetValue(AsOf) is { } day && ParseDay(day) is null)
            {
                result.AddError($"--as-of {day} is not a date (YYYY-MM-DD).");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(TimeProvider.System.GetUtcNow().UtcDateTime);
        var options = new ReadOptions { AsOf = parsed.GetValue(AsOf) is { } day ? ParseDay(day) : null, Today = today };
        var form =
            parsed.GetValue(Json) ? ReadForm.Json
            : parsed.GetValue(Text) ? ReadForm.Text
            : ReadForm.Summary;
        var output = parsed.InvocationConfiguration.Output;
        return new FileReading(new ConfinedProcess(new ConfinementProbe()), output, parsed.InvocationConfiguration.Error).RunAsync(
            parsed.GetRequiredValue(Files),
            options,
            form,
            cancellationToken
        );
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
