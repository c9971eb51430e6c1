using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Cli;

/// <summary>What happens before the first request: data folder, migrations, start-up tasks of the platform.</summary>
public static class Startup
{
    internal static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(app.Services, cancellationToken);
        if (prepared != 0)
        {
            return prepared;
        }

        await app.StartAsync(cancellationToken);
        await ShowSetUpLinkAsync(app, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>While there is no account, the console is the only place that can let someone in.</summary>
    private static async Task ShowSetUpLinkAsync(WebApplication app, CancellationToken cancellationToken)
    {
        if (await app.Services.GetRequiredService<ISetUpLink>().IssueAsync(cancellationToken) is { } path)
        {
            var options = app.Services.GetRequiredService<SinergiOptions>();
            var site = string.IsNullOrEmpty(options.PublicUrl) ? app.Urls.First() : options.PublicUrl;
            Console.Out.WriteLine(new Texts().In("id", "accounts.setup.console"));
            Console.Out.WriteLine(site.TrimEnd('/').Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal) + path);
        }
    }

    /// <summary>Brings the database up to date; says on standard error why it could not.</summary>
    public static async Task<int> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Migrator>().RunAsync(cancellationToken);
        var status = outcome.Match(
            _ => 0,
            _ => 0,
            failed =>
            {
                Console.Error.WriteLine(failed.Explanation);
                return 1;
            }
        );
        if (status == 0)
        {
            await scope.ServiceProvider.GetRequiredService<RoleSeed>().RunAsync(cancellationToken);
        }

        return status;
    }
}
