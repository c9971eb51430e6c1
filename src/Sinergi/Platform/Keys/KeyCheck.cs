using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Platform.Keys;

/// <summary>
/// Asks before anything starts whether the master key fits the key store. A new one made in the place of a lost one would work, and everything
/// sealed before would be unreadable without a word.
/// </summary>
public sealed class KeyCheck(IDbContextFactory<KeyDb> factory, DataFolder folder)
{
    /// <summary>What is wrong and how to mend it; null when the key fits or there is nothing to open yet.</summary>
    /// <param name="data">The database that the keys belong to; null when it is still to be made.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<string?> ProblemAsync(SinergiDb? data, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var sample = await db
            .Keys.AsNoTracking()
            .Where(k => k.Wrapped != null)
            .OrderByDescending(k => k.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (sample is null)
        {
            return data is null ? null : await MissingStoreAsync(db, data, cancellationToken);
        }

        if (!File.Exists(folder.MasterKey))
        {
            return $"The master key {folder.MasterKey} is missing, but documents and personal values are sealed with it. Put it back from your copy.";
        }

        try
        {
            MasterKey.Open(folder.MasterKey).Unwrap(sample.Wrapped, KeyStore.Context(sample.SubjectId, sample.Purpose));
            return null;
        }
        catch (CryptographicException)
        {
            return $"The master key {folder.MasterKey} does not fit the key store. Put back the one that belongs to this database.";
        }
        catch (InvalidDataException failure)
        {
            return failure.Message;
        }
    }

    // A database that was put back on another machine. New keys would be made for the missing ones, and the loss noticed weeks later.
    private static async Task<string?> MissingStoreAsync(KeyDb keys, SinergiDb data, CancellationToken cancellationToken) =>
        !await keys.Keys.AnyAsync(cancellationToken)
        && (
            await data.Set<StoredDocument>().AnyAsync(cancellationToken)
            || await data.Set<RecordedEvent>().AnyAsync(e => e.Payload.Contains(EventJson.SealedProperty), cancellationToken)
        )
            ? "The key store is empty, but documents and personal values of this database are sealed with its keys. Put back its copy: "
                + "restore FILE --keys FILE.keys, with the master key of that time in its place."
            : null;
}
