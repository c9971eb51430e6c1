using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Home.Search;

/// <summary>One search over everything the person may see, grouped by kind.</summary>
[SignedIn]
public sealed class SearchModel(SearchIndex index, Texts texts) : PageModel
{
    private const int LongestQuery = 200;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>How the words were understood: folded and stemmed.</summary>
    public IReadOnlyList<string> Terms { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, SearchHit>> Groups { get; private set; } = [];

    public string Lead { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Words = Words is { Length: > LongestQuery } ? Words[..LongestQuery] : Words;
        Terms = SearchIndex.Understand(Words ?? "");
        if (Terms.Count == 0)
        {
            Lead = texts[string.IsNullOrWhiteSpace(Words) ? "home.search.lead" : "home.search.too_common"];
            return;
        }

        // One more than is shown tells whether there are more.
        var hits = await index.FindAsync(Words!, Limits.PageRows + 1, cancellationToken);
        Groups = [.. hits.Take(Limits.PageRows).GroupBy(h => h.Kind)];
        Lead = hits.Count > Limits.PageRows ? texts["home.search.many", Limits.PageRows] : texts.Count("home.search.found", hits.Count);
    }
}
