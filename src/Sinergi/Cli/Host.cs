using Sinergi.Modules;
using Sinergi.Platform;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Operations;

namespace Sinergi.Cli;

/// <summary>Builds the application: platform, then modules. Tests start the same one.</summary>
public static class Host
{
    /// <summary>The application, or null when a setting is wrong; the problems then stand on standard error.</summary>
    public static WebApplication? Build(
        IEnumerable<KeyValuePair<string, string?>> settings,
        string? urls = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            // Named, because tests start it from a program of their own and the pages are looked for in the assembly of this name.
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = typeof(Host).Assembly.GetName().Name,
            }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddLogging();
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        var (options, problems) = OptionsCheck.Read(builder.Configuration);
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                Console.Error.WriteLine(problem);
            }

            return null;
        }

        builder.AddPlatform(options);
        foreach (var module in AllModules.List)
        {
            builder.Services.AddSingleton(module);
            module.AddServices(builder.Services);
        }

        adjust?.Invoke(builder);

        var app = builder.Build();
        // The model of the database takes as long to build as the pages take to find; nobody has to wait for both.
        _ = Task.Run(() => ReadModel(app.Services));
        app.UsePlatform(AllModules.List);
        return app;
    }

    private static void ReadModel(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<SinergiDb>().Model;
    }
}
