namespace Sinergi.Platform.Ui.Shell;

/// <summary>What stands around every page for the person who looks at it.</summary>
/// <param name="ActingFor">The unit in whose name the person acts; null when not signed in or without a post.</param>
/// <param name="Menu">Only what the person may reach and what works.</param>
/// <param name="Language">"id" or "en".</param>
public sealed record ShellView(
    string? ActingFor,
    string? PersonName,
    bool SignedIn,
    int UnreadNotices,
    bool SimulatedData,
    IReadOnlyList<MenuEntry> Menu,
    IReadOnlyList<MenuEntry> Footer,
    string Language,
    ShellLinks Links
)
{
    /// <summary>Keyboard shortcuts of one letter work (WCAG 2.1.4 asks that they can be switched off).</summary>
    public bool SingleKeyShortcuts { get; init; } = true;
}

/// <summary>Where the shell leads. What is null is not offered.</summary>
/// <param name="SwitchPost">Null when the person holds one post only.</param>
/// <param name="SignOut">Takes a POST.</param>
/// <param name="SetLanguage">Takes a POST with <c>language</c> and <c>returnUrl</c>.</param>
public sealed record ShellLinks(
    string Home,
    string? Search,
    string? Notices,
    string? SwitchPost,
    string? Account,
    string? SignIn,
    string? SignOut,
    string? SetLanguage
);

/// <summary>One entry of the main menu or the footer.</summary>
public sealed record MenuEntry(string Text, string Href)
{
    /// <summary>Whether a page lies under this entry; the start page is only itself.</summary>
    public bool Holds(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}

public interface IShellViewSource
{
    Task<ShellView> GetAsync(HttpContext context);
}
