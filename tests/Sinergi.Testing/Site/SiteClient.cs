using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sinergi.Platform.Identity;

namespace Sinergi.Testing.Site;

/// <summary>
/// A browser without scripts: keeps cookies, follows redirects, reads pages, fills and sends their forms. Each client is a computer of its
/// own with an address of its own, so that the limit on sign-ins of one test does not meet another.
/// </summary>
public sealed class SiteClient : IDisposable
{
    private const int MostRedirects = 8;
    private static int computers;
    private readonly Uri address;
    private readonly SinergiHost? host;
    private readonly HttpClient http;

    public SiteClient(SinergiHost host)
        : this(host.Address) => this.host = host;

    /// <summary>For a product that runs in a process of its own: people sign in by the form.</summary>
    public SiteClient(Uri address)
    {
        this.address = address;
        var number = Interlocked.Increment(ref computers);
        var own = new IPAddress([127, 1, (byte)(number / 250 % 250), (byte)(number % 250 + 1)]);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = Cookies,
                ConnectCallback = async (context, cancellationToken) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    socket.Bind(new IPEndPoint(own, 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = address,
        };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens a page, following redirects unless told otherwise.</summary>
    public Task<SitePage> GetAsync(string path, bool follow = true) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), follow);

    /// <summary>Sends fields as they are, without a form and its token: what a hostile client does.</summary>
    public Task<SitePage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, bool follow = true) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }, follow);

    public async Task<SitePage> SendAsync(HttpRequestMessage request, bool follow = true)
    {
        for (var redirects = 0; ; redirects++)
        {
            var answer = await http.SendAsync(request);
            var at = answer.RequestMessage!.RequestUri!.PathAndQuery;
            if (!follow || answer.Headers.Location is not { } location)
            {
                return await SitePage.ReadAsync(this, answer, at);
            }

            if (redirects == MostRedirects)
            {
                throw new InvalidOperationException($"{at} redirects without end.");
            }

            var target = new Uri(answer.RequestMessage.RequestUri!, location);
            if (target.Authority != address.Authority)
            {
                throw new InvalidOperationException($"{at} leads away to {target}.");
            }

            request = new HttpRequestMessage(HttpMethod.Get, target);
        }
    }

    /// <summary>Signs in as the product would after a correct password, without spending time on the form.</summary>
    public Task SignInAsync(Officer officer, Guid? postId = null) => SignInAsync(officer.AccountId, postId);

    public async Task SignInAsync(Guid accountId, Guid? postId = null)
    {
        var product = host ?? throw new InvalidOperationException("A product in a process of its own is signed in to by its form.");
        var cookie = await product.UseAsync(async services =>
        {
            var account = await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(accountId.ToString());
            var principal = await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account!);
            if (postId is { } post)
            {
                principal.Identities.First().AddClaim(new(Platform.Access.ActorLoader.PostClaim, post.ToString()));
            }

            const string Scheme = "Identity.Application";
            var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
            var now = product.Clock.UtcNow;
            var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
            var ticket = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, Scheme));
            return new Cookie(options.Cookie.Name!, ticket, "/", address.Host);
        });
        Cookies.Add(cookie);
    }

    /// <summary>Signs in by the form, as a person does.</summary>
    public async Task<SitePage> SignInByFormAsync(string email, string password, string path = "/masuk") =>
        await (await GetAsync(path)).Form("form[data-sign-in]").Fill("Input.Email", email).Fill("Input.Password", password).SubmitAsync();

    /// <summary>Forgets all cookies, as a session that ended does.</summary>
    public void ForgetCookies()
    {
        foreach (Cookie cookie in Cookies.GetAllCookies())
        {
            cookie.Expired = true;
        }
    }

    public void Dispose() => http.Dispose();
}

public static class SiteClients
{
    /// <summary>A visitor who has not signed in.</summary>
    public static SiteClient Visitor(this SinergiHost host) => new(host);

    public static async Task<SiteClient> SignedInAsync(this SinergiHost host, Officer officer)
    {
        var client = new SiteClient(host);
        await client.SignInAsync(officer);
        return client;
    }
}
