using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class ListModel(PeopleQueries queries) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PeopleFilter Query { get; set; } = new();

    public ListPage<PersonRow> People { get; private set; } = new([], null, null);
    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (People, Count) = await queries.ListAsync(Query, cancellationToken);

    /// <summary>The address of this list with some of the query left out or replaced.</summary>
    public string Link(params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Query.Words"] = Query.Words,
            ["Query.WithoutPost"] = Query.WithoutPost ? "true" : null,
        };
        foreach (var (name, value) in changes)
        {
            query[$"Query.{name}"] = value;
        }

        return InstitutionLinks.People() + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }
}
