using System.Globalization;
using Microsoft.Playwright;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;

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
                var page = await PageAsync(who, width, language);
                var answer = await page.GotoAsync(screen.Path);
                if (answer is null || answer.Status != screen.Status || new Uri(page.Url).AbsolutePath != screen.Path.Split('?', '#')[0])
                {
                    return (files, $"{screen.Path} led to {new Uri(page.Url).PathAndQuery} ({answer?.Status}) as {who?.Name ?? "visitor"}");
                }

                var file = string.Create(CultureInfo.InvariantCulture, $"{name}.{width}.{language}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), FullPage = true });
                files.Add(file);
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

    private async Task<IPage> PageAsync(Officer? who, int width, string language)
    {
        if (pages.TryGetValue((who?.AccountId, width, language), out var open))
        {
            return open;
        }

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
        return pages[(who?.AccountId, width, language)] = await context.NewPageAsync();
    }

    private Cookie Own(string name, string value) =>
        new()
        {
            Name = name,
            Value = value,
            Url = host.Address.ToString(),
        };
}

/// <param name="Path">Address with all parameters filled in.</param>
/// <param name="Who">E-mail of the account that looks; null: the first that may.</param>
/// <param name="Status">The answer that is right for this page.</param>
internal sealed record Screen(string Path, string? Who = null, int Status = 200);
