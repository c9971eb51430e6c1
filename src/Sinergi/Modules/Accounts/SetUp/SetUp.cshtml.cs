using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.SetUp;

/// <summary>The first administrator, by the link that the console shows.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class SetUpModel(SetUpLinks links, SetUpHandler handler, SignInHandler signIn, Sessions sessions, Texts texts) : PageModel
{
    private const int LongestEmail = 256;

    [BindProperty(Name = "kunci", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public SetUpInput Input { get; set; } = new();

    public bool Alive => links.IsValid(Token);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Alive)
        {
            return Page();
        }

        var wanted = new NewAdministrator(Trim(Input.Name), Trim(Input.PostTitle), Trim(Input.Email), Input.Password ?? "");
        Check(wanted);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var account = await handler.HandleAsync(wanted, cancellationToken);
        links.End();
        if (account is null)
        {
            return Page();
        }

        await signIn.WelcomeAsync(account, "setUp", renewedHash: null, cancellationToken);
        await sessions.StartAsync(HttpContext, account);
        return Redirect(AccountPaths.Home);
    }

    private void Check(NewAdministrator wanted)
    {
        Require(wanted.Name, "Input.Name", "accounts.setup.name_missing", "accounts.setup.name_long");
        Require(wanted.PostTitle, "Input.PostTitle", "accounts.setup.post_missing", "accounts.setup.post_long");
        if (wanted.Email.Length > LongestEmail || !MailAddress.TryCreate(wanted.Email, out var parsed) || parsed.Address != wanted.Email)
        {
            ModelState.AddModelError("Input.Email", texts["accounts.email.invalid"]);
        }

        foreach (var problem in PasswordPolicy.Problems(wanted.Password, wanted.Email, wanted.Name))
        {
            ModelState.AddModelError("Input.Password", texts[problem]);
        }
    }

    private void Require(string value, string field, string missing, string tooLong)
    {
        if (value.Length is 0 or > Limits.Name)
        {
            ModelState.AddModelError(field, texts[value.Length == 0 ? missing : tooLong]);
        }
    }

    private static string Trim(string? typed) => typed?.Trim() ?? "";
}

public sealed class SetUpInput
{
    public string? Name { get; set; }
    public string? PostTitle { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
}
