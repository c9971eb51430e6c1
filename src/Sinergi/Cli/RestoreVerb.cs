using System.CommandLine;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Privacy;

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
                        if (outcome is MigrationOutcome.Failed failed)
                        {
                            return Services.Complain(failed.Explanation);
                        }

                        var erased = await services.GetRequiredService<SubjectErasure>().RepeatAsync(cancellationToken);
                        return Services.Say(
                            $"Restored. People erased since that backup, erased again: {erased}. What was there before: {present}"
                        );
                    }
                )
        );
        return command;
    }
}
