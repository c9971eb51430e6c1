using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Held;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.SignIn;

[Anonymous]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class SignInModel(SignInHandler handler, Sessions sessions, HeldForms heldForms, Texts texts) : PageModel
{
    private const int LongestTyped = 256;

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(Name = "kembali", SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>A form that came after the end of its session, carried through signing in.</summary>
    [BindProperty]
    public string? Held { get; set; }

    public HeldForm? Resume { get; private set; }

    public bool AsksCode { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (email, password) = (Input.Email ?? "", Input.Password ?? "");
        if (email.Length is 0 or > LongestTyped || password.Length is 0 or > LongestTyped)
        {
            return Refuse(texts["accounts.sign_in.empty"]);
        }

        return await (await handler.HandleAsync(email, password, cancellationToken)).Match(
            welcome => WelcomeAsync(welcome.Account),
            needsCode => AskCodeAsync(needsCode.Account),
            _ => Task.FromResult<IActionResult>(Refuse(texts["accounts.sign_in.refused"])),
            locked => Task.FromResult<IActionResult>(Refuse(LockedText.Of(texts, locked.Until)))
        );
    }

    private async Task<IActionResult> WelcomeAsync(Account account)
    {
        await sessions.StartAsync(HttpContext, account);
        Resume = heldForms.Read(Held, account.Id);
        return Resume is null ? LocalRedirect(LocalPath.Of(Url, Back)) : Page();
    }

    private async Task<IActionResult> AskCodeAsync(Account account)
    {
        await sessions.AwaitCodeAsync(HttpContext, account);
        // A held form cannot travel in an address, so the code is asked on this page, which carries it.
        AsksCode = true;
        return string.IsNullOrEmpty(Held) ? Redirect(AccountPaths.SignInCodeThen(Back)) : Page();
    }

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError("", message);
        return Page();
    }
}

public sealed class SignInInput
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}

/// <summary>The fields of signing in, wherever they are shown.</summary>
public sealed record SignInForm(SignInInput Input, string? Back, string? Held);
