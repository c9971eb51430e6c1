using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Privacy;

namespace Sinergi.Platform.Data;

public abstract record RestoreOutcome
{
    private RestoreOutcome() { }

    /// <param name="ErasedAgain">How many people, erased since that backup, were erased again.</param>
    /// <param name="Before">Where the state lies that was there before.</param>
    public sealed record Restored(int ErasedAgain, string Before) : RestoreOutcome;

    /// <summary>What was there before is there still.</summary>
    public sealed record Refused(string Why) : RestoreOutcome;

    public TResult Match<TResult>(Func<Restored, TResult> restored, Func<Refused, TResult> refused) =>
        this switch
        {
            Restored r => restored(r),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Puts a backup in the place of the database: looks at it first, keeps what is there, and puts that back unless the whole way succeeds.
/// </summary>
public sealed class Restorer(IDatabaseProvider provider, DataFolder folder, Migrator migrator, SubjectErasure erasure, TimeProvider clock)
{
    /// <param name="file">Made by backup.</param>
    /// <param name="keys">A copy of the key store, where keys are missing here.</param>
    /// <param name="cancellationToken">Ends it between two steps; the next start finishes what was begun.</param>
    public async Task<RestoreOutcome> RunAsync(string file, string? keys, CancellationToken cancellationToken)
    {
        folder.Create();
        try
        {
            await provider.InspectBackupAsync(file, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return new RestoreOutcome.Refused($"{file} cannot be restored, nothing has changed: {failure.Message}");
        }

        await provider.PrepareAsync(cancellationToken);
        var (before, whole) = await KeepPresentAsync(cancellationToken);
        try
        {
            if (keys is not null)
            {
                await provider.RestoreKeysAsync(keys, cancellationToken);
            }

            await provider.RestoreAsync(file, cancellationToken);
            if (await migrator.RunAsync(cancellationToken) is not MigrationOutcome.Failed failed)
            {
                return new RestoreOutcome.Restored(await erasure.RepeatAsync(cancellationToken), before);
            }

            return await PutBackAsync(file, before, whole, failed.Explanation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return await PutBackAsync(file, before, whole, failure.Message);
        }
    }

    // A damaged database is the very reason to restore one; that it cannot be copied must not stand in the way.
    private async Task<(string Before, bool Whole)> KeepPresentAsync(CancellationToken cancellationToken)
    {
        var name = $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss}";
        try
        {
            var backup = Path.Combine(folder.Backups, name + ".backup");
            await provider.BackupAsync(backup, cancellationToken);
            return (backup, true);
        }
        catch (Exception failure) when (provider.IsDamaged(failure))
        {
            return (provider.SetAside(name + ".damaged"), false);
        }
    }

    private async Task<RestoreOutcome> PutBackAsync(string file, string before, bool whole, string why)
    {
        if (!whole)
        {
            return new RestoreOutcome.Refused($"{file} cannot be restored: {why} The damaged database that was there lies in {before}.");
        }

        await provider.RestoreAsync(before, CancellationToken.None);
        return new RestoreOutcome.Refused($"{file} cannot be restored, nothing has changed: {why}");
    }
}
