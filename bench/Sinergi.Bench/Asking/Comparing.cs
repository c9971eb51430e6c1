using Sinergi.Bench.Report;
using Sinergi.Bench.Running;

namespace Sinergi.Bench.Asking;

/// <summary>
/// Asks the published product under load, beside the bare query of the same result. The numbers of page and query are compared first: a figure that is
/// fast and wrong is no measurement.
/// </summary>
internal sealed class Comparing(BenchOptions options, PageLoad load, BenchReport report)
{
    private const int Compared = 12;

    /// <summary>Where page and query said different things.</summary>
    public List<string> Differences { get; } = [];

    public async Task RunAsync(IEnumerable<Question> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            await CompareAsync(question, cancellationToken);
            var bare = await BareSql.MeasureAsync(question.Ask, cancellationToken);
            var found = await load.MeasureAsync(question.Path, question.Rate ?? options.Rate, options.Length, cancellationToken);
            report.Add(found.Rows(question.Name, bare, question.Budget));
        }
    }

    private async Task CompareAsync(Question question, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Compared; i++)
        {
            var shown = question.Read(await load.ReadAsync(question.Path(i), cancellationToken));
            var asked = await question.Ask(i);
            if (!shown.SequenceEqual(asked, StringComparer.Ordinal))
            {
                var (page, query) = (
                    shown.Except(asked).FirstOrDefault("nothing else"),
                    asked.Except(shown).FirstOrDefault("nothing else")
                );
                Differences.Add(
                    $"DIFFERS {question.Path(i)}: {shown.Count} figures on the page, {asked.Count} by query; {page} against {query}."
                );
            }
        }
    }
}
