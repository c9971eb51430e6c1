using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

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

        await app.RunAsync(cancellationToken);
        return 0;
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
