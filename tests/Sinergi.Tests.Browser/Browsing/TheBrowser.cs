using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

[assembly: AssemblyFixture(typeof(TheBrowser))]

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>One Chromium for all tests of this assembly. Tests are kept apart by their contexts, which share no cookie and no cache.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    // No traffic but the pages under test, no part that a server without a screen lacks.
    private static readonly string[] Switches =
    [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        PlaywrightDriver.Prepare();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = PlaywrightDriver.Chromium(),
                // Chromium's sandbox refuses to work for root, which is what a build machine often is.
                Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", .. Switches] : Switches,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
