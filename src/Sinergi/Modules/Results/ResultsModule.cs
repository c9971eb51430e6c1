using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Chain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Reply;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Results;

/// <summary>From what is proven to what is judged: evaluation, right of reply, fixed scores.</summary>
public sealed class ResultsModule : IModule
{
    public IReadOnlyList<string> Permissions { get; } =
    [EvaluationPermissions.View, EvaluationPermissions.Assess, EvaluationPermissions.Reply, EvaluationPermissions.Standing];

    public IReadOnlyList<MenuItem> Menu { get; } =
    [
        new("evaluations.title", EvaluationLinks.ListPath, EvaluationPermissions.View, 35),
        new("standing.menu", StandingLinks.Page, EvaluationPermissions.Standing, 70),
    ];

    /// <summary>Which roles hold which permissions when the product is set up; from then on roles are data.</summary>
    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["OPERATOR_PUSAT"] = Evaluating,
            ["OPERATOR_KANWIL"] = Evaluating,
            ["KEPALA_UPT"] = Replying,
            ["PETUGAS_UPT"] = Replying,
            ["PETUGAS_MITRA"] = Replying,
            ["AUDITOR"] = [EvaluationPermissions.View, EvaluationPermissions.Standing],
        };

    private static string[] Evaluating =>
        [EvaluationPermissions.View, EvaluationPermissions.Assess, EvaluationPermissions.Reply, EvaluationPermissions.Standing];

    private static string[] Replying => [EvaluationPermissions.View, EvaluationPermissions.Reply, EvaluationPermissions.Standing];

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions => Domain.ResultProvisions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Evaluations>();
        services.AddScoped<IBundlePart, EvaluationBundle>();
        services.AddScoped<Standing.StandingQuery>();
        services.AddScoped<StartHandler>();
        services.AddScoped<AssessHandler>();
        services.AddScoped<ReplyHandler>();
        services.AddScoped<FixHandler>();
        services.AddScoped<EvaluationLink>();
        services.AddScoped<IChainLink>(provider => provider.GetRequiredService<EvaluationLink>());
        services.AddScoped<IEvaluationStatus>(provider => provider.GetRequiredService<EvaluationLink>());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Standing.StandingFile.Map(endpoints);
}
