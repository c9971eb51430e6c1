using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Keep;

/// <summary>The saved views of the register: one's own and those of the office.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(RegisterViews views) : PageModel
{
    public IReadOnlyList<RegisterView> Views { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Views = await views.AllAsync(cancellationToken);
}
