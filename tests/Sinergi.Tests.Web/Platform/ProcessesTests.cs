using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
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

    private const int Writers = 6;

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

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ManyChangeOneRowAtOnce_EachBuildsOnTheOneBefore(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var role = NewRole();
        await office.Host.UseAsync(services => ChangeRoleAsync(services, db => Task.FromResult(db.Add(role).Entity)));
        var readers = 0;
        var allHaveRead = new TaskCompletionSource();

        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i =>
                    Task.Run(() =>
                        office.Host.UseAsync(services =>
                        {
                            var first = true;
                            return ChangeRoleAsync(
                                services,
                                async db =>
                                {
                                    var found = await db.Set<Role>().SingleAsync(r => r.Id == role.Id);
                                    // Where several may write at once, nobody saves before everybody has read.
                                    if (first && services.GetRequiredService<IDatabaseProvider>().AllowsSeveralNodes)
                                    {
                                        first = false;
                                        if (Interlocked.Increment(ref readers) == Writers)
                                        {
                                            allHaveRead.SetResult();
                                        }

                                        await allHaveRead.Task.WaitAsync(TestContext.Current.CancellationToken);
                                    }

                                    found.NameEnglish += $" {i}";
                                    return found;
                                }
                            );
                        })
                    )
                )
        );

        var name = await NameAsync(office, role.Id);
        Assert.Equal(Enumerable.Range(0, Writers).Select(i => $"{i}"), name.Split(' ').Skip(1).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ReadBefore_IsReadAfreshInside(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var role = NewRole();
        await office.Host.UseAsync(services => ChangeRoleAsync(services, db => Task.FromResult(db.Add(role).Entity)));

        var answer = await office.Host.UseAsync(async services =>
        {
            await services.GetRequiredService<SinergiDb>().Set<Role>().SingleAsync(r => r.Id == role.Id);
            await office.Host.UseAsync(others => RenameAsync(others, role.Id, "Theirs"));
            return await RenameAsync(services, role.Id, "Mine");
        });

        Assert.Equal("Theirs, then Mine", answer.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ChangedBefore_AndByAnotherMeanwhile_IsNotOverwritten(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var role = NewRole();
        await office.Host.UseAsync(services => ChangeRoleAsync(services, db => Task.FromResult(db.Add(role).Entity)));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            office.Host.UseAsync(async services =>
            {
                var stale = await services.GetRequiredService<SinergiDb>().Set<Role>().SingleAsync(r => r.Id == role.Id);
                stale.NameEnglish = "Mine";
                await office.Host.UseAsync(others => RenameAsync(others, role.Id, "Theirs"));
                await ChangeRoleAsync(services, _ => Task.FromResult(stale));
            })
        );

        Assert.EndsWith("Theirs", await NameAsync(office, role.Id), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ChangesWhatItDidNotReadItself_IsRefused(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var role = NewRole();
        await office.Host.UseAsync(services => ChangeRoleAsync(services, db => Task.FromResult(db.Add(role).Entity)));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            office.Host.UseAsync(async services =>
            {
                var early = await services.GetRequiredService<SinergiDb>().Set<Role>().SingleAsync(r => r.Id == role.Id);
                await ChangeRoleAsync(
                    services,
                    _ =>
                    {
                        early.NameEnglish = "Lost";
                        return Task.FromResult(early);
                    }
                );
            })
        );

        Assert.Contains(nameof(Role.NameEnglish), refusal.Message, StringComparison.Ordinal);
    }

    private static Task<string> NameAsync(Office office, Guid role) =>
        office.Host.QueryAsync(db => db.Set<Role>().Where(r => r.Id == role).Select(r => r.NameEnglish).SingleAsync());

    private static Task<Answer> RenameAsync(IServiceProvider services, Guid id, string name) =>
        ChangeRoleAsync(
            services,
            async db =>
            {
                var role = await db.Set<Role>().SingleAsync(r => r.Id == id);
                role.NameEnglish = $"{role.NameEnglish}, then {name}".Replace("Simulated, then ", "", StringComparison.Ordinal);
                return role;
            }
        );

    private static Task<Answer> ChangeRoleAsync(IServiceProvider services, Func<SinergiDb, Task<Role>> change) =>
        services
            .GetRequiredService<Processes>()
            .RunAsync(
                Change,
                null,
                null,
                async process =>
                {
                    var role = await change(services.GetRequiredService<SinergiDb>());
                    process.Record(new Changed(role.Id, role.NameEnglish));
                    return new Answer(role.NameEnglish);
                }
            );

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
