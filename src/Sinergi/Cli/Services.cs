using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Cli;

/// <summary>Runs a verb with the application's services, but without listening.</summary>
internal static class Services
{
    public static async Task<int> UseAsync(IEnumerable<KeyValuePair<string, string?>> settings, Func<IServiceProvider, Task<int>> verb)
    {
        if (Host.Build(settings) is not { } app)
        {
            return 2;
        }

        await using (app)
        {
            await using var scope = app.Services.CreateAsyncScope();
            ProductScope.Enter(scope.ServiceProvider);
            try
            {
                return await verb(scope.ServiceProvider);
            }
            catch (Exception failure) when (IsOfTheMachine(failure, app.Services))
            {
                return Complain(failure.Message);
            }
        }
    }

    /// <summary>The same for verbs that make no sense without a database; a misspelt folder must not pass for an empty one.</summary>
    public static Task<int> UseDatabaseAsync(
        IEnumerable<KeyValuePair<string, string?>> settings,
        Func<IServiceProvider, Task<int>> verb,
        CancellationToken cancellationToken
    ) =>
        UseAsync(
            settings,
            async services =>
                await services.GetRequiredService<Migrator>().HasDatabaseAsync(cancellationToken)
                    ? await verb(services)
                    : Complain($"There is no database of Sinergi in {Where(services)}.")
        );

    private static string Where(IServiceProvider services) =>
        string.IsNullOrEmpty(services.GetRequiredService<SinergiOptions>().Database)
            ? services.GetRequiredService<DataFolder>().Root
            : "the PostgreSQL database of the settings";

    // Full disk, missing rights, database away: one line says it; a stack trace would say it worse.
    private static bool IsOfTheMachine(Exception failure, IServiceProvider services)
    {
        var provider = services.GetRequiredService<IDatabaseProvider>();
        return failure is IOException or UnauthorizedAccessException or InvalidDataException
            || provider.IsUnavailable(failure)
            || provider.IsDamaged(failure);
    }

    public static int Say(string line)
    {
        Console.Out.WriteLine(line);
        return 0;
    }

    public static int Complain(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }
}
