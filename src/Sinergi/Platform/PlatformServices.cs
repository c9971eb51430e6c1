using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Export;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Keys;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Operations;
using Sinergi.Platform.Privacy;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;
using Sinergi.Platform.Ui.Shell;

namespace Sinergi.Platform;

/// <summary>What every module stands on. One line per concern; the concerns stand in their folders.</summary>
public static class PlatformServices
{
    public static void AddPlatform(this WebApplicationBuilder builder, SinergiOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<DataFolder>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase(options);
        services.AddKeys();
        services.AddAccess();
        services.AddAudit();
        services.AddPrivacy();
        services.AddAccounts();
        services.AddScoped<ProvisionBook>();
        services.AddScoped<ProvisionSeed>();
        services.AddScoped<WorkTasks>();
        services.AddScoped<Notices>();
        services.AddDocuments(options);
        services.AddPapers();
        services.AddMail();
        services.AddScheduler();
        services.AddScoped<SearchIndex>();
        services.AddScoped<SavedViews>();
        services.AddScoped<Texts>();
        services.AddSingleton<AssetFiles>();
        services.AddScoped<IShellViewSource, ShellViewSource>();
        services.AddHttpContextAccessor();
        services.AddWeb(options);
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKey.Open(provider.GetRequiredService<DataFolder>().MasterKey));
        services.AddSingleton<KeyStore>();
        services.AddSingleton<KeyCheck>();
        services.AddSingleton<Sealer>();
        services.AddDataProtection().SetApplicationName("sinergi");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory, IServiceProvider>(
                (management, scopes, provider) =>
                {
                    management.XmlRepository = new DatabaseKeyRing(scopes);
                    management.XmlEncryptor = new MasterKeyXmlEncryptor(provider);
                }
            );
    }

    private static void AddAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentScope>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CentralOffice>();
        services.AddSingleton<AccountPostQuery>();
        services.AddSingleton<RolePermissions>();
        services.AddScoped<ActorLoader>();
        services.AddScoped<ContactEntrance>();
        services.AddScoped<ClientEntrance>();
        services.AddSingleton<ApiLimits>();
        services.AddSingleton<ApiTurns>();
        services.AddScoped<ApiCalls>();
        services.AddSingleton<FigureMemory>();
        services.AddScoped<RememberedFigures>();
        services.AddScoped<ScopeIndex>();
        services.AddScoped<ScopeMove>();
        services.AddScoped<Access.Merging.InstitutionMerger>();
        services.AddScoped<Access.Merging.MergedScopes>();
        services.AddScoped<DataAccess>();
        services.AddScoped<RoleSeed>();
    }

    private static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<Processes>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditVerifier>();
        services.AddScoped<ReadLog>();
        services.AddScoped<Timeline>();
        services.AddScoped<AuditLog>();
        services.AddProductJob<DigestJob>();
        services.AddProductJob<ForgetUsedKeysJob>();
        services.AddProductJob<NightlyJob>();
    }

    public static void UsePlatform(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        // Without a named proxy nobody is believed.
        if (app.Services.GetRequiredService<SinergiOptions>().Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseMiddleware<FaultPages>();
        app.UseMiddleware<NullCharacters>();
        app.UseRouting();
        app.UseRateLimiter();
        // A fault page must not ask again what has just failed; on public pages nobody is known, and programs are known by their token alone.
        app.UseWhen(
            context =>
                !context.Items.ContainsKey(FaultPages.FaultItem)
                && !PublicPaths.Holds(context.Request.Path)
                && !ApiRoutes.Covers(context.Request.Path),
            branch => branch.UseAuthentication()
        );
        app.UseMiddleware<ActorMiddleware>();
        app.UseMiddleware<ApiGate>();
        app.UseMiddleware<AccessGate>();
        app.MapAssets();
        app.MapRazorPages();
        app.MapHealth();
        app.MapApiDocument();
        foreach (var module in modules)
        {
            module.MapEndpoints(app);
        }
    }
}
