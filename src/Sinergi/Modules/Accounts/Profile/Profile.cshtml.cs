using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.SecondFactors;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Accounts.Profile;

/// <summary>One's own account.</summary>
[SignedIn(WithoutPost = true)]
public sealed class ProfileModel(
    OwnAccountHandler own,
    PreferencesHandler preferences,
    SecondFactorHandler factors,
    Sessions sessions,
    LanguageCookie cookie,
    CurrentActor current,
    Texts texts
) : PageModel
{
    // What may stand behind "tersimpan" in the address, and the text it shows.
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["pilihan"] = "accounts.account.saved",
        ["sandi"] = "accounts.account.password_changed",
        ["sesi"] = "accounts.account.sessions_ended",
    };

    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    [BindProperty(Name = "tersimpan", SupportsGet = true)]
    public string? Done { get; set; }

    public string? DoneText => Done is null ? null : Told.GetValueOrDefault(Done);

    public string Email { get; private set; } = "";

    /// <summary>Recovery codes not used yet; null while there is no second factor.</summary>
    public int? CodesLeft { get; private set; }

    public IReadOnlyList<SelectListItem> Languages =>
        [.. LanguageCookie.Languages.Select(language => new SelectListItem(texts[$"shell.language_{language}"], language))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        Email = account.Email!;
        Input = new ProfileInput { Language = account.Language, Shortcuts = account.SingleKeyShortcuts };
        CodesLeft = account.TwoFactorEnabled ? await factors.CodesLeftAsync(account, cancellationToken) : null;
    }

    public async Task<IActionResult> OnPostPreferencesAsync(CancellationToken cancellationToken)
    {
        if (!LanguageCookie.Languages.Contains(Input.Language))
        {
            return BadRequest();
        }

        await preferences.HandleAsync(current.AccountId!.Value, Input.Language!, Input.Shortcuts, Key, cancellationToken);
        cookie.Write(HttpContext, Input.Language!);
        return Redirect($"{AccountPaths.Account}?tersimpan=pilihan");
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken)
    {
        Account account = await own.LoadAsync(cancellationToken);
        await own.EndSessionsAsync(account, Key, cancellationToken);
        await sessions.StartAsync(HttpContext, account, current.Value?.PostId);
        return Redirect($"{AccountPaths.Account}?tersimpan=sesi");
    }
}

public sealed class ProfileInput
{
    public string? Language { get; set; }
    public bool Shortcuts { get; set; }
}
