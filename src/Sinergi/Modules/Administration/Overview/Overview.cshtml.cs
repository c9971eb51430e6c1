using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Administration.Overview;

/// <summary>Leads to what the person may administer; modules name their own pages.</summary>
[RequirePermission(AdministrationPermissions.View)]
public sealed class OverviewModel(CurrentActor actor, IEnumerable<IModule> modules) : PageModel
{
    public IReadOnlyList<AdministrationEntry> Entries { get; private set; } = [];

    public void OnGet() => Entries = [.. modules.SelectMany(m => m.Administration).Where(entry => actor.Required.May(entry.Permission))];
}
