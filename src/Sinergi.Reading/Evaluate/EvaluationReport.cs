using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sinergi.Reading.Json;

namespace Sinergi.Reading.Evaluate;

/// <summary>Writes an evaluation as a table for the terminal or as JSON for a program.</summary>
public static class EvaluationReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The scores and the calibration as a table that Markdown understands too; no words of any text are in it.</summary>
    public static string Table(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{evaluation.Texts.Count} texts");
        table.AppendLine();
        table.AppendLine("| fact | said | found | right | precision | recall | F1 |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var fact in evaluation.Facts)
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {Names.Of(fact.Fact)} | {fact.Said} | {fact.Found} | {fact.Right} | {fact.Precision:0.000} | {fact.Recall:0.000} | {fact.F1:0.000} |"
            );
        }
        table.AppendLine();
        table.AppendLine("| confidence said | facts | mean said | found right |");
        table.AppendLine("|---|---:|---:|---:|");
        foreach (var band in evaluation.Calibration.Where(band => band.Found > 0))
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {band.From:0.0} to {band.To:0.0} | {band.Found} | {band.MeanSaid:0.00} | {band.Share:0.00} |"
            );
        }
        return table.ToString();
    }

    public static string Json(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return JsonSerializer.Serialize(
            new
            {
                texts = evaluation.Texts.Count,
                facts = evaluation.Facts.Select(fact => new
                {
                    fact = Names.Of(fact.Fact),
                    fact.Said,
                    fact.Found,
                    fact.Right,
                    fact.Precision,
                    fact.Recall,
                    fact.F1,
                }),
                calibration = evaluation.Calibration,
                confusions = evaluation.Confusions.Select(confusion => new
                {
                    fact = Names.Of(confusion.Fact),
                    confusion.Said,
                    confusion.Found,
                    confusion.Texts,
                }),
            },
            Options
        );
    }
}
