using Sinergi.Modules.Home.Calendar;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Modules.Home.Notices;
using Sinergi.Modules.Home.Start;
using Sinergi.Modules.Home.Work;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Home;

/// <summary>The start page, notices, search and the pages that say what went wrong.</summary>
public sealed class HomeModule : IModule
{
    public IReadOnlyList<string> Permissions => [WorkPermissions.Oversee];

    /// <summary>Which roles hold which permissions when the product is set up; from then on roles are data.</summary>
    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["OPERATOR_PUSAT"] = [WorkPermissions.Oversee],
            ["OPERATOR_KANWIL"] = [WorkPermissions.Oversee],
            ["KEPALA_UPT"] = [WorkPermissions.Oversee],
            ["PETUGAS_MITRA"] = [WorkPermissions.Oversee],
        };

    public IReadOnlyList<ProvisionKind> Provisions => WorkProvisions.All;

    public IReadOnlyList<MenuItem> Menu => [new("home.title", "/", Permission: null, Order: 0)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<NoticeReading>();
        services.AddScoped<RecentChanges>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<WorkOversight>();
        services.AddProductJob<EscalationJob>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => CalendarEndpoint.Map(endpoints);
}
