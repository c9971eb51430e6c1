using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Preparations;

/// <summary>Agreements on their way from the first letter to signing. They share the menu entry of agreements.</summary>
public sealed class PreparationsModule : IModule
{
    public IReadOnlyList<string> Permissions => PreparationPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = [PreparationPermissions.View],
            ["OPERATOR_PUSAT"] = [.. PreparationPermissions.All],
            ["OPERATOR_KANWIL"] = [.. PreparationPermissions.All],
            ["KEPALA_UPT"] = [.. PreparationPermissions.All],
            ["PETUGAS_UPT"] = [PreparationPermissions.View, PreparationPermissions.Keep, PreparationPermissions.Answer],
            ["PETUGAS_MITRA"] = [PreparationPermissions.View, PreparationPermissions.Answer],
            ["AUDITOR"] = [PreparationPermissions.View],
        };

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Platform.Access.Merging.IMergeObstacles, PreparationsInTheWay>();
        services.AddScoped<PreparationReader>();
        services.AddScoped<PreparationActs>();
        services.AddScoped<PreparationSituations>();
        services.AddScoped<PreparationTasks>();
        services.AddScoped<PreparationList>();
        services.AddScoped<TiedAgreements>();
        services.AddScoped<Open.OpenHandler>();
        services.AddScoped<Parties.PartyDesk>();
        services.AddScoped<Plan.PlanHandler>();
        services.AddScoped<Papers.PaperHandler>();
        services.AddScoped<Steps.StepHandler>();
        services.AddScoped<Drafts.DraftText>();
        services.AddScoped<Drafts.DraftDesk>();
        services.AddScoped<Reviews.ReviewDesk>();
        services.AddScoped<Signings>();
        services.AddScoped<Sign.SigningNews>();
        services.AddScoped<Sign.SigningPlanHandler>();
        services.AddScoped<Sign.SignedFiles>();
        services.AddScoped<Sign.SigningDesk>();
        services.AddScoped<Sign.SigningStop>();
        services.AddScoped<Sign.LetterDesk>();
        services.AddScoped<Ceremonies.CeremonyDesk>();
        services.AddScoped<Register.RegisterHandler>();
        services.AddScoped<IRecordLine, Record.PreparationLine>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}
