using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Checks;

/// <summary>Nothing may jump while a page appears: whoever is about to press something would press something else.</summary>
internal static class LayoutShifts
{
    // A hundredth of the window: the typeface that replaces its substitute may move a line by a pixel.
    private const double Tolerated = 0.01;

    // Shifts are told after the frame that shows them.
    private const string Settled = """
        async () => {
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return window.sinergiShifts ?? [];
        }
        """;

    // The last piece of each row of pieces is taken away and the places of the others are compared.
    private const string Loose = """
        () => [...document.querySelectorAll('main ol, main ul, main dl')].filter((row) => {
          const pieces = [...row.children];
          if (getComputedStyle(row).display !== 'grid' || pieces.length < 2) return false;
          const places = () => pieces.slice(0, -1).map((piece) => piece.getBoundingClientRect()).map((box) => `${box.left} ${box.width}`).join();
          const whole = places();
          const last = pieces[pieces.length - 1];
          last.style.setProperty('display', 'none', 'important');
          const part = places();
          last.style.removeProperty('display');
          return part !== whole;
        }).map((row) => row.outerHTML.slice(0, 90))
        """;

    public static Task ObserveAsync(IBrowserContext context) =>
        context.AddInitScriptAsync(
            """
            window.sinergiShifts = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (entry.hadRecentInput) continue;
                const moved = entry.sources.map((s) => s.node?.nodeType === 1 ? s.node.outerHTML.slice(0, 90) : s.node?.textContent?.slice(0, 60));
                window.sinergiShifts.push({ value: entry.value, moved: moved.join(' | ') });
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """
        );

    public static async Task RequireNoneAsync(BrowserSession session)
    {
        var shifts = await session.Page.EvaluateAsync<Shift[]>(Settled);
        var sum = shifts.Sum(shift => shift.Value);
        if (sum > Tolerated)
        {
            throw new JourneyException(
                $"{session.Path} moves while it appears ({sum:0.000}).",
                string.Join('\n', shifts.Select(shift => $"{shift.Value:0.000}: {shift.Moved}"))
            );
        }
    }

    /// <summary>
    /// A page is painted while it arrives. Whether a piece of a row is painted before the next one is there depends on the machine; whether
    /// it would then have to move does not.
    /// </summary>
    public static async Task RequireSteadyRowsAsync(BrowserSession session)
    {
        var loose = await session.Page.EvaluateAsync<string[]>(Loose);
        if (loose.Length > 0)
        {
            throw new JourneyException($"{session.Path} has rows whose pieces move when the next one comes.", string.Join('\n', loose));
        }
    }

    internal sealed class Shift
    {
        public double Value { get; set; }
        public string Moved { get; set; } = "";
    }
}
