using System.CommandLine;
using Sinergi.Platform.Data;

namespace Sinergi.Cli;

/// <summary>Brings the database to the present model and says what it did.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Memperbarui basis data; cadangan dibuat lebih dahulu.")
        {
            CommandLine.Data,
            CommandLine.Database,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Services.UseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                    {
                        var outcome = await services.GetRequiredService<Migrator>().RunAsync(cancellationToken);
                        return outcome.Match(
                            _ => Services.Say("Up to date."),
                            migrated =>
                                Services.Say(
                                    $"Migrated: {string.Join(", ", migrated.Applied)}. Backup: {migrated.Backup ?? "none needed"}."
                                ),
                            failed => Services.Complain(failed.Explanation)
                        );
                    }
                )
        );
        return command;
    }
}
