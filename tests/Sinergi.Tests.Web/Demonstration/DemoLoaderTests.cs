using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Demonstration;

/// <summary>
/// The demonstration, loaded once on each database. The load is stopped before its last third and begun again, as by somebody who ends
/// `./sinergi demo` and starts it once more; what all tests see is what that came to.
/// </summary>
public sealed class LoadedDemonstrations : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<(SinergiHost Host, IReadOnlyList<DemoAccount> Accounts)>>> loaded = new();

    public Task<(SinergiHost Host, IReadOnlyList<DemoAccount> Accounts)> OnAsync(TestDatabase database) =>
        loaded.GetOrAdd(database, d => new(() => LoadAsync(d))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var demonstration in loaded.Values)
        {
            await (await demonstration.Value).Host.DisposeAsync();
        }
    }

    private static async Task<(SinergiHost, IReadOnlyList<DemoAccount>)> LoadAsync(TestDatabase database)
    {
        var host = await SinergiHost.StartAsync(database);
        using var stop = new CancellationTokenSource();
        var parts = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new DemoLoader(host.Services).LoadAsync(
                _ =>
                {
                    if (++parts == 3)
                    {
                        stop.Cancel();
                    }
                },
                stop.Token
            )
        );
        return (host, await new DemoLoader(host.Services).LoadAsync(_ => { }, CancellationToken.None));
    }
}

public sealed class DemoLoaderTests(LoadedDemonstrations demonstrations) : IClassFixture<LoadedDemonstrations>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_StoppedAndBegunAgain_TellsWhatTheSourcesTellAndWalksTheChain(TestDatabase database)
    {
        var (host, accounts) = await demonstrations.OnAsync(database);

        // One agreement of three parties, one of two, eight of one ceremony, and the two invented ones; two visits and an audience.
        Assert.Equal(12, await host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
        Assert.Equal(3, await host.QueryAsync(db => db.Set<Meeting>().CountAsync()));
        var evaluation = await host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Include(c => c.Verdicts).Include(c => c.Replies).AsSplitQuery().SingleAsync()
        );
        Assert.Equal(EvaluationState.Fixed, evaluation.State);
        Assert.Equal(2, evaluation.Verdicts.Count);
        Assert.Single(evaluation.Replies, reply => reply.Disputes && reply.Answer is not null);
        // Approved: all but one that is missing and one that waits.
        Assert.Equal(
            (12L, 10L),
            await host.QueryAsync(async db =>
            {
                var sums = await db.Set<IndicatorSummary>().Where(s => s.InstitutionId == s.RecordId && s.Dimension == "").ToListAsync();
                return (sums.Sum(s => s.Expected), sums.Sum(s => s.Reported));
            })
        );
        Assert.Equal(accounts.Count, accounts.Select(account => account.Password).Distinct().Count());
        var activities = await host.QueryAsync(db => db.Set<Activity>().AsNoTracking().Include(a => a.Commitments).ToListAsync());
        Assert.Equal(
            [ActivityState.Planned, ActivityState.Planned, ActivityState.Held, ActivityState.Cancelled],
            activities.Select(a => a.State).Order()
        );
        Assert.All(activities, a => Assert.Contains("(simulasi)", a.Title, StringComparison.Ordinal));
        Assert.All(activities, a => Assert.NotEmpty(a.Commitments));
        // What a Kanwil promised for its units: a share for each, and in one of them somebody has begun.
        var shares = await host.QueryAsync(db => db.Set<Commitment>().AsNoTracking().Where(c => c.ShareOfId != null).ToListAsync());
        Assert.Equal(12, shares.Count);
        Assert.All(shares, share => Assert.Equal(2, share.Target));
        Assert.Equal(1, Assert.Single(shares, share => share.State == CommitmentState.UnderWay).VerifiedEvidence);
        var sops = await host.QueryAsync(db =>
            db.Set<Sop>().AsNoTracking().Include(s => s.Versions).ThenInclude(v => v.Approvals).ToListAsync()
        );
        Assert.All(sops, s => Assert.Contains("(simulasi)", s.Title, StringComparison.Ordinal));
        var referral = sops.Single(s => s.InForce is not null);
        Assert.Equal((1, 2), (referral.InForce!.Number, referral.Pending!.Number));
        Assert.Single(referral.Pending.Awaited);
        var verdict = await host.UseAsync(services =>
            services.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None)
        );
        Assert.IsType<AuditVerdict.Intact>(verdict);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_GivesResultsAndPeopleToInventedInstitutionsOnly(TestDatabase database)
    {
        var (host, _) = await demonstrations.OnAsync(database);

        var owners = await host.QueryAsync(db =>
            db.Set<EvaluationVerdict>().Join(db.Set<Institution>(), v => v.OwnerId, i => i.Id, (_, i) => i).ToListAsync()
        );
        Assert.NotEmpty(owners);
        Assert.All(owners, owner => Assert.True(owner.Simulated));
        var people = await host.QueryAsync(db => db.Set<Person>().Select(p => p.FullName).ToListAsync());
        Assert.NotEmpty(people);
        Assert.All(people, name => Assert.Contains("Simulasi", name, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_AgainAndAfterAnInterruptionAtTheEnd_ChangesNothing(TestDatabase database)
    {
        var (host, first) = await demonstrations.OnAsync(database);
        var loader = new DemoLoader(host.Services);
        var processes = await CountAsync(host);

        var second = await loader.LoadAsync(_ => { }, CancellationToken.None);
        // As if it had been killed after the last step, before it could say that it was done: every step is met again.
        File.Delete(Path.Combine(host.DataFolder, "demonstration.done"));
        var third = await loader.LoadAsync(_ => { }, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(first, third);
        Assert.Equal(processes, await CountAsync(host));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(loader.AccountsFile));
    }

    private static Task<int> CountAsync(SinergiHost host) => host.QueryAsync(db => db.Set<Process>().CountAsync());
}
