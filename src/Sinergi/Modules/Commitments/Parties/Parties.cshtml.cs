using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Commitments.Parties;

/// <summary>Of whom something is asked: the parties of one's agreements, the late ones first.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class PartiesModel(PartyAccounts accounts) : PageModel
{
    /// <summary>A part of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nama { get; set; }

    public DateOnly Today => accounts.Today;
    public IReadOnlyList<PartyAccount> Parties { get; private set; } = [];
    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Parties, Total) = await accounts.ListAsync(Nama, cancellationToken);
}
