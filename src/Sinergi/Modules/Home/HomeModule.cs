using Sinergi.Modules.Home.Calendar;
using Sinergi.Modules.Home.Notices;
using Sinergi.Modules.Home.Start;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Home;

/// <summary>The start page, notices, search and the pages that say what went wrong.</summary>
public sealed class HomeModule : IModule
{
    public IReadOnlyList<string> Permissions => [];

    public IReadOnlyList<MenuItem> Menu => [new("home.title", "/", Permission: null, Order: 0)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<NoticeReading>();
        services.AddScoped<RecentChanges>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<CalendarFeeds>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => CalendarEndpoint.Map(endpoints);
}
