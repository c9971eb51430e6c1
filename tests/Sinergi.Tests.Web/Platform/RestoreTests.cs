using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Cli;
using Sinergi.Kernel;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Keys;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Platform;

/// <summary>Backup and restore as an operator runs them, by their verbs.</summary>
public sealed class RestoreTests
{
    private static readonly ProcessKind Tell = ProcessKind.Of("test.tellName", typeof(Told));

    private sealed record Told(Guid Of, Sealed Name) : ProcessEvent
    {
        public override Guid RecordId => Of;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Restore_DamagedForeignOrEmptyFile_ChangesNothing(TestDatabase database)
    {
        await using var place = await Installation.CreateAsync(database);
        var backup = await BackUpAsync(place);
        var before = await EndAsync(place);
        foreach (var (name, content) in Rubbish(await File.ReadAllBytesAsync(backup)))
        {
            var file = Path.Combine(place.Folder, name);
            await File.WriteAllBytesAsync(file, content);

            Assert.Equal((name, 1), (name, await RunAsync(place, "restore", file)));
        }

        Assert.Equal(1, await RunAsync(place, "restore", backup + ".keys"));
        Assert.Equal(before, await EndAsync(place));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Restore_BackupOfANewerVersion_PutsTheEarlierStateBack(TestDatabase database)
    {
        await using var place = await Installation.CreateAsync(database);
        string newer;
        await using (var host = await place.OpenAsync())
        {
            await host.QueryAsync(db =>
                db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_Later', '99.0')")
            );
            newer = await BackUpAsync(place);
            Assert.Equal(1, await RunAsync(place, "migrate"));
            await host.QueryAsync(db =>
                db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '20991231000000_Later'")
            );
        }

        Assert.Equal(1, await RunAsync(place, "restore", newer));

        Assert.Equal(0, await RunAsync(place, "migrate"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Restore_OnAnotherMachine_AsksForKeysAndTakesThem(TestDatabase database)
    {
        await using var home = await Installation.CreateAsync(database);
        await using (var host = await home.OpenAsync())
        {
            await host.UseAsync(services =>
                services
                    .GetRequiredService<Processes>()
                    .RunAsync(
                        Tell,
                        formKey: null,
                        reason: null,
                        process =>
                        {
                            var subject = NewId.Random();
                            process.Record(new Told(subject, new Sealed(subject, "nama simulasi")));
                            return Task.FromResult(true);
                        }
                    )
            );
        }

        var backup = await BackUpAsync(home);
        await using var away = await Installation.CreateEmptyAsync(database);
        Directory.CreateDirectory(Path.Combine(away.Folder, "keys"));
        File.Copy(Path.Combine(home.Folder, "keys", "master.key"), Path.Combine(away.Folder, "keys", "master.key"));

        Assert.Equal(1, await RunAsync(away, "restore", backup));
        Assert.Equal(1, await RunAsync(away, "backup"));
        Assert.Equal(0, await RunAsync(away, "restore", backup, "--keys", backup + ".keys"));

        Assert.Equal(await EndAsync(home), await EndAsync(away));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RestoreKeys_DestroyedHere_StayDestroyed(TestDatabase database)
    {
        await using var place = await Installation.CreateAsync(database);
        var (erased, kept) = (NewId.Random(), NewId.Random());
        byte[]? key;
        await using (var host = await place.OpenAsync())
        {
            var keys = host.Services.GetRequiredService<KeyStore>();
            key = await keys.GetOrCreateAsync(kept, Sealer.Purpose);
            await keys.GetOrCreateAsync(erased, Sealer.Purpose);
        }

        var backup = await BackUpAsync(place);
        await using (var host = await place.OpenAsync())
        {
            await host.Services.GetRequiredService<KeyStore>().DestroyAsync(erased);
        }

        Assert.Equal(0, await RunAsync(place, "restore", backup, "--keys", backup + ".keys"));

        await using var after = await place.OpenAsync();
        Assert.Null(await after.Services.GetRequiredService<KeyStore>().GetOrCreateAsync(erased, Sealer.Purpose));
        Assert.Equal(key, await after.Services.GetRequiredService<KeyStore>().GetOrCreateAsync(kept, Sealer.Purpose));
    }

    [Fact]
    public async Task Restore_OverADamagedDatabase_BringsTheBackupBack()
    {
        await using var place = await Installation.CreateAsync(TestDatabase.Sqlite);
        var backup = await BackUpAsync(place);
        var file = Path.Combine(place.Folder, "sinergi.db");
        var content = await File.ReadAllBytesAsync(file);
        Scramble(content);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(file, content);
        Assert.Equal(1, await RunAsync(place, "migrate"));

        Assert.Equal(0, await RunAsync(place, "restore", backup));

        Assert.Equal(0, await RunAsync(place, "audit", "verify"));
        Assert.Equal(
            content,
            await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(place.Folder, "backups"), "*.damaged").Single())
        );
    }

    [Fact]
    public async Task Restore_WhileTheProductRuns_IsRefused()
    {
        await using var place = await Installation.CreateAsync(TestDatabase.Sqlite);
        var backup = await BackUpAsync(place);

        using (RunLock.TryTake(new DataFolder(new SinergiOptions { Data = place.Folder }), together: true))
        {
            Assert.Equal(1, await RunAsync(place, "restore", backup));
            // The demonstration is a product that runs, too.
            Assert.Equal(1, await RunAsync(place, "demo"));
        }

        Assert.Equal(0, await RunAsync(place, "restore", backup));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("audit", "verify")]
    [InlineData("audit", "digest")]
    public async Task Verb_MisspeltFolder_IsRefusedAndMakesNothing(params string[] verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), "sinergi-tidak-ada-" + NewId.Random().ToString("N"));

        Assert.Equal(1, await CommandLine.RunAsync([.. verb, "--data", folder]));

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Migrate_FolderOthersMayRead_KeepsTheDatabaseToItself()
    {
        await using var place = await Installation.CreateEmptyAsync(TestDatabase.Sqlite);
        File.SetUnixFileMode(place.Folder, (UnixFileMode)Convert.ToInt32("755", 8));

        Assert.Equal(0, await RunAsync(place, "migrate"));

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Own, File.GetUnixFileMode(Path.Combine(place.Folder, "sinergi.db")));
    }

    private static Dictionary<string, byte[]> Rubbish(byte[] backup)
    {
        var scrambled = (byte[])backup.Clone();
        Scramble(scrambled);
        return new()
        {
            ["kosong.backup"] = [],
            ["kalimat.backup"] = "ini bukan cadangan basis data, hanya kalimat simulasi yang cukup panjang"u8.ToArray(),
            ["separuh.backup"] = backup[..(backup.Length / 2)],
            ["rusak.backup"] = scrambled,
        };
    }

    private static void Scramble(byte[] content)
    {
        for (var i = content.Length / 4; i < content.Length * 3 / 4; i++)
        {
            content[i] ^= 0x5A;
        }
    }

    private static async Task<string> BackUpAsync(Installation place)
    {
        var file = Path.Combine(place.Folder, $"{NewId.Random():N}.backup");
        Assert.Equal(0, await RunAsync(place, "backup", "--with-keys", "--to", file));
        return file;
    }

    private static Task<int> RunAsync(Installation place, params string[] verb) => CommandLine.RunAsync([.. place.Command(verb)]);

    private static Task<string> EndAsync(Installation place) =>
        QueryAsync(place, db => db.Set<AuditHead>().Select(h => h.LastHash).SingleAsync());

    private static async Task<T> QueryAsync<T>(Installation place, Func<Sinergi.Platform.Data.SinergiDb, Task<T>> query)
    {
        await using var host = await place.OpenAsync();
        return await host.QueryAsync(query);
    }
}
