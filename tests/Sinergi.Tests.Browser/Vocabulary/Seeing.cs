using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Vocabulary;

/// <summary>What one sees. Each fails with what the page says instead.</summary>
public static class Seeing
{
    /// <summary>The heading of the page.</summary>
    public static async Task<string> HeadingAsync(this BrowserSession session) =>
        // As it is written; the style may show its first letter as a capital.
        (await session.Page.Locator("h1").First.TextContentAsync() ?? "").Trim();

    public static async Task SeeHeadingAsync(this BrowserSession session, string words)
    {
        var heading = await session.HeadingAsync();
        if (heading != words)
        {
            throw new JourneyException($"The heading of {session.Path} is “{heading}”, not “{words}”.", await session.TextAsync());
        }
    }

    /// <summary>The words stand in the main part, where a person can read them.</summary>
    public static async Task SeeAsync(this BrowserSession session, params string[] words)
    {
        var text = Spaced(await session.TextAsync());
        foreach (var sought in words)
        {
            if (!text.Contains(Spaced(sought), StringComparison.OrdinalIgnoreCase))
            {
                throw new JourneyException($"{session.Path} does not say “{sought}”.", text);
            }
        }
    }

    public static async Task SeeNothingOfAsync(this BrowserSession session, params string[] words)
    {
        var text = Spaced(await session.Page.Locator("body").InnerTextAsync());
        foreach (var unwanted in words)
        {
            if (text.Contains(Spaced(unwanted), StringComparison.OrdinalIgnoreCase))
            {
                throw new JourneyException($"{session.Path} says “{unwanted}”.", text);
            }
        }
    }

    /// <summary>The form was refused: the summary names this, has the focus where scripts run, and its link leads to the field.</summary>
    public static async Task SeeErrorAsync(this BrowserSession session, string message)
    {
        var summary = session.Page.Locator(".govuk-error-summary");
        if (await summary.CountAsync() == 0)
        {
            throw new JourneyException($"{session.Path} shows no errors, expected “{message}”.", await session.TextAsync());
        }

        var text = Spaced(await summary.InnerTextAsync());
        if (!text.Contains(Spaced(message), StringComparison.OrdinalIgnoreCase))
        {
            throw new JourneyException($"The errors of {session.Path} do not say “{message}”.", text);
        }

        Assert.StartsWith(session.T["ui.error_prefix"], await session.Page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>What stands in a field.</summary>
    public static async Task<string> ReadFieldAsync(this BrowserSession session, string label) =>
        await (await Finding.ControlAsync(session, label)).InputValueAsync();

    // Tables put tabs and line breaks between words; lower case undoes what the style sheet writes in capitals.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
