using Sinergi.Kernel.Text;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Search;

/// <summary>What the index holds of one record; the same rows whether they are written one by one or copied in bulk.</summary>
public static class SearchRows
{
    private const int MostTermsOfARecord = 2_000;

    public static SearchEntry EntryOf(Searchable record) =>
        new()
        {
            RecordId = record.RecordId,
            ScopeId = record.ScopeId,
            Kind = record.Kind,
            Title = Cut(record.Title),
            Line = Cut(record.Line),
            Path = Cut(record.Path),
        };

    public static IEnumerable<SearchTerm> TermsOf(Searchable record)
    {
        var title = SearchTerms.Of(record.Title).ToHashSet(StringComparer.Ordinal);
        return title
            .Concat(SearchTerms.Of($"{record.Line} {record.Text}"))
            .Distinct(StringComparer.Ordinal)
            .Take(MostTermsOfARecord)
            .Select(term => new SearchTerm
            {
                Term = term,
                RecordId = record.RecordId,
                Weight = title.Contains(term) ? 1 : 0,
            });
    }

    internal static string Cut(string text) => Shorten.To(text, Limits.DefaultText);
}
