using System.CommandLine;

namespace Sinergi.Cli;

/// <summary>Runs the web application on whatever the data folder or database holds; an empty one shows the set-up link.</summary>
internal static class ServeVerb
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Address to listen on.",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Menjalankan Sinergi.") { Urls, CommandLine.Data, CommandLine.Database };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                if (Host.Build(CommandLine.Settings(parsed), parsed.GetValue(Urls)) is not { } app)
                {
                    return 2;
                }

                await using (app)
                {
                    return await Startup.RunAsync(app, cancellationToken);
                }
            }
        );
        return command;
    }
}
