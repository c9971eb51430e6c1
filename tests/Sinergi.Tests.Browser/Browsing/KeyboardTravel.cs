using Microsoft.Playwright;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>Goes to a control as somebody without a mouse does, and sees on the way whether the focus can be seen.</summary>
internal static class KeyboardTravel
{
    // The longest list has 50 rows with a few links each.
    private const int MostStops = 400;

    /// <summary>Where the focus is, seen from the target: there, before it, after it; and whether a person sees it.</summary>
    private const string Look = """
        (target) => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          const marked = (e, pseudo) => {
            const style = getComputedStyle(e, pseudo);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          };
          const around = [at, at.parentElement, ...(at.labels ?? [])].filter(Boolean);
          return {
            there: at === target,
            body: at === document.body || at === document.documentElement,
            before: (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
            shown: around.some((e) => marked(e, null) || marked(e, '::before') || marked(e, '::after')),
            inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            name: `${at.tagName.toLowerCase()}${at.id ? '#' + at.id : ''} “${(at.innerText || at.getAttribute('aria-label') || at.name || '').trim().slice(0, 60)}”`,
          };
        }
        """;

    /// <summary>Presses Tab (or Shift and Tab, when the target lies behind) until the target has the focus.</summary>
    public static async Task ToAsync(IPage page, ILocator target)
    {
        var handle = await target.ElementHandleAsync();
        var stop = await LookAsync(page, handle);
        for (var steps = 0; !stop.There; steps++)
        {
            if (steps == MostStops)
            {
                throw new JourneyException($"{target} cannot be reached with the Tab key.", $"The focus is at {stop.Name}.");
            }

            var key = stop.Body || stop.Before ? "Tab" : "Shift+Tab";
            await page.Keyboard.PressAsync(key);
            stop = await LookAsync(page, handle);
            Require(page, stop);
        }
    }

    private static void Require(IPage page, Stop stop)
    {
        if (!stop.Body && !(stop.Shown && stop.Inside))
        {
            throw new JourneyException(
                $"The focus cannot be seen on {new Uri(page.Url).PathAndQuery}.",
                stop.Inside ? $"{stop.Name} has no visible mark." : $"{stop.Name} lies outside the window."
            );
        }
    }

    private static Task<Stop> LookAsync(IPage page, IElementHandle target) => page.EvaluateAsync<Stop>(Look, target);

    internal sealed class Stop
    {
        public bool There { get; set; }
        public bool Body { get; set; }
        public bool Before { get; set; }
        public bool Shown { get; set; }
        public bool Inside { get; set; }
        public string Name { get; set; } = "";
    }
}
