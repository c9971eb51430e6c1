using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class ProcessesTests(Offices offices) : IClassFixture<Offices>
{
    public sealed record Answer(string Text);

    public sealed record Changed(Guid Id, string Word) : ProcessEvent
    {
        public override Guid RecordId => Id;
    }

    public sealed record AlsoChanged(Guid Id) : ProcessEvent
    {
        public override Guid RecordId => Id;
    }

    private static readonly ProcessKind Change = ProcessKind.Of("test.change", typeof(Changed));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_UndeclaredEvent_IsRefusedAndNothingIsWritten(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var before = await LengthAsync(office);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunAsync(office, null, process => process.Record(new AlsoChanged(NewId.Next())))
        );

        Assert.Equal(before, await LengthAsync(office));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_RequiredEventMissing_RollsBackTheChange(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var kind = ProcessKind.Of("test.both", typeof(Changed), typeof(AlsoChanged));
        var role = NewRole();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            office.Host.UseAsync(services =>
                services
                    .GetRequiredService<Processes>()
                    .RunAsync(
                        kind,
                        null,
                        null,
                        process =>
                        {
                            services.GetRequiredService<SinergiDb>().Add(role);
                            process.Record(new Changed(role.Id, "satu"));
                            return Task.FromResult(new Answer(""));
                        }
                    )
            )
        );

        Assert.False(await office.Host.QueryAsync(db => db.Set<Role>().AnyAsync(r => r.Id == role.Id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_NothingRecorded_WritesNothing(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var before = await LengthAsync(office);
        var role = NewRole();

        await office.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            await services
                .GetRequiredService<Processes>()
                .RunAsync(
                    Change,
                    NewId.Random(),
                    null,
                    _ =>
                    {
                        db.Add(role);
                        return Task.FromResult(new Answer("ditolak"));
                    }
                );
            await db.SaveChangesAsync();
        });

        Assert.Equal(before, await LengthAsync(office));
        Assert.False(await office.Host.QueryAsync(db => db.Set<Role>().AnyAsync(r => r.Id == role.Id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_SameFormAgain_GetsTheFirstAnswerAndChangesNothing(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var key = NewId.Random();
        var first = await RunAsync(office, key, process => process.Record(new Changed(NewId.Next(), "satu")), "pertama");
        var length = await LengthAsync(office);

        var second = await RunAsync(office, key, process => process.Record(new Changed(NewId.Next(), "dua")), "kedua");

        Assert.Equal("pertama", first.Text);
        Assert.Equal("pertama", second.Text);
        Assert.Equal(length, await LengthAsync(office));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_SameFormTwiceAtOnce_HappensOnce(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var before = await LengthAsync(office);
        var key = NewId.Random();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i => Task.Run(() => RunAsync(office, key, p => p.Record(new Changed(NewId.Next(), "satu")), $"jawaban {i}")))
        );

        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.Equal(before + 1, await LengthAsync(office));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_TwentyWritersAtOnce_LeaveOneUnbrokenChain(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var before = await LengthAsync(office);

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => RunAsync(office, null, p => p.Record(new Changed(NewId.Next(), "satu")))))
        );

        Assert.Equal(before + 20, await LengthAsync(office));
        var verdict = await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None));
        Assert.Equal(before + 20, Assert.IsType<AuditVerdict.Intact>(verdict).Processes);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_SecondOfOneRequestAfterSomebodyElse_FollowsTheChain(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var before = await LengthAsync(office);

        await office.Host.UseAsync(async services =>
        {
            var processes = services.GetRequiredService<Processes>();
            await processes.RunAsync(Change, null, null, Body("satu"));
            await RunAsync(office, null, p => p.Record(new Changed(NewId.Next(), "orang lain")));
            await processes.RunAsync(Change, null, null, Body("dua"));
        });

        Assert.Equal(before + 3, await LengthAsync(office));
    }

    private static Func<RunningProcess, Task<Answer>> Body(string word) =>
        process =>
        {
            process.Record(new Changed(NewId.Next(), word));
            return Task.FromResult(new Answer(word));
        };

    private static Role NewRole() =>
        new()
        {
            Id = NewId.Next(),
            Code = $"T{NewId.Random():N}",
            Name = "Simulasi",
            NameEnglish = "Simulated",
        };

    private static Task<long> LengthAsync(Office office) =>
        office.Host.QueryAsync(db => db.Set<AuditHead>().Select(h => h.LastSequence).SingleAsync());

    private static Task<Answer> RunAsync(Office office, Guid? key, Action<RunningProcess> record, string answer = "") =>
        office.Host.UseAsync(services =>
            services
                .GetRequiredService<Processes>()
                .RunAsync(
                    Change,
                    key,
                    "alasan simulasi",
                    process =>
                    {
                        record(process);
                        return Task.FromResult(new Answer(answer));
                    }
                )
        );
}
