using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Keys;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Operations;
using Sinergi.Platform.Privacy;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;

namespace Sinergi.Platform;

/// <summary>What every module stands on. One line per concern; the concerns stand in their folders.</summary>
public static class PlatformServices
{
    public static void AddPlatform(this WebApplicationBuilder builder, SinergiOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<DataFolder>();
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(options);
        services.AddKeys();
        services.AddAccess();
        services.AddAudit();
        services.AddPrivacy();
        services.AddAccounts();
        services.AddScoped<WorkTasks>();
        services.AddScoped<Notices>();
        services.AddMail();
        services.AddScheduler();
        services.AddScoped<SearchIndex>();
        services.AddScoped<Texts>();
        services.AddSingleton<AssetFiles>();
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
            .Configure<IServiceScopeFactory, MasterKey>(
                (management, scopes, master) =>
                {
                    management.XmlRepository = new DatabaseKeyRing(scopes);
                    management.XmlEncryptor = new MasterKeyXmlEncryptor(master);
                }
            );
    }

    private static void AddAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentScope>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ActorLoader>();
        services.AddScoped<ScopeIndex>();
        services.AddScoped<DataAccess>();
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
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseMiddleware<FaultPages>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseMiddleware<AccessGate>();
        app.MapAssets();
        app.MapRazorPages();
        app.MapHealth();
        foreach (var module in modules)
        {
            module.MapEndpoints(app);
        }
    }
}
