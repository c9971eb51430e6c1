using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Accounts.SignOut;

/// <summary>Open to everyone: whoever is out already is simply shown the way in.</summary>
[Anonymous]
public sealed class SignOutModel(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext);
        return Redirect(AccountPaths.SignIn);
    }
}
