using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;
using Sinergi.Platform.Simulation;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Simulation;

/// <summary>Five invented years hold together: what is kept beside the facts is what the facts say, on both databases.</summary>
public sealed class YearsTests(SimulatedSites sites) : IClassFixture<SimulatedSites>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_MakesAsManyAsAskedInEveryState(TestDatabase database)
    {
        var host = await sites.OfAsync(database);

        var states = await host.QueryAsync(db => db.Set<Commitment>().Select(c => c.State).Distinct().ToListAsync());
        var evidence = await host.QueryAsync(db => db.Set<Evidence>().Select(e => e.State).Distinct().ToListAsync());
        var activities = await host.QueryAsync(db => db.Set<Activity>().Select(a => a.State).Distinct().ToListAsync());
        var values = await host.QueryAsync(db => db.Set<IndicatorValue>().Select(v => v.State).Distinct().ToListAsync());

        Assert.Equal(SimulatedSites.Plan.Commitments, await host.QueryAsync(db => db.Set<Commitment>().CountAsync()));
        Assert.Equal(SimulatedSites.Plan.Values, await host.QueryAsync(db => db.Set<IndicatorValue>().LongCountAsync()));
        Assert.Equal(Enum.GetValues<CommitmentState>().Order(), states.Order());
        Assert.Equal(Enum.GetValues<EvidenceState>().Order(), evidence.Order());
        Assert.Equal(Enum.GetValues<ActivityState>().Order(), activities.Order());
        Assert.Superset(
            new HashSet<ValueState> { ValueState.Approved, ValueState.Submitted, ValueState.Returned, ValueState.Draft },
            values.ToHashSet()
        );
        Assert.True(await host.QueryAsync(db => db.Set<Commitment>().AnyAsync(c => c.ShareOfId != null)));
        Assert.True(await host.QueryAsync(db => db.Set<Commitment>().AnyAsync(c => c.SeriesId != null && c.PeriodNumber > 1)));
        Assert.True(await host.QueryAsync(db => db.Set<Commitment>().AnyAsync(c => c.MilestoneId != null)));
        var today = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);
        Assert.True(
            await host.QueryAsync(db => db.Set<Commitment>().AnyAsync(c => c.State == CommitmentState.Planned && c.LastDay < today))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_KeepsTheSumsOfIndicatorsAsTheirValuesMakeThem(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var indicators = await host.QueryAsync(db => db.Set<Indicator>().Select(i => i.Id).ToListAsync());

        var differences = await host.UseAsync(async services =>
        {
            var count = services.GetRequiredService<SummaryCount>();
            List<SumDifference> all = [];
            foreach (var indicator in indicators)
            {
                all.AddRange(await count.DifferencesAsync(indicator, CancellationToken.None));
            }

            return all;
        });

        Assert.NotEmpty(indicators);
        Assert.Empty(differences);
        // A plain sum over the values, by neither the simulation's arithmetic nor the product's count.
        var summed = await host.QueryAsync(db =>
            db.Set<IndicatorSummary>().Where(s => s.InstitutionId == s.RecordId && s.Dimension == "").SumAsync(s => s.Numerator)
        );
        var told = await host.QueryAsync(db =>
            db.Set<IndicatorValue>().Where(v => v.State == ValueState.Approved).SumAsync(v => v.Numerator ?? 0)
        );
        Assert.Equal(told, summed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_CountsVerifiedEvidenceAndSignsOfLifeAsTheyAre(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var commitments = await host.QueryAsync(db => db.Set<Commitment>().ToListAsync());
        var uses = await host.QueryAsync(db => db.Set<EvidenceUse>().Include(u => u.Evidence).ToListAsync());
        var held = await host.QueryAsync(db => db.Set<Activity>().Where(a => a.HeldOn != null).ToListAsync());
        var pulses = await host.QueryAsync(db => db.Set<RecordPulse>().ToDictionaryAsync(p => p.RecordId, p => p.LastOn));

        Assert.All(
            commitments,
            c =>
            {
                var parts = commitments.Where(s => s.ShareOfId == c.Id).Select(s => s.Id).Append(c.Id).ToHashSet();
                var verified = uses.Where(u => parts.Contains(u.CommitmentId))
                    .Where(u => u.Evidence!.State is EvidenceState.Verified)
                    .Where(u => u.Evidence!.HoldsOn(commitments.Find(p => p.Id == u.CommitmentId)!.DueOn));
                Assert.Equal(verified.Select(u => u.EvidenceId).Distinct().Count(), c.VerifiedEvidence);
            }
        );
        var series = commitments.Where(c => c.SeriesId is not null).Select(c => c.Id).ToHashSet();
        var signs = held.Select(a => (a.RecordId, On: a.HeldOn!.Value))
            .Concat(
                uses.Where(u => u.Evidence!.State is EvidenceState.Verified || series.Contains(u.CommitmentId))
                    .Select(u => (u.RecordId, On: u.Evidence!.CapturedOn))
            )
            .GroupBy(s => s.RecordId)
            .ToDictionary(g => g.Key, g => g.Max(s => s.On));
        Assert.Equal(signs.OrderBy(s => s.Key), pulses.OrderBy(p => p.Key));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_JudgesByTheFactsAndScoresByTheFormula(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var cycles = await host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Include(c => c.Verdicts).Include(c => c.Replies).AsSplitQuery().ToListAsync()
        );
        var commitments = await host.QueryAsync(db => db.Set<Commitment>().ToDictionaryAsync(c => c.Id));
        var tallies = await host.UseAsync(services =>
            services.GetRequiredService<EvidenceTallies>().OfAsync([.. commitments.Keys], CancellationToken.None)
        );

        Assert.Contains(cycles, c => c.State is EvaluationState.Fixed);
        Assert.Contains(cycles, c => c.State is EvaluationState.Filling);
        Assert.All(
            cycles.SelectMany(c => c.Verdicts.Select(v => (Cycle: c, Row: v))),
            judged =>
            {
                var (cycle, row) = judged;
                var (commitment, tally) = (commitments[row.CommitmentId], tallies[row.CommitmentId]);
                Assert.Equal((tally.Shown, tally.Verified, tally.Exceptional), (row.Evidence, row.VerifiedEvidence, row.Exceptional));
                Assert.True(VerdictRules.Allows(row.Verdict, row.VerifiedEvidence, row.Admitted));
                Assert.Equal(row.Verdict != row.Proposed, row.Reason is not null);
                Assert.InRange(commitment.DueOn!.Value, DateOnly.MinValue, cycle.Until);
                Assert.Equal(cycle.State is EvaluationState.Fixed, commitment.EvaluationId == cycle.Id);
            }
        );
        foreach (var cycle in cycles.Where(c => c.State is EvaluationState.Fixed))
        {
            var judged = commitments.Values.Where(c => c.EvaluationId == cycle.Id).ToList();
            foreach (var score in Score.PerParty(cycle.Verdicts))
            {
                var own = judged.Where(c => c.OwnerId == score.PartyId).ToList();
                Assert.Equal(own.Count, score.Met.Denominator);
                Assert.Equal(own.Count(c => c.State is CommitmentState.Met && tallies[c.Id].Verified > 0), score.Met.Numerator);
            }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_DropsNothingThatAPartyHasNotSigned(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var dropped = await host.QueryAsync(db => db.Set<Commitment>().Where(c => c.State == CommitmentState.Dropped).ToListAsync());
        var signatures = await host.QueryAsync(db => db.Set<AddendumSignature>().ToListAsync());
        var parties = await host.QueryAsync(db => db.Set<AgreementParty>().ToListAsync());

        Assert.NotEmpty(dropped);
        Assert.All(
            dropped,
            c =>
            {
                var signed = signatures.Where(s => s.CommitmentId == c.Id).ToList();
                Assert.Equal(
                    parties.Where(p => p.AgreementId == c.RecordId).Select(p => p.InstitutionId).Order(),
                    signed.Select(s => s.InstitutionId).Order()
                );
                Assert.Equal(c.AddendumOn, signed.Max(s => s.SignedOn));
            }
        );
        Assert.Equal(dropped.Select(c => c.Id).Order(), signatures.Select(s => s.CommitmentId).Distinct().Order());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_LeavesNoIdWithoutItsRow(TestDatabase database)
    {
        var host = await sites.OfAsync(database);

        var dangling = await host.QueryAsync(db => Dangling.InAsync(db, CancellationToken.None));

        Assert.Empty(dangling);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_Years_PutsEveryDayInsideItsAgreement(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var terms = await host.QueryAsync(db =>
            db.Set<Agreement>().ToDictionaryAsync(a => a.Id, a => (From: a.TermStart ?? a.SignedOn, Until: a.TermEnd))
        );

        var days = await host.QueryAsync(async db =>
        {
            List<(Guid Record, string What, DateOnly? Day)> all = [];
            foreach (var c in await db.Set<Commitment>().ToListAsync())
            {
                all.AddRange([(c.RecordId, "due", c.DueOn), (c.RecordId, "period", c.PeriodFrom), (c.RecordId, "period", c.PeriodUntil)]);
                all.Add((c.RecordId, "addendum", c.AddendumOn));
            }

            all.AddRange((await db.Set<Milestone>().ToListAsync()).Select(m => (m.RecordId, "milestone", m.HappenedOn ?? m.PlannedOn)));
            all.AddRange((await db.Set<Evidence>().ToListAsync()).Select(e => (e.RecordId, "evidence", (DateOnly?)e.CapturedOn)));
            all.AddRange(
                (await db.Set<Activity>().ToListAsync()).Select(a => (a.RecordId, "activity", (DateOnly?)(a.HeldOn ?? a.PlannedOn)))
            );
            foreach (var c in await db.Set<EvaluationCycle>().ToListAsync())
            {
                all.AddRange([(c.RecordId, "evaluation", c.From), (c.RecordId, "evaluation", c.Until)]);
            }

            foreach (var p in await db.Set<IndicatorPeriod>().ToListAsync())
            {
                all.AddRange([(p.RecordId, "indicator", p.From), (p.RecordId, "indicator", p.Until)]);
            }

            return all;
        });

        Assert.NotEmpty(days);
        Assert.DoesNotContain(days, d => d.Day < terms[d.Record].From || d.Day > terms[d.Record].Until);
        var from = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime).AddYears(-SimulatedSites.Plan.Years);
        Assert.DoesNotContain(days, d => d.Day < from);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_OverInventedYears_Answer(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        using var officer = await SimulatedSites.OfficerAsync(host);
        var cycle = await host.QueryAsync(db => db.Set<EvaluationCycle>().FirstAsync(c => c.State == EvaluationState.Fixed));
        var shared = await host.QueryAsync(db => db.Set<Commitment>().FirstAsync(c => c.ShareOfId != null));
        var period = await host.QueryAsync(db => db.Set<IndicatorPeriod>().FirstAsync(p => p.OpenedAt != null));
        var activity = await host.QueryAsync(db => db.Set<Activity>().FirstAsync(a => a.State == ActivityState.Held));
        var evidence = await host.QueryAsync(db => db.Set<Evidence>().FirstAsync(e => e.State == EvidenceState.Refused));
        string[] pages =
        [
            "/",
            "/komitmen",
            "/komitmen?tenggat=terlambat",
            $"/komitmen/{shared.Id}",
            $"/komitmen/{shared.ShareOfId}",
            $"/bukti/{evidence.Id}",
            "/kegiatan",
            $"/kegiatan/{activity.Id}",
            "/wawasan",
            "/wawasan?menurut=pihak",
            "/wawasan?menurut=naskah",
            "/indikator",
            $"/indikator/{period.IndicatorId}",
            $"/indikator/{period.IndicatorId}/masa/{period.Id}",
            $"/evaluasi/{cycle.Id}",
            $"/kerja-sama/{cycle.RecordId}",
            "/cari?q=pelatihan",
        ];

        foreach (var path in pages)
        {
            var page = await officer.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
        }

        Assert.Contains("Simulasi", (await officer.GetAsync($"/komitmen/{shared.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_StoppedOnTheWay_LeavesNothing(TestDatabase database)
    {
        var host = await sites.OfAsync(database);
        var before = await host.QueryAsync(db => db.Set<Commitment>().CountAsync());
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SimulatedSites.SimulateAsync(
                host,
                SimulatedSites.Plan with
                {
                    Seed = 8,
                },
                force: true,
                new StopAt(nameof(Commitment), stop),
                stop.Token
            )
        );

        Assert.Equal(before, await host.QueryAsync(db => db.Set<Commitment>().CountAsync()));
        Assert.Equal(SimulatedSites.Plan.Agreements, await host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Simulate_IntoAFilledRegisterOrWithoutSense_IsRefused(TestDatabase database)
    {
        var host = await sites.OfAsync(database);

        var again = await SimulatedSites.SimulateAsync(host, SimulatedSites.Plan);
        var senseless = await SimulatedSites.SimulateAsync(host, SimulatedSites.Plan with { Years = 0 }, force: true);

        Assert.Contains("--force", Assert.IsType<SimulationOutcome.Refused>(again).Why, StringComparison.Ordinal);
        Assert.Contains("need years", Assert.IsType<SimulationOutcome.Refused>(senseless).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_TheSameSeed_GivesTheSameOnBothDatabases()
    {
        var (left, right) = (await sites.OfAsync(TestDatabase.Sqlite), await sites.OfAsync(TestDatabase.Postgres));

        Assert.Equal(await left.QueryAsync(CommitmentsAsync), await right.QueryAsync(CommitmentsAsync));
        Assert.Equal(await left.QueryAsync(ValuesAsync), await right.QueryAsync(ValuesAsync));

        static async Task<List<string>> CommitmentsAsync(SinergiDb db) =>
            [
                .. (await db.Set<Commitment>().ToListAsync())
                    .OrderBy(c => c.Id)
                    .Select(c => $"{c.Id} {c.OwnerId} {c.State} {c.DueOn:O} {c.VerifiedEvidence} {c.Statement}"),
            ];

        static async Task<List<string>> ValuesAsync(SinergiDb db) =>
            [
                .. (await db.Set<IndicatorValue>().ToListAsync())
                    .OrderBy(v => v.Id)
                    .Select(v => $"{v.Id} {v.State} {v.Numerator} {v.EnteredAt:O}"),
            ];
    }

    private sealed class StopAt(string what, CancellationTokenSource stop) : IProgress<SimulationStep>
    {
        public void Report(SimulationStep value)
        {
            if (value.What == what)
            {
                stop.Cancel();
            }
        }
    }
}
