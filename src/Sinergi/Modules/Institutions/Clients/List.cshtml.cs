using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Clients;

/// <summary>The programs of the institutions that the reader administers, the newest first.</summary>
[RequirePermission(InstitutionPermissions.Clients)]
public sealed class ListModel(ClientDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public ListPage<ClientRow> Shown { get; private set; } = null!;

    public string? PageLink(string? at) => at is null ? null : $"{InstitutionLinks.Clients()}?at={Uri.EscapeDataString(at)}";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await desk.PageAsync(At, cancellationToken);
}
