using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// Base of a test that walks through the product: starts it, opens browsers, keeps a picture of each of them when the test fails, and
/// closes all of it.
/// </summary>
public abstract class Journey(TheBrowser browser, SharedProduct? shared = null) : IAsyncLifetime
{
    private readonly List<BrowserSession> sessions = [];
    private SinergiHost? host;

    /// <summary>The product of this test, or of its class where that shares one; started on first use.</summary>
    protected async Task<SinergiHost> ProductAsync() => shared is not null ? await shared.ProductAsync() : host ??= await StartAsync();

    /// <summary>For a journey whose product needs more than the others': a mail server.</summary>
    protected virtual Task<SinergiHost> StartAsync() => SharedProduct.StartAsync();

    /// <summary>Somebody's browser on the product of this test.</summary>
    protected async Task<BrowserSession> OpenAsync(Profile profile) => await OpenAsync(profile, (await ProductAsync()).Address);

    protected async Task<BrowserSession> OpenAsync(Profile profile, Uri address)
    {
        var session = await BrowserSession.OpenAsync(browser.Browser, profile, address);
        sessions.Add(session);
        return session;
    }

    /// <summary>An officer whose account speaks the language of the profile, as somebody has set it who works so.</summary>
    protected async Task<Officer> GivenOfficerAsync(Profile profile, Institution institution, params string[] permissions)
    {
        var product = await ProductAsync();
        var officer = await product.GivenOfficerAsync(institution, permissions);
        await product.QueryAsync(db =>
            db.Users.Where(a => a.Id == officer.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Language, profile.Language()))
        );
        return officer;
    }

    /// <summary>The browser of somebody who has signed in already; for journeys that are about something else.</summary>
    protected async Task<BrowserSession> OpenAsync(Profile profile, Officer officer)
    {
        var session = await OpenAsync(profile);
        using var client = new SiteClient(await ProductAsync());
        await client.SignInAsync(officer);
        await session.AddCookiesAsync(client.Cookies);
        return session;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        var test = TestContext.Current;
        var failed = test.TestState?.Result == TestResult.Failed;
        var complaints = new List<Exception>();
        foreach (var (number, session) in sessions.Index())
        {
            if (failed)
            {
                test.TestOutputHelper?.WriteLine(await session.KeepEvidenceAsync($"{test.Test?.TestDisplayName ?? "test"} {number + 1}"));
            }
            else
            {
                Collect(complaints, session.RequireNoComplaint);
            }

            await session.DisposeAsync();
        }

        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (complaints.Count > 0)
        {
            throw new AggregateException(complaints);
        }
    }

    // What a browser said after the last step counts as well, but everything is closed first.
    private static void Collect(List<Exception> complaints, Action check)
    {
        try
        {
            check();
        }
        catch (JourneyException complaint)
        {
            complaints.Add(complaint);
        }
    }
}
