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
public sealed class CodeModel(CodeHandler handler, Sessions sessions, HeldForms heldForms, Texts texts) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(Name = "kembali", SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Held { get; set; }

    public HeldForm? Resume { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await sessions.AwaitingCodeAsync(HttpContext) is null ? Redirect(AccountPaths.SignInThen(Back)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await sessions.AwaitingCodeAsync(HttpContext) is not { } account)
        {
            return Redirect(AccountPaths.SignInThen(Back));
        }

        return await (await handler.HandleAsync(account, Input.Code ?? "", cancellationToken)).Match(
            _ => WelcomeAsync(account),
            _ => WelcomeAsync(account),
            _ => Task.FromResult<IActionResult>(Refuse(texts["accounts.code.wrong"])),
            locked => Task.FromResult<IActionResult>(Refuse(LockedText.Of(texts, locked.Until)))
        );
    }

    private async Task<IActionResult> WelcomeAsync(Account account)
    {
        await sessions.StartAsync(HttpContext, account);
        Resume = heldForms.Read(Held, account.Id);
        return Resume is null ? LocalRedirect(LocalPath.Of(Url, Back)) : Page();
    }

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError("Input.Code", message);
        return Page();
    }
}

public sealed class CodeInput
{
    public string? Code { get; set; }
}

/// <summary>The field for the code, wherever it is shown.</summary>
public sealed record CodeForm(CodeInput Input, string? Back, string? Held);
