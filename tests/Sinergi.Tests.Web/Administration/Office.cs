using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Administration;

/// <summary>The product with a central office and people in it; jobs run only when a test runs them.</summary>
public sealed class Office : IAsyncDisposable
{
    private Office(SinergiHost host) => Host = host;

    public SinergiHost Host { get; }
    public Guid CentralId { get; private set; }

    public static async Task<Office> OpenAsync(
        TestDatabase database,
        Dictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var host = await SinergiHost.StartAsync(
            database,
            settings,
            builder =>
            {
                foreach (
                    var scheduled in builder
                        .Services.Where(s =>
                            s.ServiceType == typeof(IHostedService)
                            && s.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true
                        )
                        .ToList()
                )
                {
                    builder.Services.Remove(scheduled);
                }

                adjust?.Invoke(builder);
            }
        );
        var office = new Office(host);
        office.CentralId = await office.AddInstitutionAsync(InstitutionKind.CentralOffice, "Kantor Pusat Simulasi");
        return office;
    }

    public async Task<Guid> AddInstitutionAsync(InstitutionKind kind, string name)
    {
        var institution = new Institution
        {
            Id = NewId.Next(),
            Kind = kind,
            Name = name,
            ShortName = name,
            Simulated = true,
        };
        institution.Refold();
        await Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            db.Add(institution);
            await services.GetRequiredService<ScopeIndex>().IndexInstitutionAsync(institution, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return institution.Id;
    }

    /// <summary>A person with a post that holds these permissions and, unless there is no address, an account.</summary>
    public async Task<Staff> AddStaffAsync(string name, Guid institutionId, string? email, params string[] permissions)
    {
        var staff = new Staff(NewId.Next(), NewId.Next(), name, email);
        await Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            var role = new Role
            {
                Id = NewId.Next(),
                Code = $"T{NewId.Random():N}",
                Name = "Peran simulasi",
                NameEnglish = "Simulated role",
            };
            role.Permissions.AddRange(permissions.Select(p => new RolePermission { RoleId = role.Id, Permission = p }));
            db.Add(role);
            db.Add(
                new Person
                {
                    Id = staff.PersonId,
                    FullName = name,
                    FoldedName = TextFold.Fold(name),
                    Phone = Staff.Phone,
                }
            );
            db.Add(
                new Post
                {
                    Id = NewId.Next(),
                    PersonId = staff.PersonId,
                    InstitutionId = institutionId,
                    RoleId = role.Id,
                    Title = "Petugas Simulasi",
                    Kind = PostKind.Other,
                    From = new DateOnly(2020, 1, 1),
                }
            );
            if (email is not null)
            {
                db.Add(AccountOf(staff, email));
            }

            await services.GetRequiredService<ScopeIndex>().ShareAsync(staff.PersonId, [institutionId], CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return staff;
    }

    private static Account AccountOf(Staff staff, string email) =>
        new()
        {
            Id = staff.AccountId,
            PersonId = staff.PersonId,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Staff.Stamp,
        };

    /// <summary>A browser in which this person has signed in; it follows no redirect.</summary>
    public Browser SignIn(Staff staff)
    {
        var options = Host
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, staff.AccountId.ToString("D", CultureInfo.InvariantCulture)),
                new Claim("AspNet.Identity.SecurityStamp", Staff.Stamp),
            ],
            IdentityConstants.ApplicationScheme
        );
        var now = Host.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) },
            IdentityConstants.ApplicationScheme
        );
        var cookies = new CookieContainer();
        cookies.Add(Host.Address, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));
        return new Browser(Host.Address, cookies);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed record Staff(Guid PersonId, Guid AccountId, string Name, string? Email)
{
    public const string Phone = "0800-1234-5678";
    public const string Stamp = "stempel-simulasi";
}

/// <summary>Gets pages and sends their forms with everything hidden that they carry.</summary>
public sealed partial class Browser(Uri address, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
    {
        BaseAddress = address,
    };

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page and posts its form.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, Dictionary<string, string> fields, string? action = null)
    {
        var html = await client.GetStringAsync(page);
        foreach (Match hidden in Hidden().Matches(html))
        {
            fields.TryAdd(hidden.Groups["name"].Value, WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        }

        return await client.PostAsync(action ?? page, new FormUrlEncodedContent(fields));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex(
        """<input(?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}

/// <summary>One open office for each database, shared by the tests of a class.</summary>
public sealed class Offices : IAsyncDisposable
{
    private readonly Dictionary<TestDatabase, Task<Office>> open = [];

    public Task<Office> OfAsync(TestDatabase database)
    {
        lock (open)
        {
            return open.TryGetValue(database, out var office) ? office : open[database] = Office.OpenAsync(database);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var office in open.Values)
        {
            await (await office).DisposeAsync();
        }
    }
}
