using Microsoft.Playwright;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// Checks such as axe are scripts themselves and cannot run where scripts are off. The twin is a page with scripts in a context of its own
/// that is given the very document the first one shows, at the same address and width, and none of the product's scripts: so a form that
/// was refused is checked as it stands, without being sent again.
/// </summary>
internal static class Twin
{
    public static async Task<IPage> OfAsync(IBrowserContext context, IPage original, Profile profile)
    {
        var twin = await context.Browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = profile.Width(), Height = profile.Height() },
                HasTouch = true,
                Locale = "id-ID",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var html = await original.ContentAsync();
        var url = original.Url;
        await twin.RouteAsync("**/*.js*", route => route.AbortAsync());
        await twin.RouteAsync(
            shown => shown == url,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html })
        );
        var page = await twin.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }
}
