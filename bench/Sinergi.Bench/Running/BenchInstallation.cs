using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinergi.Cli;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Testing.Postgres;

namespace Sinergi.Bench.Running;

/// <summary>
/// A database on a PostgreSQL of our own and a data folder, both gone afterwards. The product's own services, opened here beside the
/// measured process, count rows, choose records and make a session.
/// </summary>
internal sealed class BenchInstallation : IAsyncDisposable
{
    private readonly WebApplication services;

    private BenchInstallation(WebApplication services, string folder, string database)
    {
        this.services = services;
        Folder = folder;
        Database = database;
        Arguments = ["--data", folder, "--database", database];
    }

    public string Folder { get; }

    /// <summary>Connection string.</summary>
    public string Database { get; }

    /// <summary>For a verb of the product: where its data are.</summary>
    public IReadOnlyList<string> Arguments { get; }

    public static async Task<BenchInstallation> CreateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("sinergi-bench-").FullName;
        var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var settings = new Dictionary<string, string?> { ["Sinergi:Data"] = folder, ["Sinergi:Database"] = database };
        var app =
            Host.Build(settings, adjust: builder => builder.Logging.SetMinimumLevel(LogLevel.Warning))
            ?? throw new InvalidOperationException("The settings of the bench are wrong.");
        if (await Startup.PrepareAsync(app.Services, cancellationToken) != 0)
        {
            throw new InvalidOperationException("The database of the bench could not be prepared.");
        }

        return new BenchInstallation(app, folder, database);
    }

    /// <summary>Answers from the database with unlimited scope.</summary>
    public Task<T> AskAsync<T>(Func<SinergiDb, Task<T>> question) =>
        UseAsync(provider => question(provider.GetRequiredService<SinergiDb>()));

    /// <summary>Answers from the product's services with unlimited scope.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = services.Services.CreateAsyncScope();
        ProductScope.Enter(scope.ServiceProvider);
        return await question(scope.ServiceProvider);
    }

    /// <summary>How many rows the tables hold, by the name of the entity; empty ones are left out.</summary>
    public Task<IReadOnlyList<(string Entity, long Rows)>> CountAsync(CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<(string, long)>>(async db =>
        {
            var counts = new List<(string, long)>();
            foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !e.HasSharedClrType))
            {
                var rows = await RowCount.OfAsync(db, entity.ClrType, cancellationToken);
                if (rows > 0)
                {
                    counts.Add((entity.ClrType.Name, rows));
                }
            }

            return [.. counts.OrderByDescending(c => c.Item2)];
        });

    /// <summary>What the server does by itself some time after many rows have come; a measurement cannot wait for it.</summary>
    public async Task AnalyseAsync(CancellationToken cancellationToken)
    {
        await using var connection = new Npgsql.NpgsqlConnection(Database);
        await connection.OpenAsync(cancellationToken);
        await using var analyse = new Npgsql.NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 3_600 };
        await analyse.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A session of an officer of the central office who may do everything.</summary>
    /// <returns>The value of the cookie header.</returns>
    public async Task<string> SignInAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.Services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        ProductScope.Enter(provider);
        var account = await AddOfficerAsync(provider, cancellationToken);
        var principal = await provider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var options = provider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = provider.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        var ticket = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        return $"{options.Cookie.Name}={ticket}";
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<Account> AddOfficerAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        const string Name = "Petugas Ukur Simulasi";
        var db = provider.GetRequiredService<SinergiDb>();
        var office =
            await db.Set<Institution>().FirstOrDefaultAsync(i => i.Kind == InstitutionKind.CentralOffice, cancellationToken)
            ?? await AddOfficeAsync(provider, db, cancellationToken);
        var person = new Person
        {
            Id = NewId.Next(),
            FullName = Name,
            FoldedName = TextFold.Fold(Name),
        };
        var role = new Role
        {
            Id = NewId.Next(),
            Code = "UKUR",
            Name = Name,
            NameEnglish = "Simulated measuring officer",
        };
        role.Permissions.AddRange(
            AllModules
                .List.SelectMany(module => module.Permissions)
                .Distinct(StringComparer.Ordinal)
                .Select(permission => new RolePermission { RoleId = role.Id, Permission = permission })
        );
        var today = DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var post = new Post
        {
            Id = NewId.Next(),
            PersonId = person.Id,
            InstitutionId = office.Id,
            RoleId = role.Id,
            Title = Name,
            Kind = PostKind.CooperationOfficer,
            From = today.AddDays(-1),
        };
        var account = new Account
        {
            Id = NewId.Next(),
            PersonId = person.Id,
            UserName = "ukur@contoh.example",
            NormalizedUserName = "UKUR@CONTOH.EXAMPLE",
            Email = "ukur@contoh.example",
            NormalizedEmail = "UKUR@CONTOH.EXAMPLE",
            EmailConfirmed = true,
            SecurityStamp = NewId.Random().ToString("N"),
        };
        db.AddRange(person, role, post, account);
        await provider.GetRequiredService<ScopeIndex>().ShareAsync(person.Id, [office.Id], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return account;
    }

    private static async Task<Institution> AddOfficeAsync(IServiceProvider provider, SinergiDb db, CancellationToken cancellationToken)
    {
        var office = new Institution
        {
            Id = NewId.Next(),
            Kind = InstitutionKind.CentralOffice,
            Name = "Kantor Pusat Simulasi",
            ShortName = "Pusat Simulasi",
            Internal = true,
            Simulated = true,
        };
        office.Refold();
        db.Add(office);
        await provider.GetRequiredService<ScopeIndex>().IndexInstitutionAsync(office, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return office;
    }
}
