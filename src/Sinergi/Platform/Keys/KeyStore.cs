using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Keys;

/// <summary>
/// Data keys, one per subject and purpose, wrapped by the master key. They lie apart from the database that `backup` copies, so a key
/// destroyed today stays destroyed after yesterday's backup has been restored.
/// </summary>
public sealed class KeyStore(IDbContextFactory<KeyDb> factory, MasterKey master, TimeProvider clock)
{
    // Short, because another node may destroy a key that this one still remembers.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(Guid, string), (byte[] Key, DateTimeOffset ReadAt)> known = new();

    /// <summary>The key of a subject for a purpose, made on first use; null when it has been destroyed.</summary>
    public async Task<byte[]?> GetOrCreateAsync(Guid subjectId, string purpose, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue((subjectId, purpose), out var cached) && now - cached.ReadAt < Remembered)
        {
            return cached.Key;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await FindAsync(db, subjectId, purpose, cancellationToken);
        if (row is null)
        {
            row = NewRow(subjectId, purpose);
            db.Add(row);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure)
            {
                // Another request made the key a moment earlier: use that one.
                db.ChangeTracker.Clear();
                row =
                    await FindAsync(db, subjectId, purpose, cancellationToken)
                    ?? throw new CryptographicException("The key store cannot be written.", failure);
            }
        }

        if (row.Wrapped is null)
        {
            known.TryRemove((subjectId, purpose), out _);
            return null;
        }

        var key = master.Unwrap(row.Wrapped, Context(subjectId, purpose));
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }

        known[(subjectId, purpose)] = (key, now);
        return key;
    }

    /// <summary>Destroys all keys of a subject: what they sealed stays unreadable, here and in every backup.</summary>
    public async Task DestroyAsync(Guid subjectId, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Keys.Where(k => k.SubjectId == subjectId).ToListAsync(cancellationToken);
        if (rows.All(k => k.Purpose != Sealer.Purpose))
        {
            // Nothing was ever sealed for this subject, and nothing shall be: the destroyed row stands in the way of a new key.
            var stone = NewRow(subjectId, Sealer.Purpose);
            db.Add(stone);
            rows.Add(stone);
        }

        foreach (var row in rows.Where(k => k.Wrapped is not null))
        {
            row.Wrapped = null;
            row.DestroyedAt = now;
            known.TryRemove((subjectId, row.Purpose), out _);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Subjects whose keys have been destroyed.</summary>
    public async Task<IReadOnlyList<Guid>> DestroyedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db
            .Keys.Where(k => k.DestroyedAt != null && k.Purpose == Sealer.Purpose)
            .Select(k => k.SubjectId)
            .ToListAsync(cancellationToken);
    }

    private static Task<DataKey?> FindAsync(KeyDb db, Guid subjectId, string purpose, CancellationToken cancellationToken) =>
        db.Keys.AsNoTracking().SingleOrDefaultAsync(k => k.SubjectId == subjectId && k.Purpose == purpose, cancellationToken);

    private DataKey NewRow(Guid subjectId, string purpose) =>
        new()
        {
            Id = NewId.Next(),
            SubjectId = subjectId,
            Purpose = purpose,
            Wrapped = master.Wrap(RandomNumberGenerator.GetBytes(32), Context(subjectId, purpose)),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };

    internal static string Context(Guid subjectId, string purpose) => $"{purpose}:{subjectId:N}";
}

/// <summary>A wrapped data key; a destroyed one keeps its row, so that nobody makes it anew.</summary>
public sealed class DataKey
{
    public required Guid Id { get; init; }
    public required Guid SubjectId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Purpose { get; init; }

    [Classified(DataClass.Secret)]
    public byte[]? Wrapped { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? DestroyedAt { get; set; }
}

/// <summary>The key store's own small database (a file on SQLite, a schema on PostgreSQL).</summary>
public sealed class KeyDb(DbContextOptions<KeyDb> options) : DbContext(options)
{
    public const string Schema = "sinergi_keys";

    public DbSet<DataKey> Keys => Set<DataKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) =>
        builder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        var keys = builder.Entity<DataKey>();
        keys.ToTable("data_keys");
        keys.Property(k => k.Purpose).HasMaxLength(Limits.Code);
        keys.HasIndex(k => new { k.SubjectId, k.Purpose }).IsUnique();
        ModelConventions.Apply(builder);
    }
}
