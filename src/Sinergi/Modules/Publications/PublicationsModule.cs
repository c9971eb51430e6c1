using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Publications;

/// <summary>What the public sees of agreements, and who decided so. Its pages for officials hang on the page of an agreement.</summary>
public sealed class PublicationsModule : IModule
{
    public IReadOnlyList<string> Permissions => PublicationPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["OPERATOR_PUSAT"] = [.. PublicationPermissions.All],
            ["OPERATOR_KANWIL"] = [.. PublicationPermissions.All],
        };

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions => PublicationProvisions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Data.PublicationDesk>();
        services.AddScoped<Data.PublicShelf>();
        services.AddScoped<Copies.RedactedCopies>();
        services.AddScoped<Propose.ProposeHandler>();
        services.AddScoped<Decide.DecideHandler>();
        services.AddScoped<IRecordLine, Decide.PublicationLine>();
        services.AddProductJob<Figures.FigureCount>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        Copies.ProposedCopy.Map(endpoints);
        Public.PublicFiles.Map(endpoints);
        Public.PublicFeed.Map(endpoints);
        Public.PublicData.Map(endpoints);
    }
}
