using System.CommandLine;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Cli;

/// <summary>Puts a backup in the place of the database, after copying what is there now. The product must not be running.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<FileInfo> From = new("file") { Description = "Backup made by `backup`." };

    public static Command Create()
    {
        var command = new Command("restore", "Mengembalikan basis data dari cadangan.") { From, CommandLine.Data, CommandLine.Database };
        command.SetAction(
            (parsed, cancellationToken) =>
                Services.UseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                    {
                        var file = parsed.GetRequiredValue(From);
                        if (!file.Exists)
                        {
                            return Services.Complain($"{file.FullName} does not exist.");
                        }

                        var folder = services.GetRequiredService<DataFolder>();
                        var clock = services.GetRequiredService<TimeProvider>();
                        var provider = services.GetRequiredService<IDatabaseProvider>();
                        using var alone = RunLock.TryTake(folder);
                        if (alone is null)
                        {
                            return Services.Complain("Sinergi is running on this data folder; stop it first.");
                        }

                        await provider.PrepareAsync(cancellationToken);
                        var present = Path.Combine(folder.Backups, $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss}.backup");
                        await provider.BackupAsync(present, cancellationToken);
                        try
                        {
                            await provider.RestoreAsync(file.FullName, cancellationToken);
                        }
                        catch (Exception failure) when (failure is not OperationCanceledException)
                        {
                            await provider.RestoreAsync(present, CancellationToken.None);
                            return Services.Complain($"{file.FullName} cannot be restored, nothing has changed: {failure.Message}");
                        }

                        var outcome = await services.GetRequiredService<Migrator>().RunAsync(cancellationToken);
                        return outcome.Match(
                            _ => Services.Say($"Restored. What was there before: {present}"),
                            _ => Services.Say($"Restored and migrated. What was there before: {present}"),
                            failed => Services.Complain(failed.Explanation)
                        );
                    }
                )
        );
        return command;
    }
}
