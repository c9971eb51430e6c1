using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Testing;
using Sinergi.Testing.Mail;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>
/// A product with one record of everything, all of it of one Kanwil and its partner. Whoever acts here holds every permission there is, so
/// that a refusal comes from scope alone.
/// </summary>
internal sealed class MatrixWorld : IAsyncDisposable
{
    /// <summary>Stands in the text of every record, so that it can be looked for where it must not be.</summary>
    public const string Mark = "rahasia matriks";

    private readonly Dictionary<(Guid Institution, string Permission), Officer> lacking = [];

    private MatrixWorld(AgreementWorld register) => Register = register;

    public AgreementWorld Register { get; }
    public SinergiHost Host => Register.Host;

    /// <summary>Every permission that a role can hold.</summary>
    public static IReadOnlyList<string> Everything { get; } = [.. AllModules.List.SelectMany(m => m.Permissions).Distinct()];

    /// <summary>Of the Kanwil whose records they are.</summary>
    public required Officer Clerk { get; init; }

    /// <summary>Otherwise equal, of another Kanwil.</summary>
    public required Officer Outsider { get; init; }

    /// <summary>Of the central office, which keeps roles, mandates and the register of institutions.</summary>
    public required Officer Centre { get; init; }

    /// <summary>Of the partner of the agreement.</summary>
    public required Officer Partner { get; init; }

    /// <summary>An account whose post has ended.</summary>
    public required Officer WithoutPost { get; init; }

    public MatrixRecords Records { get; private set; } = null!;
    public MatrixActivities Activities { get; private set; } = null!;
    public MatrixVisits Visits { get; private set; } = null!;
    public MatrixSops Sops { get; private set; } = null!;
    public MatrixOffice Office { get; private set; } = null!;
    public MatrixAdesi Adesi { get; private set; } = null!;
    public MatrixBackfill Backfill { get; private set; } = null!;
    public MatrixPreparations Preparations { get; private set; } = null!;
    public MatrixClients Clients { get; private set; } = null!;
    public MatrixPublications Publications { get; private set; } = null!;

    public static async Task<MatrixWorld> StartAsync(TestDatabase database)
    {
        var register = await AgreementWorld.StartAsync(database, builder => builder.Services.AddSingleton<IMailQueue>(new KeptLetters()));
        var host = register.Host;
        var root = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Kind == InstitutionKind.CentralOffice));
        var world = new MatrixWorld(register)
        {
            Clerk = await host.GivenOfficerAsync(register.Kanwil, [.. Everything]),
            Outsider = await host.GivenOfficerAsync(register.OtherKanwil, [.. Everything]),
            Centre = await host.GivenOfficerAsync(root, [.. Everything]),
            Partner = await host.GivenOfficerAsync(register.Bnnp, [.. Everything]),
            WithoutPost = await host.GivenOfficerAsync(register.Kanwil, [.. Everything]),
        };
        await host.QueryAsync(db =>
            db.Set<Post>()
                .Where(p => p.Id == world.WithoutPost.PostId)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, AgreementWorld.Today.AddDays(-1)))
        );
        world.Records = await MatrixRecords.MakeAsync(world);
        world.Activities = await MatrixActivities.MakeAsync(world);
        world.Visits = await MatrixVisits.MakeAsync(world);
        world.Sops = await MatrixSops.MakeAsync(world);
        world.Office = await MatrixOffice.MakeAsync(world);
        world.Adesi = await MatrixAdesi.MakeAsync(world);
        world.Backfill = await MatrixBackfill.MakeAsync(world);
        world.Preparations = await MatrixPreparations.MakeAsync(world);
        world.Clients = await MatrixClients.MakeAsync(world);
        world.Publications = await MatrixPublications.MakeAsync(world);
        return world;
    }

    public Task<T> ActAsync<T>(Officer officer, Func<IServiceProvider, Task<T>> work) => Host.ActAsync(officer, work);

    /// <summary>A colleague who holds every permission but this one.</summary>
    public async Task<Officer> LackingAsync(Institution institution, string permission)
    {
        if (!lacking.TryGetValue((institution.Id, permission), out var officer))
        {
            officer = await Host.GivenOfficerAsync(institution, [.. Everything.Except([permission])]);
            lacking[(institution.Id, permission)] = officer;
        }

        return officer;
    }

    /// <summary>Somebody of the Kanwil who has nothing else to do than what a test does to them.</summary>
    public Task<Officer> SomeoneAsync() => Host.GivenOfficerAsync(Register.Kanwil, [.. Everything]);

    /// <summary>Writes a row as it is.</summary>
    public Task<T> PutAsync<T>(T row)
        where T : class =>
        Host.QueryAsync(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
            return row;
        });

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
