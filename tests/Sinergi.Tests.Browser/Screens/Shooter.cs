using System.Globalization;
using Microsoft.Playwright;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>Pictures of a page at both widths in both languages.</summary>
internal sealed class Shooter(IBrowser browser, SinergiHost host, string folder) : IAsyncDisposable
{
    private static readonly int[] Widths = [1280, 375];
    private static readonly string[] Languages = ["id", "en"];
    private readonly Dictionary<(Guid? Account, int Width, string Language), IPage> pages = [];

    /// <summary>The files of the pictures, or why the page was not reached.</summary>
    public async Task<(IReadOnlyList<string> Files, string? Failure)> ShootAsync(string name, Screen screen, Officer? who)
    {
        var files = new List<string>();
        foreach (var width in Widths)
        {
            foreach (var language in Languages)
            {
                var page = screen.Reach is null ? await KeptPageAsync(who, width, language) : await NewPageAsync(who, width, language);
                var answer = screen.Reach is null ? await page.GotoAsync(screen.Path) : await screen.Reach(page);
                if (answer?.Status != screen.Status || new Uri(page.Url).AbsolutePath != screen.Path.Split('?', '#')[0])
                {
                    var reached = new Uri(page.Url).PathAndQuery;
                    return (files, $"{screen.Path} led to {reached} ({answer?.Status}) as {who?.Email ?? "visitor"}, {language}");
                }

                var file = string.Create(CultureInfo.InvariantCulture, $"{name}.{width}.{language}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), FullPage = true });
                files.Add(file);
                if (screen.Reach is not null)
                {
                    await page.Context.DisposeAsync();
                }
            }
        }

        return (files, null);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
        {
            await page.Context.DisposeAsync();
        }
    }

    private async Task<IPage> KeptPageAsync(Officer? who, int width, string language) =>
        pages.TryGetValue((who?.AccountId, width, language), out var open)
            ? open
            : pages[(who?.AccountId, width, language)] = await NewPageAsync(who, width, language);

    private async Task<IPage> NewPageAsync(Officer? who, int width, string language)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = host.Address.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = width > 600 ? 900 : 740 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var culture = language == "en" ? "en-GB" : "id-ID";
        var cookies = new List<Cookie> { Own("sinergi-language", Uri.EscapeDataString($"c={culture}|uic={culture}")) };
        if (who is not null)
        {
            using var client = new SiteClient(host);
            await client.SignInAsync(who);
            cookies.AddRange(client.Cookies.GetAllCookies().Select(cookie => Own(cookie.Name, cookie.Value)));
        }

        await context.AddCookiesAsync(cookies);
        return await context.NewPageAsync();
    }

    private Cookie Own(string name, string value) =>
        new()
        {
            Name = name,
            Value = value,
            Url = host.Address.ToString(),
        };
}
