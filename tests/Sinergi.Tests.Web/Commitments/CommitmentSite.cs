using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments;
using Sinergi.Modules.Results;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Modules;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

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
    private readonly Dictionary<string, Officer> _people = [];

    private CommitmentSite(SinergiHost host) => Host = host;

    public SinergiHost Host { get; }
    public Guid Kanwil => _people["kanwil"].InstitutionId;
    public Guid Upt => _people["upt"].InstitutionId;
    public Guid Partner => _people["partner"].InstitutionId;

    public Officer Person(string who) => _people[who];

    public DateOnly Today => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime);

    public static async Task<CommitmentSite> StartAsync(TestDatabase database, Action<WebApplicationBuilder>? adjust = null)
    {
        var site = new CommitmentSite(await SinergiHost.StartAsync(database, settings: null, adjust));
        var kanwil = await site.HireAsync("kanwil", "Kanwil Simulasi", InstitutionKind.Kanwil, null, DefaultRoles.KanwilOfficer);
        await site.HireAsync("upt", "Unit Simulasi", InstitutionKind.Upt, kanwil, DefaultRoles.UnitOfficer);
        await site.HireAsync("partner", "Mitra Simulasi", InstitutionKind.Partner, null, DefaultRoles.PartnerOfficer);
        await site.HireAsync("outsider", "Kanwil Lain Simulasi", InstitutionKind.Kanwil, null, DefaultRoles.KanwilOfficer);
        return site;
    }

    /// <summary>"kanwil", "upt", "partner" or "outsider", in a fresh browser.</summary>
    public Task<SiteClient> AsAsync(string who) => Host.SignedInAsync(_people[who]);

    /// <summary>Somebody else of the same office, with permissions that nobody there usually has.</summary>
    public async Task<SiteClient> AsColleagueAsync(string who, params string[] permissions) =>
        await Host.SignedInAsync(await Host.GivenOfficerAsync(_people[who].Institution, permissions));

    /// <summary>The title of the post that somebody acts in.</summary>
    public Task<string> PostOfAsync(string who)
    {
        var id = _people[who].PostId;
        return Host.QueryAsync(db => db.Set<Post>().Where(p => p.Id == id).Select(p => p.Title).SingleAsync());
    }

    /// <summary>An agreement between an office and the partner that the units below countersigned, with one promise in it.</summary>
    public async Task<(RecordRef Record, Promise Promise)> NewRecordAsync(
        string promised = "siap mendukung penuh layanan konseling",
        string? condition = null,
        string by = "kanwil",
        Guid? with = null,
        Institution? third = null
    )
    {
        var office = _people[by];
        var subject = $"PKS Simulasi {NewId.Random():N}"[..24];
        var agreement = await Host.ActAsync(
            office,
            services => RegisterAsync(services, office, with ?? Partner, subject, promised, condition, third)
        );
        var promise = await Host.QueryAsync(db => db.Set<Promise>().SingleAsync(p => p.RecordId == agreement));
        return (new RecordRef(RecordKind.Agreement, agreement, subject, AgreementLinks.Record(agreement)), promise);
    }

    private async Task<Guid> RegisterAsync(
        IServiceProvider services,
        Officer office,
        Guid partner,
        string subject,
        string promised,
        string? condition,
        Institution? third
    )
    {
        using var content = new MemoryStream(Samples.Pdf(promised));
        var received = await services
            .GetRequiredService<IDocumentDesk>()
            .ReceiveAsync(content, "naskah.pdf", office.InstitutionId, DocumentClassification.Restricted, NewId.Random(), default);
        var document = Assert.IsType<ReceiveOutcome.Accepted>(received).DocumentId;
        var registered = await services
            .GetRequiredService<IAgreementRegister>()
            .RegisterAsync(
                new RegisterAgreement
                {
                    FormKey = NewId.Random(),
                    DocumentId = document,
                    SourceTitle = "Naskah simulasi",
                    Kind = AgreementKind.Pks,
                    Subject = subject,
                    Parties =
                    [
                        new NewParty(office.InstitutionId, office.Institution.Name, 1, null, null, null, true, null),
                        new NewParty(partner, "Mitra Simulasi", 2, null, null, null, true, null),
                        new NewParty(null, "Lembaga Tanpa Nama", 3, null, null, null, true, null),
                        .. third is null ? [] : new[] { new NewParty(third.Id, third.Name, 4, null, null, null, true, null) },
                    ],
                    Countersigners = [new NewCountersigners("Seluruh UPT Simulasi", office.InstitutionId, null)],
                    Promises =
                    [
                        new NewPromise(
                            "Unit Simulasi",
                            Upt,
                            promised,
                            PromiseStrength.Ready,
                            Beneficiary: null,
                            Target: null,
                            TargetUnit: null,
                            Deadline: "akhir tahun",
                            condition,
                            ClauseLabel: "Pasal 5 (1)",
                            new Quote(document, $"\"{promised}\"", 0, promised.Length, "uji", 1)
                        ),
                    ],
                },
                default
            );
        return Assert.IsType<RegisterOutcome.Registered>(registered).AgreementId;
    }

    /// <summary>Someone who may do what this role may do when the product is set up.</summary>
    public async Task<Institution> HireAsync(string who, string name, InstitutionKind kind, Institution? parent, string role)
    {
        var institution = await Host.GivenInstitutionAsync(name, kind, parent);
        IModule[] modules = [new AgreementsModule(), new CommitmentsModule(), new ResultsModule()];
        string[] granted = [.. modules.SelectMany(m => m.DefaultGrants.GetValueOrDefault(role) ?? [])];
        _people[who] = await Host.GivenOfficerAsync(institution, granted);
        return institution;
    }
}
