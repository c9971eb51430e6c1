using Sinergi.Platform.Access;

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
            return await verb(scope.ServiceProvider);
        }
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
