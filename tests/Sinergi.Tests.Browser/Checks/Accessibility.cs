using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Checks;

/// <summary>
/// axe, once for each kind of page in each profile: a page with errors is another kind than the same one without. WCAG 2.2 AA and axe's
/// own advice; where scripts are off it runs on the twin of the page.
/// </summary>
internal static partial class Accessibility
{
    private static readonly ConcurrentDictionary<string, bool> Checked = new(StringComparer.Ordinal);

    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task CheckOnceAsync(BrowserSession session)
    {
        var refused = await session.Page.Locator("[data-error-summary], .govuk-error-summary").CountAsync() > 0;
        var kind = $"{session.Profile} {Id().Replace(new Uri(session.Page.Url).AbsolutePath, "{id}")} {refused}";
        if (!Checked.TryAdd(kind, true))
        {
            return;
        }

        if (session.Profile.Scripts())
        {
            await RequireCleanAsync(session.Path, session.Profile, session.Page);
            return;
        }

        var twin = await session.TwinAsync();
        await RequireCleanAsync(session.Path, session.Profile, twin);
        await twin.Context.DisposeAsync();
    }

    internal static async Task RequireCleanAsync(string path, Profile profile, IPage page)
    {
        var result = await page.RunAxe(Options);
        if (result.Violations.Length > 0)
        {
            throw new JourneyException(
                $"{path} ({profile}) breaks {result.Violations.Length} rules of accessibility.",
                string.Join('\n', result.Violations.Select(Describe))
            );
        }
    }

    private static string Describe(AxeResultItem broken) =>
        $"{broken.Id} ({broken.Impact}): {broken.Help}\n"
        + string.Join('\n', broken.Nodes.Take(5).Select(node => $"    {node.Target}\n      {node.Html}"));

    [GeneratedRegex(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Id();
}
