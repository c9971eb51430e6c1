using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Administration.Privacy;

public sealed record FoundPerson(Guid Id, string Name, string FoldedName, string? Office);

/// <summary>Finds the person who asks what is stored about them. Names in posts are internal, so looking for one is no recorded read.</summary>
[RequirePermission(AdministrationPermissions.ManagePrivacy)]
public sealed class PeopleModel(SinergiDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nama")]
    public string? Name { get; set; }

    /// <summary>The last folded name of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "sesudah")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? AfterId { get; set; }

    public IReadOnlyList<FoundPerson> People { get; private set; } = [];
    public int Count { get; private set; }

    public string? NextLink =>
        People.Count == Limits.PageRows
            ? $"{AdministrationLinks.People}?nama={Uri.EscapeDataString(Name ?? "")}&sesudah={Uri.EscapeDataString(People[^1].FoldedName)}&id={People[^1].Id}"
            : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var words = TextFold.Fold(Name ?? "");
        var matching = db.Set<Person>().AsNoTracking().Where(p => p.FullName != "" && p.FoldedName.Contains(words));
        Count = await matching.CountAsync(cancellationToken);
        if (After is not null && AfterId is { } last)
        {
            matching = matching.Where(p => p.FoldedName.CompareTo(After) > 0 || (p.FoldedName == After && p.Id.CompareTo(last) > 0));
        }

        People = await matching
            .OrderBy(p => p.FoldedName)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new FoundPerson(
                p.Id,
                p.FullName,
                p.FoldedName,
                p.Posts.OrderByDescending(o => o.From).Select(o => o.Institution!.Name).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
    }
}
