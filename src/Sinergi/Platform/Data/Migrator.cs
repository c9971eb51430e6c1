using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Data;

public abstract record MigrationOutcome
{
    private MigrationOutcome() { }

    public sealed record UpToDate : MigrationOutcome;

    public sealed record Migrated(IReadOnlyList<string> Applied, string? Backup) : MigrationOutcome;

    /// <summary>Nothing has changed, or what had changed was put back from the backup.</summary>
    public sealed record Failed(string Explanation) : MigrationOutcome;

    public TResult Match<TResult>(Func<UpToDate, TResult> upToDate, Func<Migrated, TResult> migrated, Func<Failed, TResult> failed) =>
        this switch
        {
            UpToDate u => upToDate(u),
            Migrated m => migrated(m),
            Failed f => failed(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Brings the database to the present model: backup first, integrity check after, backup put back when anything fails.
/// Table rebuilds on SQLite are not atomic, so the copy is the only safe way back.
/// </summary>
public sealed partial class Migrator(
    SinergiDb db,
    IDatabaseProvider provider,
    DataFolder folder,
    KeyCheck keys,
    TimeProvider clock,
    ILogger<Migrator> logger
)
{
    public async Task<MigrationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await provider.PrepareAsync(cancellationToken);
            if (await ProblemAsync(cancellationToken) is { } problem)
            {
                return new MigrationOutcome.Failed(problem);
            }

            if ((await PendingAsync(cancellationToken)).Count == 0)
            {
                return new MigrationOutcome.UpToDate();
            }

            await using var held = await provider.LockMigrationsAsync(cancellationToken);
            // Asked again under the lock: another node may have been faster.
            var pending = await PendingAsync(cancellationToken);
            return pending.Count == 0 ? new MigrationOutcome.UpToDate() : await MigrateAsync(pending, cancellationToken);
        }
        catch (Exception failure) when (provider.IsUnavailable(failure) || failure is IOException or UnauthorizedAccessException)
        {
            LogUnreachable(logger, failure);
            return new MigrationOutcome.Failed($"The database cannot be prepared: {failure.Message}");
        }
        catch (Exception failure) when (provider.IsDamaged(failure))
        {
            LogUnreachable(logger, failure);
            return new MigrationOutcome.Failed($"The database is damaged: {failure.Message} Restore a backup.");
        }
    }

    /// <summary>Whether there is a database of Sinergi at all, of whatever version.</summary>
    public Task<bool> HasDatabaseAsync(CancellationToken cancellationToken) => provider.ExistsAsync(db, cancellationToken);

    private async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        // A process killed in the first migration may leave a history without an entry.
        List<string> applied = await HasDatabaseAsync(cancellationToken)
            ? [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)]
            : [];
        // This program would run on a newer database until the first table that it does not know how to fill.
        return applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } newer
            ? $"This database was brought up to date by a newer Sinergi ({newer}). Start that version, or a newer one."
            : await keys.ProblemAsync(applied.Count > 0 ? db : null, cancellationToken);
    }

    // Asking a new database for its history is answered by an error that would stand in the log of every first start.
    private async Task<List<string>> PendingAsync(CancellationToken cancellationToken) =>
        await HasDatabaseAsync(cancellationToken)
            ? [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)]
            : [.. db.Database.GetMigrations()];

    private async Task<MigrationOutcome> MigrateAsync(List<string> pending, CancellationToken cancellationToken)
    {
        var fresh = !await HasDatabaseAsync(cancellationToken);
        var backup = fresh ? null : Path.Combine(folder.Backups, $"before-migration-{clock.GetUtcNow():yyyyMMdd-HHmmss}.backup");
        if (backup is not null)
        {
            try
            {
                await provider.BackupAsync(backup, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(logger, failure);
                return new MigrationOutcome.Failed($"No backup could be made, so nothing was changed: {failure.Message}");
            }
        }

        try
        {
            await provider.ReleaseStaleMigrationLockAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            var problems = await provider.CheckIntegrityAsync(db, cancellationToken);
            if (problems.Count == 0)
            {
                return new MigrationOutcome.Migrated(pending, backup);
            }

            await PutBackAsync(backup);
            return new MigrationOutcome.Failed($"The migrated database is not sound{Back(backup)}: {string.Join("; ", problems.Take(5))}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
            await PutBackAsync(backup);
            return new MigrationOutcome.Failed($"The migration failed{Back(backup)}: {failure.Message}");
        }
    }

    private static string Back(string? backup) => backup is null ? "" : ", the earlier state is back";

    private async Task PutBackAsync(string? backup)
    {
        if (backup is not null)
        {
            await db.Database.CloseConnectionAsync();
            await provider.RestoreAsync(backup, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be reached or prepared.")]
    private static partial void LogUnreachable(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A migration failed.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
