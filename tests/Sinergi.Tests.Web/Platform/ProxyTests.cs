using System.Net;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Platform;

/// <summary>Behind a proxy that ends TLS, as installations run.</summary>
public sealed class ProxyTests
{
    private const int Attempts = 30;

    [Fact]
    public async Task NamedProxy_IsBelievedAboutTlsAndTheCaller()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite, [new("Sinergi:Proxies:0", "127.0.0.0/8")]);
        using var client = new SiteClient(host);

        var page = await AskAsync(client, HttpMethod.Get, "203.0.113.1");

        Assert.Contains("max-age", Header(page, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Contains("secure", Header(page, "Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < Attempts; i++)
        {
            await AskAsync(client, HttpMethod.Post, "203.0.113.1");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(client, HttpMethod.Post, "203.0.113.1")).Status);
        // Somebody else's guesses are not this person's.
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await AskAsync(client, HttpMethod.Post, "203.0.113.2")).Status);
    }

    [Fact]
    public async Task UnnamedProxy_IsNotBelieved()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        using var client = new SiteClient(host);

        var page = await AskAsync(client, HttpMethod.Get, "203.0.113.1");

        Assert.Equal("", Header(page, "Strict-Transport-Security"));
        for (var i = 0; i < Attempts; i++)
        {
            await AskAsync(client, HttpMethod.Post, $"203.0.113.{i}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(client, HttpMethod.Post, "203.0.113.99")).Status);
    }

    private static string Header(SitePage page, string name) =>
        page.Headers.TryGetValues(name, out var values) ? string.Join("\n", values) : "";

    private static Task<SitePage> AskAsync(SiteClient client, HttpMethod method, string caller)
    {
        var request = new HttpRequestMessage(method, "/masuk");
        request.Headers.Add("X-Forwarded-For", caller);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return client.SendAsync(request, follow: false);
    }
}
