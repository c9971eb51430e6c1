using System.Net;
using Microsoft.Playwright;
using Sinergi.Tests.Browser.Checks;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// One person at one browser: own cookies, own cache, in one profile. What can be done on a page stands in the folder Vocabulary. Every
/// page that appears is checked (<see cref="PageChecks"/>), so a journey also fails for what its author did not think of.
/// </summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private const float WaitMilliseconds = 15_000;
    private readonly IBrowserContext context;
    private readonly PageWatch watch;

    private BrowserSession(Profile profile, Uri address, IBrowserContext context, IPage page)
    {
        Profile = profile;
        Address = address;
        this.context = context;
        Page = page;
        T = new Words(profile.Language());
        watch = new PageWatch(page, address);
        if (profile.KeysOnly())
        {
            // With a listener that stays, the browser hands over every file chooser; switching that on and off for each upload is a race.
            page.FileChooser += (_, _) => { };
        }
    }

    public Profile Profile { get; }
    public Uri Address { get; }
    public IPage Page { get; }

    /// <summary>The words of the interface in the language of this profile.</summary>
    public Words T { get; }

    /// <summary>Path and query of the present page.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<BrowserSession> OpenAsync(IBrowser browser, Profile profile, Uri address)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = profile.Width(), Height = profile.Height() },
                JavaScriptEnabled = profile.Scripts(),
                HasTouch = profile == Profile.PhoneNoScript,
                Locale = profile.Language() == "en" ? "en-GB" : "id-ID",
                TimezoneId = "Asia/Makassar",
                ReducedMotion = ReducedMotion.Reduce,
                ServiceWorkers = ServiceWorkerPolicy.Block,
            }
        );
        context.SetDefaultTimeout(WaitMilliseconds);
        await context.AddCookiesAsync([LanguageCookie(profile, address)]);
        await LayoutShifts.ObserveAsync(context);
        return new BrowserSession(profile, address, context, await context.NewPageAsync());
    }

    /// <summary>Does something that leads to another page, waits for it and checks it.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="status">The answer that is expected; anything else fails with what the page says.</param>
    public async Task ChangePageAsync(Func<Task> action, HttpStatusCode status = HttpStatusCode.OK)
    {
        // An upload with scripts replaces the main part, everything else the whole page: both bring a main part without our mark.
        await Page.EvaluateAsync("() => document.querySelector('main')?.setAttribute('data-seen', '')");
        watch.Expect(status);
        await action();
        try
        {
            await Page.Locator("main:not([data-seen])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }
        catch (TimeoutException)
        {
            throw new JourneyException($"No other page appeared within {WaitMilliseconds / 1000:0} s.", await TextAsync());
        }

        await Page.WaitForLoadStateAsync(LoadState.Load);
        await PageChecks.RunAsync(this);
        watch.RequireStatus(await TextAsync());
    }

    /// <summary>Fails when the browser has complained since the last check.</summary>
    internal void RequireNoComplaint() => watch.RequireNoComplaint();

    /// <summary>A second browser of the same person, with scripts, that shows the same page: some checks need scripts to run.</summary>
    internal Task<IPage> TwinAsync() => Twin.OfAsync(context, Page, Profile);

    internal Task AddCookiesAsync(CookieContainer cookies) =>
        context.AddCookiesAsync(
            cookies
                .GetAllCookies()
                .Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = Address.ToString(),
                    HttpOnly = cookie.HttpOnly,
                })
        );

    /// <summary>Forgets who is signed in, as happens when a session runs out.</summary>
    public Task ForgetSignInAsync() => context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "sinergi" });

    /// <summary>All that can be read in the main part.</summary>
    public async Task<string> TextAsync()
    {
        var main = Page.Locator("main");
        return await main.CountAsync() == 0 ? await Page.Locator("body").InnerTextAsync() : await main.First.InnerTextAsync();
    }

    /// <summary>Keeps what the page looks like and what it is made of, for whoever reads why a test failed.</summary>
    internal async Task<string> KeepEvidenceAsync(string name)
    {
        var folder = Repository.PathOf("tests/Sinergi.Tests.Browser/TestResults");
        Directory.CreateDirectory(folder);
        var file = System.IO.Path.Combine(folder, string.Concat(name.Split(System.IO.Path.GetInvalidFileNameChars())));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file + ".png", FullPage = true });
        await File.WriteAllTextAsync(file + ".html", await Page.ContentAsync());
        return file + ".png";
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static Microsoft.Playwright.Cookie LanguageCookie(Profile profile, Uri address)
    {
        var culture = profile.Language() == "en" ? "en-GB" : "id-ID";
        return new Microsoft.Playwright.Cookie
        {
            Name = "sinergi-language",
            Value = Uri.EscapeDataString($"c={culture}|uic={culture}"),
            Url = address.ToString(),
        };
    }
}

/// <summary>A journey that did not go on, with what the page says.</summary>
public sealed class JourneyException(string what, string page) : Exception($"{what}\n--- the page says ---\n{page}");
