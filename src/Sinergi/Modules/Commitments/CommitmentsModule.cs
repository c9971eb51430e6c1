using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Activities;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.List;
using Sinergi.Modules.Commitments.Parties;
using Sinergi.Modules.Commitments.Proof;
using Sinergi.Modules.Commitments.Pulse;
using Sinergi.Modules.Commitments.Sops;
using Sinergi.Modules.Commitments.Supports;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Modules.Commitments.Visits;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Commitments;

/// <summary>From what was promised to what is proven: commitments and their evidence.</summary>
public sealed class CommitmentsModule : IModule
{
    public IReadOnlyList<string> Permissions { get; } = [.. All, ActivityPermissions.Kinds, PartnerPermissions.Accept];

    public IReadOnlyList<MenuItem> Menu { get; } =
    [
        new("commitments.title", CommitmentLinks.ListPath, CommitmentPermissions.View, 30),
        new("activities.title", ActivityLinks.ListPath, ActivityPermissions.View, 35),
        new("supports.title", SupportLinks.ListPath, SupportPermissions.View, 37),
        new("sops.title", SopLinks.ListPath, SopPermissions.View, 35),
    ];

    public IReadOnlyList<AdministrationEntry> Administration { get; } =
    [new("activities.kinds.title", "activities.kinds.lead", ActivityLinks.Kinds, ActivityPermissions.Kinds)];

    /// <summary>Which roles hold which permissions when the product is set up; from then on roles are data.</summary>
    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = [ActivityPermissions.Kinds],
            ["OPERATOR_PUSAT"] = [.. All, ActivityPermissions.Kinds],
            ["OPERATOR_KANWIL"] = All,
            ["KEPALA_UPT"] = [.. Working, EvidencePermissions.Publish],
            ["PETUGAS_UPT"] = Working,
            ["PETUGAS_MITRA"] = [.. Working, PartnerPermissions.Accept],
            ["AUDITOR"] = [CommitmentPermissions.View, ActivityPermissions.View, SupportPermissions.View, SopPermissions.View],
        };

    private static string[] All =>
        [
            CommitmentPermissions.View,
            CommitmentPermissions.Formulate,
            EvidencePermissions.Upload,
            EvidencePermissions.Verify,
            EvidencePermissions.Except,
            EvidencePermissions.Publish,
            PartnerPermissions.Invite,
            .. ActivityServices.Working,
            .. SupportServices.Working,
            .. SopPermissions.All,
        ];

    private static string[] Working =>
        [
            CommitmentPermissions.View,
            EvidencePermissions.Upload,
            EvidencePermissions.Verify,
            .. ActivityServices.Working,
            .. SupportServices.Working,
            .. SopPermissions.All,
        ];

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string>
        {
            [CommitmentUpkeep.SearchKind] = CommitmentPermissions.View,
            [ActivityUpkeep.SearchKind] = ActivityPermissions.View,
            [SopUpkeep.SearchKind] = SopPermissions.View,
        };

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions => CommitmentProvisions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<RecordSides>();
        services.AddScoped<CommitmentUpkeep>();
        services.AddScoped<CommitmentChoicesQuery>();
        services.AddScoped<PartyAccounts>();
        services.AddScoped<CommitmentChain>();
        services.AddScoped<Record.CommitmentSurroundingsQuery>();
        services.AddScoped<FormulateHandler>();
        services.AddScoped<EvidenceTallies>();
        services.AddScoped<EvidenceIntake>();
        services.AddScoped<EvidenceFiles>();
        services.AddScoped<UploadHandler>();
        services.AddScoped<Drop.DropHandler>();
        services.AddScoped<Drop.Signatories>();
        services.AddScoped<Share.ShareHandler>();
        services.AddScoped<Share.ShareMaker>();
        services.AddScoped<Share.InheritedCommitments>();
        services.AddScoped<IUnitDuties, Share.UnitDuties>();
        services.AddScoped<IUnitFollower, Share.JoinerShares>();
        services.AddScoped<Holds.HoldBook>();
        services.AddScoped<Holds.Place.HoldHandler>();
        services.AddScoped<Holds.Resume.ResumeHandler>();
        services.AddProductJob<Holds.HoldEndsJob>();
        services.AddScoped<Milestones.MilestoneHandler>();
        services.AddScoped<Series>();
        services.AddScoped<Data.Simulation.CommitmentSimulation>();
        services.AddProductJob<SeriesJob>();
        services.AddScoped<PulseKeeper>();
        services.AddScoped<ICommitmentCensus, CommitmentCensus>();
        services.AddScoped<IIdleAgreements, IdleAgreements>();
        services.AddProductJob<IdleWatch>();
        services.AddProductJob<StalenessCount>();
        services.AddScoped<DecideHandler>();
        services.AddScoped<Publish.PrepareHandler>();
        services.AddScoped<Publish.DecideCopyHandler>();
        services.AddScoped<Reuse.ReuseHandler>();
        services.AddScoped<RecordCommitments>();
        services.AddScoped<IChainLink, CommitmentsLink>();
        services.AddScoped<IChainLink, EvidenceLink>();
        services.AddScoped<INextStep, CommitmentNextStep>();
        services.AddScoped<IPromiseFate, PromiseFate>();
        services.AddScoped<IHomeFigure, LateFigure>();
        services.AddScoped<ICommitmentFacts, CommitmentFacts>();
        services.AddScoped<IPartyFollower, LeaverCommitments>();
        services.AddScoped<IClosureCondition, CommitmentsAreOver>();
        services.AddScoped<IClosureCondition, ContactLinksAreOver>();
        services.AddScoped<IClaimProof, Claims.ClaimProof>();
        services.AddScoped<IEvidenceFacts, Cited.EvidenceFacts>();
        services.AddScoped<IEvidenceCitations, Claims.ClaimCitations>();
        services.AddScoped<Cited.EvidenceCitationList>();
        services.AddScoped<IBundlePart, CommitmentBundle>();
        services.AddScoped<Platform.Access.IAccessHold, AccessHold>();
        services.AddScoped<ICommitmentVerdicts, CommitmentVerdicts>();
        services.AddActivities();
        services.AddSupports();
        services.AddVisits();
        services.AddSops();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Publish.PublishedPicture.Map(endpoints);
}
