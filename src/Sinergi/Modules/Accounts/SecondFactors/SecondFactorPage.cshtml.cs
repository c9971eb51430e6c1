using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.Profile;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.SecondFactors;

[SignedIn(WithoutPost = true)]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class SecondFactorModel(
    SecondFactorHandler handler,
    OwnAccountHandler own,
    EnrolSecrets secrets,
    Sessions sessions,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public SecondFactorInput Input { get; set; } = new();

    public bool On { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>New recovery codes: shown in this one answer and never again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string Secret { get; private set; } = "";

    public string HeldSecret { get; private set; } = "";

    public string Picture { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(await own.LoadAsync(cancellationToken), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        var secret = secrets.Read(account, Input.EnrolSecret);
        Codes =
            secret is null || account.TwoFactorEnabled
                ? null
                : await handler.SwitchOnAsync(account, secret, Input.Code ?? "", cancellationToken);
        if (Codes is not null)
        {
            await sessions.StartAsync(HttpContext, account, current.Value?.PostId);
            return Page();
        }

        ModelState.AddModelError("Input.Code", texts[secret is null ? "accounts.factor.stale" : "accounts.factor.wrong"]);
        await ShowAsync(account, secret);
        return Page();
    }

    public Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken) =>
        WithPasswordAsync(
            async account =>
            {
                await handler.SwitchOffAsync(account, cancellationToken);
                await sessions.StartAsync(HttpContext, account, current.Value?.PostId);
                return Redirect(AccountPaths.Account);
            },
            cancellationToken
        );

    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken) =>
        WithPasswordAsync(
            async account =>
            {
                Codes = await handler.RenewCodesAsync(account, cancellationToken);
                return Page();
            },
            cancellationToken
        );

    private async Task<IActionResult> WithPasswordAsync(Func<Account, Task<IActionResult>> change, CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        if (account.TwoFactorEnabled && await own.IsPasswordAsync(account, Input.PresentPassword, cancellationToken))
        {
            return await change(account);
        }

        ModelState.AddModelError("Input.PresentPassword", texts["accounts.password.wrong"]);
        await ShowAsync(account, null);
        return Page();
    }

    private async Task ShowAsync(Account account, string? secret)
    {
        On = account.TwoFactorEnabled;
        CodesLeft = await handler.CodesLeftAsync(account, HttpContext.RequestAborted);
        if (!On)
        {
            Secret = secret ?? Totp.NewSecret();
            HeldSecret = secrets.Protect(account, Secret);
            Picture = EnrolSecrets.Picture(Secret, account, texts);
        }
    }
}

public sealed class SecondFactorInput
{
    public string? Code { get; set; }
    public string? EnrolSecret { get; set; }
    public string? PresentPassword { get; set; }
}
