using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Cli;
using Sinergi.Kernel;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class AuditVerifierTests
{
    private static readonly ProcessKind Change = ProcessKind.Of("test.change", typeof(ProcessesTests.Changed));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VerifyAsync_RowsTamperedWith_SaysWhere(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await WriteAsync(office, 5);
        var start = (await DigestAsync(office)).Sequence - 5;

        var rewritten = await TryAsync(
            office,
            db => db.Set<RecordedEvent>().Where(e => e.Sequence == start + 2).ExecuteUpdateAsync(e => e.SetProperty(x => x.Payload, "{}"))
        );
        var deleted = await TryAsync(
            office,
            async db =>
            {
                await db.Set<ProcessRecord>().Where(e => e.Sequence == start + 3).ExecuteDeleteAsync();
                await db.Set<RecordedEvent>().Where(e => e.Sequence == start + 3).ExecuteDeleteAsync();
                await db.Set<Process>().Where(p => p.Sequence == start + 3).ExecuteDeleteAsync();
            }
        );
        var cut = await TryAsync(office, db => db.Set<AuditHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.LastSequence, start + 4)));

        Assert.Equal(start + 2, Assert.IsType<AuditVerdict.Broken>(rewritten).Sequence);
        Assert.Equal(start + 3, Assert.IsType<AuditVerdict.Broken>(deleted).Sequence);
        Assert.IsType<AuditVerdict.Broken>(cut);
        Assert.IsType<AuditVerdict.Intact>(await TryAsync(office, _ => Task.CompletedTask));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VerifyVerb_ChainRecomputed_PassesAloneAndFailsAgainstTheDigest(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await WriteAsync(office, 3);
        var digest = await DigestAsync(office);
        var file = Path.Combine(office.Host.DataFolder, "intisari.txt");
        await File.WriteAllTextAsync(file, $"Diteruskan:\n> {digest.ToString().Replace("\n", "\n> ", StringComparison.Ordinal)}\n");
        string[] place = office.Host.Database == TestDatabase.Sqlite ? [] : ["--database", await ConnectionAsync(office)];
        string[] verify = ["audit", "verify", "--data", office.Host.DataFolder, .. place];
        Assert.Equal(0, await CommandLine.RunAsync([.. verify, "--digest", file]));

        await RecomputeAsync(office, digest.Sequence - 1);

        Assert.Equal(0, await CommandLine.RunAsync(verify));
        Assert.Equal(1, await CommandLine.RunAsync([.. verify, "--digest", file]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VerifyAsync_WhileOthersWrite_IsIntact(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        await WriteAsync(office, 5);
        var writing = Task.Run(() => WriteAsync(office, 40));

        while (!writing.IsCompleted)
        {
            var verdict = await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None));
            Assert.IsType<AuditVerdict.Intact>(verdict);
        }

        await writing;
    }

    private static Task<string> ConnectionAsync(Office office) =>
        office.Host.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!));

    private static Task<AuditDigest> DigestAsync(Office office) =>
        office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().DigestAsync(CancellationToken.None));

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

    /// <summary>Verifies what somebody with access to the database did, and undoes it.</summary>
    private static Task<AuditVerdict> TryAsync(Office office, Func<SinergiDb, Task> tamper) =>
        office.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await tamper(db);
            return await services.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None);
        });

    /// <summary>What a clever administrator would do: change a row and recompute everything after it.</summary>
    private static Task RecomputeAsync(Office office, long from) =>
        office.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            await db.Set<RecordedEvent>().Where(e => e.Sequence == from).ExecuteUpdateAsync(e => e.SetProperty(x => x.Payload, "{}"));
            var rows = await db.Set<Process>()
                .AsNoTracking()
                .Include(p => p.Events)
                .Where(p => p.Sequence >= from)
                .OrderBy(p => p.Sequence)
                .ToListAsync();
            var previous = rows[0].PreviousHash;
            foreach (var row in rows)
            {
                var hash = ProcessHash.Of(
                    new Process
                    {
                        Sequence = row.Sequence,
                        Id = row.Id,
                        Kind = row.Kind,
                        At = row.At,
                        AccountId = row.AccountId,
                        PersonId = row.PersonId,
                        PostId = row.PostId,
                        InstitutionId = row.InstitutionId,
                        Reason = row.Reason,
                        PreviousHash = previous,
                        Hash = "",
                        Events = row.Events,
                    }
                );
                await db.Set<Process>()
                    .Where(p => p.Sequence == row.Sequence)
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.PreviousHash, previous).SetProperty(x => x.Hash, hash));
                previous = hash;
            }

            await db.Set<AuditHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.LastHash, previous));
        });
}
