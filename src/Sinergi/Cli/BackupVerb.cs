using System.CommandLine;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Cli;

/// <summary>Copies the database while the product runs. Keys are left out unless asked for; documents lie in their own folder.</summary>
internal static class BackupVerb
{
    private static readonly Option<string?> To = new("--to")
    {
        Description = "File to write; default: a dated file in the backups folder.",
    };
    private static readonly Option<bool> WithKeys = new("--with-keys") { Description = "Also copy the data keys (never the master key)." };

    public static Command Create()
    {
        var command = new Command("backup", "Membuat cadangan basis data.") { To, WithKeys, CommandLine.Data, CommandLine.Database };
        command.SetAction(
            (parsed, cancellationToken) =>
                Services.UseDatabaseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                    {
                        var folder = services.GetRequiredService<DataFolder>();
                        var clock = services.GetRequiredService<TimeProvider>();
                        var file =
                            parsed.GetValue(To) ?? Path.Combine(folder.Backups, $"sinergi-{clock.GetUtcNow():yyyyMMdd-HHmmss}.backup");
                        var provider = services.GetRequiredService<IDatabaseProvider>();
                        await provider.BackupAsync(file, cancellationToken);
                        if (parsed.GetValue(WithKeys))
                        {
                            await provider.BackupKeysAsync(file + ".keys", cancellationToken);
                        }

                        return Services.Say(file);
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
