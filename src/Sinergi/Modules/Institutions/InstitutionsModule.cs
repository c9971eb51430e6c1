using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Institutions.Mandates;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Institutions.OrphanedTasks;
using Sinergi.Modules.Institutions.Papers;
using Sinergi.Modules.Institutions.People;
using Sinergi.Modules.Institutions.Roles;
using Sinergi.Modules.Institutions.Split;
using Sinergi.Modules.Institutions.Tree;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Institutions;

/// <summary>The organisation tree, its names, its people and their posts, roles and mandates.</summary>
public sealed class InstitutionsModule : IModule
{
    public IReadOnlyList<string> Permissions => InstitutionPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [];

    /// <summary>Roles and mandates are reached from here by tabs, which only the central office is shown.</summary>
    public IReadOnlyList<AdministrationEntry> Administration { get; } =
    [
        new("institutions.list.title", "institutions.list.lead", InstitutionLinks.List(), InstitutionPermissions.View),
        new("people.list.title", "people.list.lead", InstitutionLinks.People(), InstitutionPermissions.People),
        new("orphans.title", "orphans.lead", InstitutionLinks.OrphanedTasks(), InstitutionPermissions.People),
        new("clients.title", "clients.lead", InstitutionLinks.Clients(), InstitutionPermissions.Clients),
    ];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            // Roles and mandates answer to the central office alone, whoever holds the permission.
            [DefaultRoles.Administrator] = [.. InstitutionPermissions.All],
            [DefaultRoles.CentralOfficer] = [InstitutionPermissions.View, InstitutionPermissions.Papers],
            [DefaultRoles.KanwilOfficer] = [InstitutionPermissions.View, InstitutionPermissions.Papers],
            [DefaultRoles.HeadOfUnit] = [InstitutionPermissions.View],
            [DefaultRoles.UnitOfficer] = [InstitutionPermissions.View, InstitutionPermissions.Papers],
            [DefaultRoles.PartnerOfficer] = [InstitutionPermissions.View],
            [DefaultRoles.Auditor] = [InstitutionPermissions.View],
        };

    /// <summary>Of papers, and of the interface for programs, which are administered here.</summary>
    public IReadOnlyList<ProvisionKind> Provisions => [.. PaperProvisions.All, .. Platform.Api.ApiProvisions.All];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IInstitutionNames, InstitutionNames>();
        services.AddScoped<IHomeStep, InstitutionsStep>();
        services.AddScoped<IHomeStep, PeopleStep>();
        services.AddScoped<AliasBook>();
        services.AddScoped<IInstitutionAliases>(provider => provider.GetRequiredService<AliasBook>());
        services.AddScoped<Remit>();
        services.AddScoped<InstitutionQueries>();
        services.AddScoped<AddInstitution>();
        services.AddScoped<EditInstitution>();
        services.AddScoped<CloseInstitution>();
        services.AddScoped<MoveInstitution>();
        services.AddScoped<PaperBook>();
        services.AddScoped<IPartnerPapers>(provider => provider.GetRequiredService<PaperBook>());
        services.AddScoped<PaperDesk>();
        services.AddProductJob<PaperWatch>();
        services.AddScoped<MergeQueries>();
        services.AddScoped<MergeDesk>();
        services.AddScoped<SplitQueries>();
        services.AddScoped<SplitDesk>();
        services.AddScoped<RoleGrants>();
        services.AddScoped<PostDesk>();
        services.AddScoped<PostPlaces>();
        services.AddScoped<PeopleQueries>();
        services.AddScoped<AddPerson>();
        services.AddScoped<EditPerson>();
        services.AddScoped<AddPost>();
        services.AddScoped<EndPost>();
        services.AddScoped<OrphanedTaskQueries>();
        services.AddScoped<AssignTask>();
        services.AddScoped<RoleDesk>();
        services.AddScoped<NewPermissions>();
        services.AddScoped<MandateDesk>();
        services.AddScoped<Clients.ClientDesk>();
        services.AddScoped<UploadImport>();
        services.AddScoped<InstitutionImporter>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<InstitutionExport>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ExportEndpoints.Map(endpoints);
        Api.InstitutionsApi.Map(endpoints);
    }
}
