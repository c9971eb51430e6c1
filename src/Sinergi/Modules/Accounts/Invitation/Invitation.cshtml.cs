using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Access;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.Invitation;

/// <summary>Accepting an invitation: the holder of the link chooses a password and is in.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class InvitationModel(SetPasswordHandler handler, SignInHandler signIn, Sessions sessions, Texts texts) : PageModel
{
    [BindProperty(Name = "kunci", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>The address the account signs in with; null when the link is dead.</summary>
    public string? Email { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LookAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        var outcome = await handler.HandleAsync(Token, AccountLinkKind.Invitation, Input.Password ?? "", cancellationToken);
        return await outcome.Match(
            set => EnterAsync(set.Account, cancellationToken),
            weak => Task.FromResult<IActionResult>(this.Refuse(texts, weak)),
            _ => Task.FromResult<IActionResult>(Page())
        );
    }

    private async Task<IActionResult> EnterAsync(Account account, CancellationToken cancellationToken)
    {
        await signIn.WelcomeAsync(account, "invitation", renewedHash: null, cancellationToken);
        await sessions.StartAsync(HttpContext, account);
        return Redirect(AccountPaths.Home);
    }

    private async Task LookAsync(CancellationToken cancellationToken) =>
        Email = (await handler.FindAccountAsync(Token, AccountLinkKind.Invitation, cancellationToken))?.Email;
}

public sealed class NewPasswordInput
{
    public string? Password { get; set; }
}

internal static class WeakPasswords
{
    public static PageResult Refuse(this PageModel page, Texts texts, SetPasswordOutcome.Weak weak)
    {
        foreach (var key in weak.TextKeys)
        {
            page.ModelState.AddModelError("Input.Password", texts[key]);
        }

        return page.Page();
    }
}
