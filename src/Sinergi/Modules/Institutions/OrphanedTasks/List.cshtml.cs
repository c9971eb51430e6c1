using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Institutions.OrphanedTasks;

[RequirePermission(InstitutionPermissions.People)]
public sealed class ListModel(OrphanedTaskQueries queries) : PageModel
{
    public IReadOnlyList<OrphanedTask> Tasks { get; private set; } = [];
    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Tasks, Count) = await queries.ListAsync(cancellationToken);
}
