using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Configuration;

namespace Sinergi.Platform.Keys;

/// <summary>
/// Asks before anything starts whether the master key fits the key store. A new one made in the place of a lost one would work, and everything
/// sealed before would be unreadable without a word.
/// </summary>
public sealed class KeyCheck(IDbContextFactory<KeyDb> factory, DataFolder folder)
{
    /// <summary>What is wrong and how to mend it; null when the key fits or there is nothing to open yet.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var sample = await db
            .Keys.AsNoTracking()
            .Where(k => k.Wrapped != null)
            .OrderByDescending(k => k.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (sample is null)
        {
            return null;
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
}
