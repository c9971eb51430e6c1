using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Cli;
using Sinergi.Kernel;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Jobs;
using Sinergi.Testing;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class BackupTests
{
    private static readonly ProcessKind Change = ProcessKind.Of("test.change", typeof(ProcessesTests.Changed));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Backup_WhileOthersWrite_RestoresToOneSoundMoment(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await WriteAsync(office, 10);
        var file = Path.Combine(office.Host.DataFolder, "backups", "coba.backup");
        var provider = office.Host.Services.GetRequiredService<IDatabaseProvider>();
        var writing = Task.Run(() => WriteAsync(office, 40));

        await provider.BackupAsync(file, CancellationToken.None);
        await writing;
        var after = await LengthAsync(office);
        // A table younger than the backup must go, or the next migration would stumble over it.
        await office.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"CREATE TABLE younger (id integer)"));
        await provider.RestoreAsync(file, CancellationToken.None);

        var restored = await LengthAsync(office);
        Assert.InRange(restored, after - 40, after);
        Assert.IsType<AuditVerdict.Intact>(
            await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None))
        );
        await office.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"CREATE TABLE younger (id integer)"));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.part"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NightlyJob_OnTheNinthNight_KeepsSeven(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var runner = office.Host.Services.GetRequiredService<JobRunner>();

        for (var night = 0; night < 9; night++)
        {
            Assert.True(await runner.RunAsync("nightly", CancellationToken.None));
            office.Host.Clock.Advance(TimeSpan.FromDays(1));
        }

        var kept = Directory.GetFiles(Path.Combine(office.Host.DataFolder, "backups"), "nightly-*.backup").Order().ToList();
        Assert.Equal(7, kept.Count);
        Assert.Contains("20260304", kept[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_MasterKeyLost_RefusesUntilItIsBack()
    {
        using var scratch = new Scratch();
        var office = await Office.OpenAsync(TestDatabase.Sqlite, new() { ["Sinergi:Data"] = scratch.Folder });
        await office.Host.Services.GetRequiredService<Sinergi.Platform.Keys.KeyStore>().GetOrCreateAsync(NewId.Next(), "events");
        await office.DisposeAsync();
        var key = Path.Combine(scratch.Folder, "keys", "master.key");
        var content = await File.ReadAllTextAsync(key);

        File.Delete(key);
        Assert.Equal(1, await CommandLine.RunAsync(["migrate", "--data", scratch.Folder]));
        Assert.False(File.Exists(key));
        await File.WriteAllTextAsync(key, new string('a', 64));
        Assert.Equal(1, await CommandLine.RunAsync(["migrate", "--data", scratch.Folder]));
        await File.WriteAllTextAsync(key, content);
        Assert.Equal(0, await CommandLine.RunAsync(["migrate", "--data", scratch.Folder]));
    }

    [Fact]
    public async Task Migrate_FailsInTheMiddle_PutsTheEarlierStateBack()
    {
        await using var office = await Office.OpenAsync(TestDatabase.Sqlite);
        await WriteAsync(office, 3);
        var before = await LengthAsync(office);
        // The product believes that its only migration is still to come; it fails at the first table that is there already.
        await office.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\""));
        // A killed process left EF's own lock behind as well.
        await office.Host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)"
            )
        );
        await office.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')"));

        var outcome = await office.Host.UseAsync(s => s.GetRequiredService<Migrator>().RunAsync(CancellationToken.None));

        Assert.Contains("the earlier state is back", Assert.IsType<MigrationOutcome.Failed>(outcome).Explanation, StringComparison.Ordinal);
        Assert.Equal(before, await LengthAsync(office));
        Assert.Single(Directory.GetFiles(Path.Combine(office.Host.DataFolder, "backups"), "before-migration-*.backup"));
    }

    private static Task<long> LengthAsync(Office office) =>
        office.Host.QueryAsync(db => db.Set<AuditHead>().Select(h => h.LastSequence).SingleAsync());

    private static async Task WriteAsync(Office office, int many)
    {
        for (var i = 0; i < many; i++)
        {
            await office.Host.UseAsync(s =>
                s.GetRequiredService<Processes>()
                    .RunAsync(
                        Change,
                        null,
                        null,
                        process =>
                        {
                            process.Record(new ProcessesTests.Changed(NewId.Next(), "satu"));
                            return Task.FromResult("");
                        }
                    )
            );
        }
    }

    private sealed class Scratch : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("sinergi-test-").FullName;

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
