using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Invitation;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.Reset;

/// <summary>Choosing a new password by link. It does not sign in: the code of the app, if there is one, is still asked.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class ResetModel(SetPasswordHandler handler, Texts texts) : PageModel
{
    [BindProperty(Name = "kunci", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    public string? Email { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LookAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        var outcome = await handler.HandleAsync(Token, AccountLinkKind.Reset, Input.Password ?? "", cancellationToken);
        return outcome.Match<IActionResult>(_ => Redirect(AccountPaths.SignIn), weak => this.Refuse(texts, weak), _ => Page());
    }

    private async Task LookAsync(CancellationToken cancellationToken) =>
        Email = (await handler.FindAccountAsync(Token, AccountLinkKind.Reset, cancellationToken))?.Email;
}
