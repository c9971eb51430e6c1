using System.Globalization;
using System.Net;
using System.Text;
using Sinergi.Reading.Json;

namespace Sinergi.Reading.Evaluate;

/// <summary>One self-contained page: the scores, then every text with its facts marked as found right, missed or wrong.</summary>
public static class EvaluationPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .6rem;text-align:left;border-bottom:1px solid #ccc}
        td.n{text-align:right;font-variant-numeric:tabular-nums}pre{white-space:pre-wrap;font:inherit;background:#f6f6f6;padding:1rem}
        mark{color:inherit;background:none;border-bottom:3px solid}.right{border-color:#2a7d46}.missed{background:#ffe8a3;border-color:#946200}
        .wrong{background:#ffd6d6;border-color:#b3261e}summary{cursor:pointer}li.missed,li.wrong{background:none}
        """;

    public static string Write(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Evaluation of the reader</title><style>");
        page.Append(Style).Append("</style><h1>Evaluation of the reader</h1>");
        page.Append(
            "<p>Underlined green: found right. Yellow: missed. Red: found, not said. Point at a mark to see which fact it belongs to.</p>"
        );
        Scores(page, evaluation);
        foreach (var text in evaluation.Texts)
        {
            Text(page, text);
        }
        return page.Append("</html>").ToString();
    }

    private static void Scores(StringBuilder page, Evaluation evaluation)
    {
        page.Append("<table><tr><th>fact<th>said<th>found<th>right<th>precision<th>recall<th>F1</tr>");
        foreach (var fact in evaluation.Facts)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Names.Of(fact.Fact)}<td class=n>{fact.Said}<td class=n>{fact.Found}<td class=n>{fact.Right}<td class=n>{fact.Precision:0.000}<td class=n>{fact.Recall:0.000}<td class=n>{fact.F1:0.000}</tr>"
            );
        }
        page.Append("</table>");
    }

    private static void Text(StringBuilder page, TextScore score)
    {
        var misses = score.Judgements.Where(judgement => judgement.Verdict != Verdict.Right).ToArray();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<details{(misses.Length > 0 ? " open" : "")}><summary><strong>{Safe(score.Text.Name)}</strong> "
        );
        page.Append(CultureInfo.InvariantCulture, $"({misses.Length} misses) {Safe(score.Text.Label.Style)}</summary><ul>");
        foreach (var miss in misses)
        {
            var what = miss.Verdict == Verdict.Missed ? miss.Said : miss.Found;
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li class={Names.Of(miss.Verdict)}>{Names.Of(miss.Verdict)} {Names.Of(miss.Fact)}: {Safe(what ?? "")}</li>"
            );
        }
        page.Append("</ul><pre>");
        Marked(page, score);
        page.Append("</pre></details>");
    }

    /// <summary>Facts overlap, so the text is cut where any begins or ends; a piece shows the worst verdict of those that cover it.</summary>
    private static void Marked(StringBuilder page, TextScore score)
    {
        var text = score.Text.Text;
        var facts = score.Judgements.Where(judgement => judgement.Span is not null).ToArray();
        var cuts = facts
            .SelectMany(fact => new[] { fact.Span!.Value.Start, fact.Span.Value.End })
            .Append(0)
            .Append(text.Length)
            .Distinct()
            .Order()
            .ToArray();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var covering = facts.Where(fact => fact.Span!.Value.Start <= start && fact.Span.Value.End >= end).ToArray();
            if (covering.Length == 0)
            {
                page.Append(Safe(text[start..end]));
                continue;
            }
            var title = string.Join(", ", covering.Select(fact => $"{Names.Of(fact.Verdict)} {Names.Of(fact.Fact)}"));
            var worst = covering.Max(fact => fact.Verdict);
            page.Append(CultureInfo.InvariantCulture, $"<mark class={Names.Of(worst)} title=\"{title}\">{Safe(text[start..end])}</mark>");
        }
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
