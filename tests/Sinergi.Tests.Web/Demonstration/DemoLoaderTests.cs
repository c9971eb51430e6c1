using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Demonstration;

/// <summary>`./sinergi demo` on an empty installation, on a loaded one, and after an interruption.</summary>
public sealed class DemoLoaderTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_OnAnEmptyInstallation_TellsWhatTheSourcesTellAndWalksTheChain(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);

        var accounts = await LoadAsync(host);

        // One agreement of three parties, one of two, eight of one ceremony, and the invented one; two visits and an audience.
        Assert.Equal(11, await host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
        Assert.Equal(3, await host.QueryAsync(db => db.Set<Meeting>().CountAsync()));
        var evaluation = await host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Include(c => c.Verdicts).Include(c => c.Replies).SingleAsync()
        );
        Assert.Equal(EvaluationState.Fixed, evaluation.State);
        Assert.Equal(2, evaluation.Verdicts.Count);
        Assert.Single(evaluation.Replies, reply => reply.Disputes && reply.Answer is not null);
        Assert.Equal(accounts.Count, accounts.Select(account => account.Password).Distinct().Count());
        var verdict = await host.UseAsync(services =>
            services.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None)
        );
        Assert.True(verdict.Match(_ => true, _ => false, _ => false));
    }

    [Fact]
    public async Task Load_GivesResultsAndPeopleToInventedInstitutionsOnly()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);

        await LoadAsync(host);

        var owners = await host.QueryAsync(db =>
            db.Set<EvaluationVerdict>().Join(db.Set<Institution>(), v => v.OwnerId, i => i.Id, (_, i) => i).ToListAsync()
        );
        Assert.All(owners, owner => Assert.True(owner.Simulated));
        var people = await host.QueryAsync(db => db.Set<Person>().Select(p => p.FullName).ToListAsync());
        Assert.NotEmpty(people);
        Assert.All(people, name => Assert.Contains("Simulasi", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_ASecondTime_ChangesNothingAndShowsTheSamePasswords()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        var first = await LoadAsync(host);
        var processes = await host.QueryAsync(db => db.Set<Process>().CountAsync());

        var second = await LoadAsync(host);

        Assert.Equal(first, second);
        Assert.Equal(processes, await host.QueryAsync(db => db.Set<Process>().CountAsync()));
        var mode = File.GetUnixFileMode(Path.Combine(host.DataFolder, "accounts.txt"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task Load_AfterAnInterruption_EndsWithTheSameRecords()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        await LoadAsync(host);
        // As if it had been killed after the last step, before it could say that it was done: every step is met again.
        File.Delete(Path.Combine(host.DataFolder, "demonstration.done"));

        await LoadAsync(host);

        Assert.Equal(11, await host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
        Assert.Equal(1, await host.QueryAsync(db => db.Set<EvaluationCycle>().CountAsync()));
    }

    private static Task<IReadOnlyList<DemoAccount>> LoadAsync(SinergiHost host) =>
        new DemoLoader(host.Services).LoadAsync(_ => { }, CancellationToken.None);
}
