using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;

namespace Sinergi.Platform.Data.Providers;

/// <summary>Everything that differs between SQLite and PostgreSQL. Nothing outside this folder asks which one it is.</summary>
public interface IDatabaseProvider
{
    /// <summary>For the page on the state of the system: "SQLite 3.50.4", "PostgreSQL 15.18".</summary>
    Task<string> DescribeAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Whether several processes may serve the same database.</summary>
    bool AllowsSeveralNodes { get; }

    /// <summary>Whether a backup can be made on this machine: for PostgreSQL its client programs must be installed.</summary>
    bool CanBackUp { get; }

    /// <summary>Nightly care: statistics for the query planner, journals cut short.</summary>
    Task MaintainAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Whether there is a database of Sinergi, of whatever version; looking makes none.</summary>
    Task<bool> ExistsAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Makes folders, files and the key store's table, so that migrations can run.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Waits for one's turn to write, where the database knows only one writer.</summary>
    Task<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>The end of the audit chain, locked until the transaction ends.</summary>
    Task<AuditHead> LockAuditHeadAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Holds the migration lock; a lock left behind by a killed process does not block for ever.</summary>
    Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellationToken);

    /// <summary>Removes EF's own lock row that a killed process left behind; our lock is held, so nobody can be using it.</summary>
    Task ReleaseStaleMigrationLockAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Problems that the database finds in itself; empty when sound.</summary>
    Task<IReadOnlyList<string>> CheckIntegrityAsync(SinergiDb db, CancellationToken cancellationToken);

    /// <summary>Copies the database while it is in use. The key store is not part of it.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Copies the wrapped data keys; without the master key nobody can use them.</summary>
    Task BackupKeysAsync(string file, CancellationToken cancellationToken);

    /// <summary>Looks into a file before anything is changed for its sake.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or no backup of Sinergi.</exception>
    Task InspectBackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts a backup in the place of the database. The product must not be running.</summary>
    Task RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the keys of a copy that are missing here. One that is here stays as it is; one that was destroyed stays destroyed.
    /// </summary>
    Task RestoreKeysAsync(string file, CancellationToken cancellationToken);

    /// <summary>Moves a database that cannot even be copied out of the way; the answer is where it lies now.</summary>
    string SetAside(string name);

    /// <summary>Copies many rows in one go, by prepared statements or binary COPY, inside the current transaction.</summary>
    Task BulkInsertAsync<T>(SinergiDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Reads rows for exclusive work inside the current transaction; rows that another node holds are passed over.</summary>
    Task<List<T>> ClaimRowsAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class;

    bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>Another transaction changed the same rows first, so that nothing was done; begun anew, it may work.</summary>
    bool IsCollision(Exception failure);

    /// <summary>The database cannot be reached or written just now; trying again later may help.</summary>
    bool IsUnavailable(Exception failure);

    /// <summary>What the database keeps on the disk is broken; only a backup helps.</summary>
    bool IsDamaged(Exception failure);
}
