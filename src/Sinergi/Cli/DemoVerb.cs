using System.CommandLine;
using Sinergi.Demonstration;
using Sinergi.Platform.Configuration;

namespace Sinergi.Cli;

/// <summary>Serves the demonstration from a data folder of its own, loading it on the first start.</summary>
internal static class DemoVerb
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Address to listen on.",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the demonstration; delete it to begin anew.",
        DefaultValueFactory = _ => Path.Combine(".data", "demo"),
    };

    public static Command Create()
    {
        var command = new Command("demo", "Menjalankan peragaan dengan data simulasi.") { Urls, Data, CommandLine.Database };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var settings = CommandLine.Settings(parsed);
                settings[$"{SinergiOptions.Section}:{nameof(SinergiOptions.Data)}"] = parsed.GetValue(Data);
                settings[$"{SinergiOptions.Section}:{nameof(SinergiOptions.SimulatedData)}"] = "true";
                var urls = parsed.GetValue(Urls)!;
                if (Host.Build(settings, urls) is not { } app)
                {
                    return 2;
                }

                await using (app)
                {
                    return await RunAsync(app, urls, cancellationToken);
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, string urls, CancellationToken cancellationToken)
    {
        using var running = Startup.Hold(app.Services);
        if (running is null)
        {
            return 1;
        }

        var prepared = await Startup.PrepareAsync(app.Services, cancellationToken);
        if (prepared != 0)
        {
            return prepared;
        }

        var loader = new DemoLoader(app.Services);
        var accounts = await loader.LoadAsync(Console.Error.WriteLine, cancellationToken);
        if (!await Startup.ListenAsync(app, cancellationToken))
        {
            return 1;
        }

        Show(urls, accounts, loader.AccountsFile);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static void Show(string urls, IReadOnlyList<DemoAccount> accounts, string file)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine(urls.Split(';')[0].Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        Console.Out.WriteLine();
        foreach (var account in accounts)
        {
            Console.Out.WriteLine($"{account.Email, -28} {account.Password, -25} {account.Role, -16} {account.Institution}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine($"Kata sandi tersimpan di {file}");
    }
}
