using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Vocabulary;

/// <summary>Finds what a person would find by its words; says what there is when it finds nothing, or more than one thing.</summary>
internal static class Finding
{
    private static readonly string[] Surroundings = ["tr", "li", "article", "section", "fieldset", "form", "div"];

    /// <summary>The part of the page that a name stands in: the smallest row, item, card or section that holds it and the thing looked for.</summary>
    public static async Task<ILocator> PlaceAsync(BrowserSession session, string? near, Func<ILocator, ILocator> sought)
    {
        if (near is null)
        {
            return session.Page.Locator("body");
        }

        foreach (var element in Surroundings)
        {
            var places = session.Page.Locator($"main {element}").Filter(new LocatorFilterOptions { HasText = near });
            // Document order puts the innermost last.
            for (var i = await places.CountAsync() - 1; i >= 0; i--)
            {
                if (await sought(places.Nth(i)).CountAsync() > 0)
                {
                    return places.Nth(i);
                }
            }
        }

        throw new JourneyException($"{session.Path} has nothing like that near “{near}”.", await session.TextAsync());
    }

    public static async Task<ILocator> LinkAsync(BrowserSession session, string words, string? near)
    {
        var place = await PlaceAsync(session, near, p => p.GetByRole(AriaRole.Link, new() { Name = words }));
        return await OneAsync(
            session,
            $"link “{words}”",
            AriaRole.Link,
            InMain(place).GetByRole(AriaRole.Link, new() { Name = words, Exact = true }),
            place.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }),
            InMain(place).GetByRole(AriaRole.Link, new() { Name = words }),
            place.GetByRole(AriaRole.Link, new() { Name = words })
        );
    }

    public static async Task<ILocator> ButtonAsync(BrowserSession session, string words, string? near)
    {
        var place = await PlaceAsync(session, near, p => p.GetByRole(AriaRole.Button, new() { Name = words }));
        return await OneAsync(
            session,
            $"button “{words}”",
            AriaRole.Button,
            InMain(place).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }),
            place.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }),
            InMain(place).GetByRole(AriaRole.Button, new() { Name = words }),
            place.GetByRole(AriaRole.Button, new() { Name = words })
        );
    }

    /// <summary>A control by its label; what stands in brackets behind the label ("boleh dikosongkan") need not be said.</summary>
    public static async Task<ILocator> ControlAsync(BrowserSession session, string label, ILocator? within = null)
    {
        var exact = new Regex($@"^\s*{Regex.Escape(label)}(\s+\(.*\))?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
        var place = within ?? session.Page.Locator("body");
        return await OneAsync(
            session,
            $"field “{label}”",
            AriaRole.Textbox,
            InMain(place).GetByLabel(exact),
            place.GetByLabel(exact),
            InMain(place).GetByLabel(label),
            place.GetByLabel(label)
        );
    }

    /// <summary>A group of controls that answer one question: radios, checkboxes, the boxes of a date.</summary>
    public static Task<ILocator> GroupAsync(BrowserSession session, string question)
    {
        var exact = new Regex($@"^\s*{Regex.Escape(question)}(\s+\(.*\))?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return OneAsync(
            session,
            $"question “{question}”",
            AriaRole.Group,
            session.Page.GetByRole(AriaRole.Group, new() { NameRegex = exact }),
            session.Page.GetByRole(AriaRole.Group, new() { Name = question })
        );
    }

    // What is meant is rather in the page than in the frame around it. A place within the main part is searched by the next choice.
    private static ILocator InMain(ILocator place) => place.Locator("main");

    /// <summary>The first choice that finds something decides. Several links to the same place are one.</summary>
    private static async Task<ILocator> OneAsync(BrowserSession session, string what, AriaRole role, params ILocator[] choices)
    {
        foreach (var choice in choices)
        {
            var shown = choice.Filter(new LocatorFilterOptions { Visible = true });
            var count = await shown.CountAsync();
            if (count == 1)
            {
                return shown;
            }

            if (count > 1)
            {
                var targets = await shown.EvaluateAllAsync<string[]>("all => all.map((e) => e.href ?? e.outerHTML)");
                return targets.Distinct(StringComparer.Ordinal).Count() == 1
                    ? shown.First
                    : throw new JourneyException($"{session.Path} has {count} times {what}; say near what.", string.Join('\n', targets));
            }
        }

        var all = await session
            .Page.GetByRole(role)
            .EvaluateAllAsync<string[]>(
                "all => all.map((e) => (e.innerText || e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.name || '').trim())"
            );
        throw new JourneyException($"{session.Path} has no {what}. There are: {string.Join(" | ", all)}.", await session.TextAsync());
    }
}
