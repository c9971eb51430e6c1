using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.List;
using Sinergi.Modules.Commitments.Proof;
using Sinergi.Modules.Commitments.Pulse;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Commitments;

/// <summary>From what was promised to what is proven: commitments and their evidence.</summary>
public sealed class CommitmentsModule : IModule
{
    public IReadOnlyList<string> Permissions { get; } = All;

    public IReadOnlyList<MenuItem> Menu { get; } = [new("commitments.title", CommitmentLinks.ListPath, CommitmentPermissions.View, 30)];

    /// <summary>Which roles hold which permissions when the product is set up; from then on roles are data.</summary>
    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["OPERATOR_PUSAT"] = All,
            ["OPERATOR_KANWIL"] = All,
            ["KEPALA_UPT"] = Working,
            ["PETUGAS_UPT"] = Working,
            ["PETUGAS_MITRA"] = Working,
            ["AUDITOR"] = [CommitmentPermissions.View],
        };

    private static string[] All =>
        [
            CommitmentPermissions.View,
            CommitmentPermissions.Formulate,
            EvidencePermissions.Upload,
            EvidencePermissions.Verify,
            EvidencePermissions.Except,
        ];

    private static string[] Working => [CommitmentPermissions.View, EvidencePermissions.Upload, EvidencePermissions.Verify];

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string> { [CommitmentUpkeep.SearchKind] = CommitmentPermissions.View };

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions => CommitmentProvisions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<RecordSides>();
        services.AddScoped<CommitmentUpkeep>();
        services.AddScoped<CommitmentChoicesQuery>();
        services.AddScoped<CommitmentChain>();
        services.AddScoped<Record.CommitmentSurroundingsQuery>();
        services.AddScoped<FormulateHandler>();
        services.AddScoped<EvidenceTallies>();
        services.AddScoped<EvidenceIntake>();
        services.AddScoped<EvidenceFiles>();
        services.AddScoped<UploadHandler>();
        services.AddScoped<Drop.DropHandler>();
        services.AddScoped<Share.ShareHandler>();
        services.AddScoped<Milestones.MilestoneHandler>();
        services.AddScoped<Series>();
        services.AddProductJob<SeriesJob>();
        services.AddScoped<PulseKeeper>();
        services.AddScoped<ICommitmentCensus, CommitmentCensus>();
        services.AddProductJob<IdleWatch>();
        services.AddScoped<DecideHandler>();
        services.AddScoped<RecordCommitments>();
        services.AddScoped<IChainLink, CommitmentsLink>();
        services.AddScoped<IChainLink, EvidenceLink>();
        services.AddScoped<INextStep, CommitmentNextStep>();
        services.AddScoped<IPromiseFate, PromiseFate>();
        services.AddScoped<IHomeFigure, LateFigure>();
        services.AddScoped<ICommitmentFacts, CommitmentFacts>();
        services.AddScoped<IBundlePart, CommitmentBundle>();
        services.AddScoped<Platform.Access.IAccessHold, AccessHold>();
        services.AddScoped<ICommitmentVerdicts, CommitmentVerdicts>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}
