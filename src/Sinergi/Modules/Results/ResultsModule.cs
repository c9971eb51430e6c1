using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Chain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Indicators;
using Sinergi.Modules.Results.Reply;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Results;

/// <summary>From what is proven to what is judged: evaluation, right of reply, fixed scores.</summary>
public sealed class ResultsModule : IModule
{
    public IReadOnlyList<string> Permissions { get; } =
    [
        EvaluationPermissions.View,
        EvaluationPermissions.Assess,
        EvaluationPermissions.Reply,
        EvaluationPermissions.Standing,
        .. IndicatorPermissions.All,
    ];

    public IReadOnlyList<MenuItem> Menu { get; } =
    [
        new("indicators.title", IndicatorLinks.ListPath, IndicatorPermissions.View, 33),
        new("evaluations.title", EvaluationLinks.ListPath, EvaluationPermissions.View, 35),
        new("standing.menu", StandingLinks.Page, EvaluationPermissions.Standing, 70),
    ];

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string> { [Data.Indicators.IndicatorSearch.Kind] = IndicatorPermissions.View };

    /// <summary>Which roles hold which permissions when the product is set up; from then on roles are data.</summary>
    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = IndicatorServices.GrantsOf("ADMIN"),
            ["OPERATOR_PUSAT"] = [.. Evaluating, .. IndicatorServices.GrantsOf("OPERATOR_PUSAT")],
            ["OPERATOR_KANWIL"] = [.. Evaluating, .. IndicatorServices.GrantsOf("OPERATOR_KANWIL")],
            ["KEPALA_UPT"] = [.. Replying, .. IndicatorServices.GrantsOf("KEPALA_UPT")],
            ["PETUGAS_UPT"] = [.. Replying, .. IndicatorServices.GrantsOf("PETUGAS_UPT")],
            ["PETUGAS_MITRA"] = [.. Replying, .. IndicatorServices.GrantsOf("PETUGAS_MITRA")],
            ["AUDITOR"] = [EvaluationPermissions.View, EvaluationPermissions.Standing, .. IndicatorServices.GrantsOf("AUDITOR")],
        };

    private static string[] Evaluating =>
        [EvaluationPermissions.View, EvaluationPermissions.Assess, EvaluationPermissions.Reply, EvaluationPermissions.Standing];

    private static string[] Replying => [EvaluationPermissions.View, EvaluationPermissions.Reply, EvaluationPermissions.Standing];

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions =>
        [.. Domain.ResultProvisions.All, .. Domain.Indicators.IndicatorProvisions.All];

    public void AddServices(IServiceCollection services)
    {
        services.AddIndicators();
        services.AddScoped<Evaluations>();
        services.AddScoped<Platform.Access.Merging.IMergeObstacles, Data.EvaluationsInTheWay>();
        services.AddScoped<Data.Simulation.ResultSimulation>();
        services.AddScoped<IBundlePart, EvaluationBundle>();
        services.AddScoped<Standing.StandingQuery>();
        services.AddScoped<Semester.SemesterQuery>();
        services.AddScoped<Semester.SemesterTables>();
        services.AddScoped<Record.EvaluationBesideQuery>();
        services.AddScoped<StartHandler>();
        services.AddScoped<AssessHandler>();
        services.AddScoped<ReplyHandler>();
        services.AddScoped<FixHandler>();
        services.AddScoped<Steps.EvaluationSteps>();
        services.AddScoped<EvaluationFiles>();
        services.AddScoped<Minutes.MinutesReader>();
        services.AddScoped<Minutes.SignedHandler>();
        services.AddScoped<Deliver.DeliverHandler>();
        services.AddScoped<FollowUp.FollowUpHandler>();
        services.AddScoped<Close.CloseHandler>();
        services.AddScoped<EvaluationLink>();
        services.AddScoped<IChainLink>(provider => provider.GetRequiredService<EvaluationLink>());
        services.AddScoped<IClosureCondition, FinalEvaluation>();
        services.AddScoped<IEvaluationStatus>(provider => provider.GetRequiredService<EvaluationLink>());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        Standing.StandingFile.Map(endpoints);
        Semester.SemesterFile.Map(endpoints);
        Indicators.Comparing.ComparisonFile.Map(endpoints);
    }
}
