using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Platform.Search;

namespace Sinergi.Bench.Asking;

/// <summary>The search over everything, whatever was simulated.</summary>
internal static class SearchQuestion
{
    public static Question Of(BareSql sql, CancellationToken cancellationToken) =>
        new(
            "search",
            SoughtWords.Path,
            PageText.Search,
            async i => [.. (await sql.RowsAsync(Holding, cancellationToken, ("term", TermOf(i)))).Order(StringComparer.Ordinal)],
            Budgets.Search
        );

    private static string TermOf(int i) => SearchIndex.Understand(SoughtWords.All[i % SoughtWords.All.Count])[0];

    private const string Holding = """
        SELECT e.path FROM search_term t JOIN search_entry e ON e.record_id = t.record_id
        WHERE t.term = @term ORDER BY t.weight DESC, t.record_id DESC LIMIT 50
        """;
}
