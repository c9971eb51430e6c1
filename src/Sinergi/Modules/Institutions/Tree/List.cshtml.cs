using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.View)]
public sealed class ListModel(InstitutionQueries queries, Remit remit, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InstitutionFilter Query { get; set; } = new();

    public ListPage<InstitutionRow> Institutions { get; private set; } = new([], null, null);
    public int Count { get; private set; }
    public IReadOnlyList<string> Provinces { get; private set; } = [];

    /// <summary>Central offices and partners stand at the root, which the central office manages.</summary>
    public bool MayAddRoot { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Institutions, Count) = await queries.ListAsync(Query, cancellationToken);
        Provinces = await queries.ProvincesAsync(cancellationToken);
        MayAddRoot = current.Required.May(InstitutionPermissions.Manage) && await remit.IsCentralAsync(cancellationToken);
    }

    /// <summary>The address of this list with some of the query left out or replaced.</summary>
    public string Link(params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Query.Words"] = Query.Words,
            ["Query.Kind"] = Query.Kind?.ToString(),
            ["Query.Province"] = Query.Province,
            ["Query.Below"] = Query.Below?.ToString(),
            ["Query.Closed"] = Query.Closed ? "true" : null,
        };
        foreach (var (name, value) in changes)
        {
            query[$"Query.{name}"] = value;
        }

        return InstitutionLinks.List() + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }
}
