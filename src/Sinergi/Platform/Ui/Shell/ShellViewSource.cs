using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Operations;

namespace Sinergi.Platform.Ui.Shell;

/// <summary>Gathers what stands around a page: who acts for whom, the menu their permissions reach, notices, language.</summary>
internal sealed class ShellViewSource(
    CurrentActor current,
    Notices notices,
    IEnumerable<IModule> modules,
    SinergiOptions options,
    Texts texts
) : IShellViewSource
{
    private const int MostCounted = 99;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<ShellView> GetAsync(HttpContext context) =>
        context.Items.ContainsKey(FaultPages.FaultItem) ? Bare()
        : current.Account is null ? SignedOut()
        : await SignedInAsync(current.Account, context.RequestAborted);

    // Something has just failed, perhaps the database: nothing is asked of it, and no form is offered, because a form token needs its keys.
    private ShellView Bare() => ViewOf(null, null, 0, [], new ShellLinks("/", null, null, null, null, null, null, null));

    private ShellView SignedOut() =>
        ViewOf(null, null, 0, [], new ShellLinks("/", null, null, null, null, ShellPaths.SignIn, null, ShellPaths.Language));

    private async Task<ShellView> SignedInAsync(SignedInAccount account, CancellationToken cancellationToken)
    {
        var actor = current.Value;
        var unread = await notices.Own().Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(MostCounted).CountAsync(cancellationToken);
        var links = new ShellLinks(
            "/",
            actor is null ? null : ShellPaths.Search,
            actor is null ? null : ShellPaths.Notices,
            current.HoldsSeveralPosts ? ShellPaths.SwitchPost : null,
            ShellPaths.Account,
            null,
            ShellPaths.SignOut,
            ShellPaths.Language
        );
        return ViewOf(actor?.InstitutionName, actor?.PersonName, unread, actor is null ? [] : MenuOf(actor), links) with
        {
            SignedIn = true,
            SingleKeyShortcuts = account.SingleKeyShortcuts,
        };
    }

    private List<MenuEntry> MenuOf(Actor actor) =>
        [
            .. modules
                .SelectMany(m => m.Menu)
                .Where(item => item.Permission is null || actor.May(item.Permission))
                .OrderBy(item => item.Order)
                .Select(item => new MenuEntry(texts[item.TextKey], item.Path)),
        ];

    private ShellView ViewOf(string? actingFor, string? person, int unread, IReadOnlyList<MenuEntry> menu, ShellLinks links) =>
        new(actingFor, person, false, unread, options.SimulatedData, menu, [], Language, links);
}

/// <summary>The addresses that the shell leads to. The pages behind them belong to modules, which Platform does not see; a test follows each.</summary>
public static class ShellPaths
{
    public const string SignIn = AccessGate.SignInPath;
    public const string SignOut = "/keluar";
    public const string Account = "/akun";
    public const string SwitchPost = "/jabatan";
    public const string Language = "/bahasa";
    public const string Search = "/cari";
    public const string Notices = "/pemberitahuan";
}
