using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Testing;
using Sinergi.Testing.Site;

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

    public async Task<Guid> AddInstitutionAsync(InstitutionKind kind, string name) => (await Host.GivenInstitutionAsync(name, kind)).Id;

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

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<SiteClient> SignInAsync(Staff staff)
    {
        var client = Host.Visitor();
        await client.SignInAsync(staff.AccountId);
        return client;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed record Staff(Guid PersonId, Guid AccountId, string Name, string? Email)
{
    public const string Phone = "0800-1234-5678";
    public const string Stamp = "stempel-simulasi";
}

public static class OfficeClients
{
    /// <summary>What can be read on a page that must open.</summary>
    public static async Task<string> ReadAsync(this SiteClient client, string path)
    {
        var page = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return WebUtility.HtmlDecode(page.Html);
    }

    /// <summary>Opens a page and sends its form, without going where the answer leads.</summary>
    public static async Task<SitePage> SendAsync(this SiteClient client, string path, Dictionary<string, string> fields) =>
        await fields
            .Aggregate((await client.GetAsync(path)).Form(), (form, field) => form.Force(field.Key, field.Value))
            .SubmitAsync(follow: false);
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
