using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Accounts.Profile;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Accounts.Language;

/// <summary>The language switch of the bar: for this browser, and for the account when signed in.</summary>
[Anonymous]
public sealed class LanguageModel(LanguageCookie cookie, CurrentActor current, PreferencesHandler preferences) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl, CancellationToken cancellationToken)
    {
        if (LanguageCookie.Languages.Contains(language))
        {
            cookie.Write(HttpContext, language!);
            if (current.Account is { } account)
            {
                await preferences.HandleAsync(account.Id, language!, account.SingleKeyShortcuts, formKey: null, cancellationToken);
            }
        }

        return LocalRedirect(LocalPath.Of(Url, returnUrl));
    }
}
