using System.CommandLine;
using Sinergi.Kernel.Time;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Cli;

/// <summary>Scores labelled texts: how much of what a person says they state is found, and how much is found that they do not.</summary>
internal static class EvaluateVerb
{
    private const int Broken = 1;

    private static readonly Argument<string> Folder = new("folder") { Description = "NNN-name.txt, each with NNN-name.json beside it." };
    private static readonly Option<string?> Json = new("--json") { Description = "Write scores, calibration and confusions there." };
    private static readonly Option<string?> Html = new("--html") { Description = "Write a page there that shows every miss in its text." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Menilai pembacaan terhadap teks berlabel (docs/reading.md).") { Folder, Json, Html };
        command.SetAction(parsed => Run(parsed));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (output, complaints) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            var (texts, problems) = LabelFile.ReadFolder(parsed.GetRequiredValue(Folder));
            foreach (var problem in problems)
            {
                complaints.WriteLine(problem);
            }
            if (problems.Count > 0)
            {
                return Broken;
            }
            var evaluation = Evaluation.Of(texts, UnitTimeZone.Wib.DateAt(TimeProvider.System.GetUtcNow().UtcDateTime));
            Write(parsed.GetValue(Json), () => EvaluationReport.Json(evaluation));
            Write(parsed.GetValue(Html), () => EvaluationPage.Write(evaluation));
            output.Write(EvaluationReport.Table(evaluation));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            complaints.WriteLine(problem.Message);
            return Broken;
        }
    }

    private static void Write(string? file, Func<string> content)
    {
        if (file is not null)
        {
            File.WriteAllText(file, content());
        }
    }
}
