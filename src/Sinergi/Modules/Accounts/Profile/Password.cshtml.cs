using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.Profile;

[SignedIn(WithoutPost = true)]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class PasswordModel(OwnAccountHandler own, Sessions sessions, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        if (!await own.IsPasswordAsync(account, Input.PresentPassword, cancellationToken))
        {
            ModelState.AddModelError("Input.PresentPassword", texts["accounts.password.wrong"]);
            return Page();
        }

        foreach (var problem in await own.ChangePasswordAsync(account, Input.Password ?? "", Key, cancellationToken))
        {
            ModelState.AddModelError("Input.Password", texts[problem]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await sessions.StartAsync(HttpContext, account, current.Value?.PostId);
        return Redirect($"{AccountPaths.Account}?tersimpan=sandi");
    }
}

public sealed class ChangePasswordInput
{
    public string? PresentPassword { get; set; }
    public string? Password { get; set; }
}
