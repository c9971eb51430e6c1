using Microsoft.Extensions.DependencyInjection.Extensions;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Modules.Administration.Jobs;
using Sinergi.Modules.Administration.Privacy;
using Sinergi.Modules.Administration.State;
using Sinergi.Platform.Access;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Ui.Home;
using Sinergi.Reading.Tools;

namespace Sinergi.Modules.Administration;

/// <summary>For those who keep the product running and answer for what it stores: its state, jobs, the audit trail, personal data.</summary>
public sealed class AdministrationModule : IModule
{
    private const int AfterTheChain = 90;

    public IReadOnlyList<string> Permissions => AdministrationPermissions.All;

    public IReadOnlyList<MenuItem> Menu { get; } =
    [new("administration.menu", AdministrationLinks.Overview, AdministrationPermissions.View, AfterTheChain)];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = [.. AdministrationPermissions.All],
            ["AUDITOR"] = [AdministrationPermissions.View, AdministrationPermissions.ViewAudit],
        };

    public IReadOnlyList<AdministrationEntry> Administration { get; } =
    [
        new("state.title", "state.description", AdministrationLinks.State, AdministrationPermissions.ViewSystem),
        new("jobs.title", "jobs.description", AdministrationLinks.Jobs, AdministrationPermissions.ManageJobs),
        new("audit.title", "audit.description", AdministrationLinks.Audit(), AdministrationPermissions.ViewAudit),
        new("provisions.title", "provisions.lead", AdministrationLinks.Provisions, AdministrationPermissions.ManageProvisions),
        new("privacy.title", "privacy.description", AdministrationLinks.People, AdministrationPermissions.ManagePrivacy),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton<ConfinementProbe>();
        services.TryAddSingleton<ConfinedProcess>();
        services.TryAddSingleton<ExternalTools>();
        services.AddSingleton<Started>();
        services.AddScoped<IHomeStep, StateStep>();
        services.AddScoped<MachineState>();
        services.AddScoped<WorkState>();
        services.AddScoped<SettingsState>();
        services.AddScoped<JobList>();
        services.AddScoped<DeadLetters>();
        services.AddScoped<Provisions.ProvisionDesk>();
        services.AddScoped<SubjectGate>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/administrasi/data-pribadi/{subjectId:guid}/unduh.json", SubjectDownload.GetAsync)
            .WithMetadata(new RequirePermissionAttribute(AdministrationPermissions.ManagePrivacy));
}
