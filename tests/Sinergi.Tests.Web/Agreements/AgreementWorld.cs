using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>One product on each database for all tests of a class: a tree with two Kanwil, two partners, and officers of each.</summary>
public sealed class AgreementWorlds : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<AgreementWorld>>> worlds = new();

    public Task<AgreementWorld> OnAsync(TestDatabase database) =>
        worlds.GetOrAdd(database, d => new Lazy<Task<AgreementWorld>>(() => AgreementWorld.StartAsync(d))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var world in worlds.Values)
        {
            await (await world.Value).Host.DisposeAsync();
        }
    }
}

public sealed record AgreementWorld(
    SinergiHost Host,
    Institution Kanwil,
    IReadOnlyList<Institution> Units,
    Institution OtherKanwil,
    Institution Ombudsman,
    Institution Bnnp,
    Officer Clerk,
    Officer OtherClerk,
    Officer PartnerOfficer,
    Officer Stranger
)
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static async Task<AgreementWorld> StartAsync(TestDatabase database, Action<WebApplicationBuilder>? adjust = null)
    {
        var host = await SinergiHost.StartAsync(database, settings: null, adjust);
        var centre = await NamedAsync(host, "Ditjen Uji", InstitutionKind.CentralOffice, null);
        var kanwil = await NamedAsync(host, "Kanwil Uji Tengah", InstitutionKind.Kanwil, centre);
        var units = new List<Institution>();
        foreach (var name in new[] { "Lapas Uji Satu", "Rutan Uji Dua", "Bapas Uji Tiga" })
        {
            units.Add(await NamedAsync(host, name, InstitutionKind.Upt, kanwil));
        }

        var other = await NamedAsync(host, "Kanwil Uji Barat", InstitutionKind.Kanwil, centre);
        var ombudsman = await NamedAsync(host, "Ombudsman Uji", InstitutionKind.Partner, null, PartnerKind.Oversight);
        var bnnp = await NamedAsync(host, "BNNP Uji", InstitutionKind.Partner, null, PartnerKind.Narcotics);
        var stranger = await NamedAsync(host, "Yayasan Uji Jauh", InstitutionKind.Partner, null, PartnerKind.Ngo);
        string[] all = [.. AgreementPermissions.All, .. MeetingPermissions.All];
        string[] partner = [AgreementPermissions.View, AgreementPermissions.SeeContacts, MeetingPermissions.View];
        return new AgreementWorld(
            host,
            kanwil,
            units,
            other,
            ombudsman,
            bnnp,
            await host.GivenOfficerAsync(kanwil, all),
            await host.GivenOfficerAsync(other, all),
            await host.GivenOfficerAsync(bnnp, partner),
            await host.GivenOfficerAsync(stranger, [.. partner, AgreementPermissions.Correct, AgreementPermissions.ManageGrants])
        );
    }

    public static RegisterAgreement Told(string subject, params NewParty[] parties) =>
        new()
        {
            FormKey = NewId.Random(),
            SourceTitle = "Naskah uji",
            Kind = AgreementKind.Pks,
            Subject = subject,
            SignedOn = new DateOnly(2025, 6, 5),
            Place = "Aula Uji",
            TermStart = new DateOnly(2025, 6, 5),
            TermEnd = new DateOnly(2027, 6, 4),
            Parties = parties,
        };

    public static NewParty Party(Institution institution, int side, string? number = null) =>
        new(institution.Id, institution.Name, side, number, null, null, true, null);

    public NewParty[] ThreeParties => [Party(Kanwil, 1), Party(Ombudsman, 2), Party(Bnnp, 3)];

    public async Task<Guid> RegisterAsync(RegisterAgreement told, Officer? officer = null)
    {
        var outcome = await Host.ActAsync(
            officer ?? Clerk,
            services => services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None)
        );
        return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
    }

    private static async Task<Institution> NamedAsync(
        SinergiHost host,
        string name,
        InstitutionKind kind,
        Institution? parent,
        PartnerKind? partner = null
    )
    {
        var institution = await host.GivenInstitutionAsync(name, kind, parent, partner);
        await host.UseAsync(async services =>
        {
            await services.GetRequiredService<IInstitutionAliases>().LearnAsync(institution.Id, name, CancellationToken.None);
            await services.GetRequiredService<SinergiDb>().SaveChangesAsync();
        });
        return institution;
    }
}
