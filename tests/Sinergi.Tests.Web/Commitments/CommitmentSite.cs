using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Results;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Ui.Shell;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>One host for each database with a small world: a Kanwil with a unit, a partner, and an office that has nothing to do with them.</summary>
public sealed class CommitmentSites : IAsyncDisposable
{
    private readonly Dictionary<TestDatabase, CommitmentSite> _sites = [];

    internal async Task<CommitmentSite> OfAsync(TestDatabase database)
    {
        if (!_sites.TryGetValue(database, out var site))
        {
            site = await CommitmentSite.StartAsync(database);
            _sites[database] = site;
        }

        return site;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
        {
            await site.Host.DisposeAsync();
        }
    }
}

/// <summary>Test classes of one chain share the hosts; tests make records of their own.</summary>
[CollectionDefinition(Name)]
public sealed class CommitmentCollection : ICollectionFixture<CommitmentSites>
{
    public const string Name = "commitments";
}

internal sealed class CommitmentSite
{
    private readonly TestRegister _register;
    private readonly Dictionary<string, (Account Account, Guid PostId)> _people = [];

    private CommitmentSite(SinergiHost host, TestRegister register) => (Host, _register) = (host, register);

    public SinergiHost Host { get; }
    public Guid Kanwil { get; private set; }
    public Guid Upt { get; private set; }
    public Guid Partner { get; private set; }
    public DateOnly Today => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime);

    public static async Task<CommitmentSite> StartAsync(TestDatabase database)
    {
        var register = new TestRegister();
        var host = await SinergiHost.StartAsync(
            database,
            adjust: builder =>
            {
                builder.Services.AddSingleton(register);
                builder.Services.AddScoped<TestRecords>();
                builder.Services.AddScoped<IRecordSource>(s => s.GetRequiredService<TestRecords>());
                builder.Services.AddScoped<IPromiseSource>(s => s.GetRequiredService<TestRecords>());
                builder.Services.AddScoped<IInstitutionNames, TestNames>();
                builder.Services.AddSingleton<IDocumentDesk, TestDocumentDesk>();
                builder.Services.AddScoped<IShellViewSource, TestShell>();
            }
        );
        var site = new CommitmentSite(host, register);
        await host.UseAsync(site.PeopleTheWorldAsync);
        return site;
    }

    /// <summary>"kanwil", "upt", "partner" or "outsider", in a fresh browser.</summary>
    public async Task<Visitor> AsAsync(string who)
    {
        var (account, postId) = _people[who];
        var cookie = await Host.UseAsync(async services =>
        {
            var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
            ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(ActorLoader.PostClaim, postId.ToString()));
            var now = Host.Clock.GetUtcNow();
            var ticket = new AuthenticationTicket(
                principal,
                new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) },
                IdentityConstants.ApplicationScheme
            );
            return services
                .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
                .Get(IdentityConstants.ApplicationScheme)
                .TicketDataFormat.Protect(ticket);
        });
        var cookies = new CookieContainer();
        cookies.Add(Host.Address, new Cookie("sinergi", cookie));
        return new Visitor(new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = Host.Address });
    }

    /// <summary>An agreement between Kanwil and partner that the unit countersigned, with one promise in it.</summary>
    public async Task<(RecordRef Record, PromiseView Promise)> NewRecordAsync(
        string promised = "siap mendukung penuh layanan konseling",
        string? condition = null
    )
    {
        var id = NewId.Next();
        var record = new RecordRef(RecordKind.Agreement, id, $"PKS Simulasi {id:N}"[..24], $"/kerja-sama/{id}");
        var promise = new PromiseView(
            NewId.Next(),
            record,
            "Unit Simulasi",
            Upt,
            promised,
            PromiseStrength.Ready,
            null,
            "akhir tahun",
            condition,
            "Pasal 5 (1)",
            new Quote(NewId.Next(), $"\"{promised}\"", 0, promised.Length, "uji", 1)
        );
        _register.Records[id] = (
            record,
            [
                new RecordParty(Kanwil, "Kanwil Simulasi", 1, true, true),
                new RecordParty(Partner, "Mitra Simulasi", 2, false, false),
                new RecordParty(null, "Lembaga Tanpa Nama", 3, false, false),
            ]
        );
        _register.Promises[promise.Id] = promise;
        await Host.UseAsync(async services =>
        {
            await services.GetRequiredService<ScopeIndex>().ShareAsync(id, [Kanwil, Upt, Partner], default);
            await services.GetRequiredService<SinergiDb>().SaveChangesAsync();
        });
        return (record, promise);
    }

    private async Task PeopleTheWorldAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<SinergiDb>();
        var scope = services.GetRequiredService<ScopeIndex>();
        var kanwil = await AddAsync(InstitutionKind.Kanwil, "Kanwil Simulasi", null);
        var upt = await AddAsync(InstitutionKind.Upt, "Unit Simulasi", kanwil.Id);
        var partner = await AddAsync(InstitutionKind.Partner, "Mitra Simulasi", null);
        var outsider = await AddAsync(InstitutionKind.Kanwil, "Kanwil Lain Simulasi", null);
        (Kanwil, Upt, Partner) = (kanwil.Id, upt.Id, partner.Id);
        await HireAsync("kanwil", kanwil, "OPERATOR_KANWIL");
        await HireAsync("upt", upt, "PETUGAS_UPT");
        await HireAsync("partner", partner, "PETUGAS_MITRA");
        await HireAsync("outsider", outsider, "OPERATOR_KANWIL");

        async Task<Institution> AddAsync(InstitutionKind kind, string name, Guid? parent)
        {
            var institution = new Institution
            {
                Id = NewId.Next(),
                ParentId = parent,
                Kind = kind,
                Name = name,
                ShortName = name,
                Internal = kind is not InstitutionKind.Partner,
                Simulated = true,
            };
            institution.Refold();
            db.Add(institution);
            await scope.IndexInstitutionAsync(institution, default);
            await db.SaveChangesAsync();
            return institution;
        }

        async Task HireAsync(string who, Institution institution, string roleCode)
        {
            var role = new Role
            {
                Id = NewId.Next(),
                Code = $"UJI_{who}",
                Name = roleCode,
                NameEnglish = roleCode,
            };
            string[] granted = [.. new CommitmentsModule().DefaultGrants[roleCode], .. new ResultsModule().DefaultGrants[roleCode]];
            role.Permissions.AddRange(granted.Select(p => new RolePermission { RoleId = role.Id, Permission = p }));
            var person = new Person
            {
                Id = NewId.Next(),
                FullName = $"Petugas {who}",
                FoldedName = TextFold.Fold($"Petugas {who}"),
            };
            var post = new Post
            {
                Id = NewId.Next(),
                PersonId = person.Id,
                InstitutionId = institution.Id,
                RoleId = role.Id,
                Title = $"Petugas kerja sama {who}",
                Kind = PostKind.CooperationOfficer,
                From = new DateOnly(2020, 1, 1),
            };
            db.AddRange(role, person, post);
            await scope.ShareAsync(person.Id, [institution.Id], default);
            await db.SaveChangesAsync();
            var account = new Account
            {
                Id = NewId.Next(),
                PersonId = person.Id,
                UserName = $"{who}@contoh.test",
                Email = $"{who}@contoh.test",
            };
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, "kata sandi uji coba");
            Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Description)));
            _people[who] = (account, post.Id);
        }
    }
}
