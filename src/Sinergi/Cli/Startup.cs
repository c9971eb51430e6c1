using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Privacy;
using Sinergi.Platform.Provisions;

namespace Sinergi.Cli;

/// <summary>What happens before the first request: data folder, migrations, start-up tasks of the platform.</summary>
public static class Startup
{
    internal static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        using var running = Hold(app.Services);
        if (running is null)
        {
            return 1;
        }

        var prepared = await PrepareAsync(app.Services, cancellationToken);
        if (prepared != 0)
        {
            return prepared;
        }

        if (!await ListenAsync(app, cancellationToken))
        {
            return 1;
        }

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

    /// <summary>Holds the data folder as long as the product runs on it; null, and why on standard error, when that cannot be.</summary>
    public static FileStream? Hold(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>();
        try
        {
            var together = services.GetRequiredService<IDatabaseProvider>().AllowsSeveralNodes;
            if (RunLock.TryTake(folder, together) is { } held)
            {
                return held;
            }

            Console.Error.WriteLine($"The data folder {folder.Root} cannot be used, or Sinergi is already running on it.");
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return null;
        }
    }

    /// <summary>Begins to answer; says on standard error why it cannot.</summary>
    public static async Task<bool> ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or FormatException)
        {
            // The address is taken, needs rights that this user has not, or is none.
            await Console.Error.WriteLineAsync($"Sinergi cannot listen: {failure.Message} Choose another address with --urls.");
            return false;
        }
    }

    /// <summary>Brings the database up to date; says on standard error why it could not.</summary>
    public static async Task<int> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        ProductScope.Enter(scope.ServiceProvider);
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
            await scope.ServiceProvider.GetRequiredService<ProvisionSeed>().RunAsync(cancellationToken);
            foreach (var seed in scope.ServiceProvider.GetServices<ISeed>())
            {
                await seed.RunAsync(cancellationToken);
            }

            // The data may have been put back by hand from a copy that is older than an erasure.
            await scope.ServiceProvider.GetRequiredService<SubjectErasure>().RepeatAsync(cancellationToken);
        }

        return status;
    }
}
