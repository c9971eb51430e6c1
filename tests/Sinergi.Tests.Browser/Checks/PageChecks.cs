using System.Text.RegularExpressions;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Checks;

/// <summary>What must be true of every page in every profile.</summary>
internal static partial class PageChecks
{
    public static async Task RunAsync(BrowserSession session)
    {
        session.RequireNoComplaint();
        await FrameAsync(session);
        await WidthAsync(session);
        await KeysAsync(session);
        await LayoutShifts.RequireSteadyRowsAsync(session);
        if (session.Profile.Scripts())
        {
            await LayoutShifts.RequireNoneAsync(session);
        }

        await Accessibility.CheckOnceAsync(session);
        session.RequireNoComplaint();
    }

    private static async Task FrameAsync(BrowserSession session)
    {
        var page = session.Page;
        var language = await page.Locator("html").GetAttributeAsync("lang");
        if (language != session.Profile.Language())
        {
            throw new JourneyException(
                $"{session.Path} is in “{language}”, not in “{session.Profile.Language()}”.",
                await session.TextAsync()
            );
        }

        var headings = await page.Locator("h1").AllInnerTextsAsync();
        var title = await page.TitleAsync();
        if (headings.Count != 1 || headings[0].Trim().Length == 0 || title.Length == 0)
        {
            throw new JourneyException($"{session.Path} needs one heading and a title; it has {headings.Count}.", title);
        }
    }

    /// <summary>Nobody reads a page by pushing it left and right. A table that is too wide scrolls in a frame of its own.</summary>
    private static async Task WidthAsync(BrowserSession session)
    {
        var beyond = await session.Page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [...document.querySelectorAll('body *')]
                .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
                .slice(0, 8)
                .map((e) => `${e.tagName.toLowerCase()}.${e.className} to ${Math.round(e.getBoundingClientRect().right)} px: ${(e.textContent ?? '').trim().slice(0, 60)}`)
                .concat(`page is ${root.scrollWidth} px wide, window ${root.clientWidth}`);
            }
            """
        );
        if (beyond.Length > 0)
        {
            throw new JourneyException($"{session.Path} is wider than the window ({session.Profile}).", string.Join('\n', beyond));
        }
    }

    /// <summary>A key without a text shows itself. Such a word has the form of a key and the first part of a known one.</summary>
    private static async Task KeysAsync(BrowserSession session)
    {
        // What is marked as code is meant to be read letter by letter.
        var text = await session.Page.EvaluateAsync<string>(
            """
            () => {
              const codes = [...document.querySelectorAll("code, .s-mono")];
              codes.forEach(code => (code.hidden = true));
              const text = document.body.innerText;
              codes.forEach(code => (code.hidden = false));
              return text;
            }
            """
        );
        var keys = KeyLike().Matches(text).Select(match => match.Value).Where(TextKeys.LooksLikeOne).Distinct().ToList();
        if (keys.Count > 0)
        {
            throw new JourneyException($"{session.Path} shows keys instead of texts.", string.Join('\n', keys));
        }
    }

    [GeneratedRegex(@"(?<![\w@./-])[a-z]+(?:\.[a-zA-Z_]+)+(?![\w@/])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyLike();
}
