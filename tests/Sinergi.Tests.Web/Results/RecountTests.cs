using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Sums;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Notifications;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Results;

/// <summary>Whatever people do in whatever order, the sums that are kept are those of the facts; and when they are not, somebody is told.</summary>
[Collection(IndicatorCollection.Name)]
public sealed class RecountTests(IndicatorSites sites)
{
    private const int Steps = 70;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sums_AfterARandomHistory_AreThoseOfTheFacts(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        foreach (var (measure, additive, seed) in new[] { (IndicatorMeasure.Percentage, true, 11), (IndicatorMeasure.Count, false, 23) })
        {
            var input = site.Definition(measure, "sex");
            input.AddsUnits = additive;
            var indicator = await site.DefineAsync(input);

            var done = await WalkAsync(site, indicator, measure, new Random(seed));

            Assert.Empty(await site.DifferencesAsync(indicator));
            await AssertIsSumOfFactsAsync(site, indicator);
            Assert.True(done.Approved > 0 && done.Returned > 0 && done.Superseded > 0, $"Nothing happened: {done}.");
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Recount_ASumThatIsNotThatOfTheFacts_RaisesAnAlarmAndMendsNothingByItself(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count));
        var report = (await ReportsAsync(site, indicator))[0];
        IndicatorSite.Saved(await site.EnterAsync(OfficerOf(site, report.UnitId), indicator, report.Id, submit: true, "7"));
        IndicatorSite.Saved(await site.JudgeAsync(site.Kanwil, report.Id));
        var jobs = site.Host.Services.GetRequiredService<JobRunner>();
        Assert.True(await jobs.RunAsync(RecountJob.Code, default));

        await site.Host.QueryAsync(db =>
            db.Set<IndicatorSummary>()
                .Where(s => s.IndicatorId == indicator && s.InstitutionId == site.World.Kanwil.Id && s.PeriodId == report.PeriodId)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Numerator, 70_000))
        );
        var quiet = await jobs.RunAsync(RecountJob.Code, default);

        Assert.False(quiet);
        var difference = Assert.Single(await site.DifferencesAsync(indicator));
        Assert.Equal((70_000, 7_000), (difference.Kept.Numerator, difference.Counted.Numerator));
        var told = await site.Host.QueryAsync(db => db.Set<Notice>().CountAsync(n => n.RecordId == indicator));
        Assert.Equal(2, told);
        IndicatorSite.Saved(
            await site.Host.ActAsync(
                site.Kanwil,
                services => services.GetRequiredService<SummaryCheck>().MendAsync(indicator, NewId.Random(), default)
            )
        );
        Assert.Empty(await site.DifferencesAsync(indicator));
        Assert.True(await jobs.RunAsync(RecountJob.Code, default));
        Assert.IsNotType<AuditVerdict.Broken>(
            await site.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, default))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approve_ManyAtOnce_CountsThemAll(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count, "sex"));
        var reports = await ReportsAsync(site, indicator);
        foreach (var report in reports)
        {
            IndicatorSite.Saved(
                await site.EnterAsync(OfficerOf(site, report.UnitId), indicator, report.Id, submit: true, "3", "1", "2", "0")
            );
        }

        await Task.WhenAll(reports.Select(r => Task.Run(async () => IndicatorSite.Saved(await site.JudgeAsync(site.Centre, r.Id)))));

        Assert.Empty(await site.DifferencesAsync(indicator));
        var total = await site.Host.QueryAsync(db =>
            db.Set<IndicatorSummary>()
                .Where(s => s.IndicatorId == indicator && s.InstitutionId == site.World.Kanwil.Id && s.Dimension == "")
                .SumAsync(s => s.Numerator)
        );
        Assert.Equal(reports.Count * 3_000, total);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Mend_WhileManyApprove_WaitsInNoCircleAndLosesNothing(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        for (var round = 0; round < 12; round++)
        {
            var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count, "sex"));
            var reports = await ReportsAsync(site, indicator);
            foreach (var report in reports)
            {
                IndicatorSite.Saved(
                    await site.EnterAsync(OfficerOf(site, report.UnitId), indicator, report.Id, submit: true, "3", "1", "2", "0")
                );
            }

            await site.Host.QueryAsync(db =>
                db.Set<IndicatorSummary>()
                    .Where(s => s.IndicatorId == indicator)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.Numerator, x => x.Numerator + 1_000))
            );
            // Rows that were written before lie in another order than those that were not.
            foreach (var report in reports.Take(2))
            {
                IndicatorSite.Saved(await site.JudgeAsync(site.Centre, report.Id));
            }

            using var together = new Barrier(reports.Count);
            var approving = reports.Skip(2).Select(r => AtOnce(together, () => site.JudgeAsync(site.Centre, r.Id)));
            var mending = Enumerable.Range(0, 2).Select(_ => AtOnce(together, () => MendAsync(site, indicator)));

            var outcomes = await Task.WhenAll([.. approving, .. mending]);

            Assert.All(outcomes, outcome => IndicatorSite.Saved(outcome));
            Assert.Empty(await site.DifferencesAsync(indicator));
            await AssertIsSumOfFactsAsync(site, indicator);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Check_WhileManyApprove_RaisesNoFalseAlarm(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        for (var round = 0; round < 6; round++)
        {
            var indicator = await site.DefineAsync(site.Definition(IndicatorMeasure.Count, "sex"));
            var reports = await ReportsAsync(site, indicator);
            foreach (var report in reports)
            {
                IndicatorSite.Saved(
                    await site.EnterAsync(OfficerOf(site, report.UnitId), indicator, report.Id, submit: true, "3", "1", "2", "0")
                );
            }

            using var together = new Barrier(reports.Count + 3);
            var approving = reports.Select(r =>
                AtOnce(together, async () => IndicatorSite.Saved(await site.JudgeAsync(site.Centre, r.Id)))
            );
            var checking = Enumerable
                .Range(0, 3)
                .Select(_ =>
                    AtOnce(together, () => site.Host.UseAsync(s => s.GetRequiredService<SummaryCheck>().CheckAsync(indicator, default)))
                )
                .ToList();
            await Task.WhenAll(approving);

            var alarms = await Task.WhenAll(checking);
            Assert.All(alarms, differing => Assert.Equal(0, differing));
            Assert.Null(
                await site.Host.QueryAsync(db =>
                    db.Set<Indicator>().Where(i => i.Id == indicator).Select(i => i.DiffersSince).SingleAsync()
                )
            );
        }
    }

    // Everybody stands at the line before anybody starts; a thread each, because the barrier holds its thread.
    private static Task<T> AtOnce<T>(Barrier together, Func<Task<T>> act) =>
        Task
            .Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return act();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
            .Unwrap();

    private static Task<ChangeOutcome> MendAsync(IndicatorSite site, Guid indicator) =>
        site.Host.ActAsync(
            site.Kanwil,
            services => services.GetRequiredService<SummaryCheck>().MendAsync(indicator, NewId.Random(), default)
        );

    private static async Task<(int Approved, int Returned, int Superseded)> WalkAsync(
        IndicatorSite site,
        Guid indicator,
        IndicatorMeasure measure,
        Random random
    )
    {
        var reports = await ReportsAsync(site, indicator);
        var (approved, returned) = (0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var report = reports[random.Next(reports.Count)];
            var officer = OfficerOf(site, report.UnitId);
            var cells = Cells(measure, random);
            _ = random.Next(6) switch
            {
                0 => await site.EnterAsync(officer, indicator, report.Id, submit: false, cells),
                1 => await site.EnterAsync(officer, indicator, report.Id, submit: true, cells),
                2 or 3 => Counted(await site.JudgeAsync(random.Next(2) == 0 ? site.Centre : site.Partner, report.Id), ref approved),
                4 => await site.CorrectAsync(officer, report.Id, cells),
                _ => Counted(await site.JudgeAsync(site.Partner, report.Id, "Periksa lagi (simulasi)"), ref returned),
            };
            if (step % 20 == 10)
            {
                var to = random.Next(2) == 0 ? site.World.OtherKanwil : site.World.Kanwil;
                if (await ParentAsync(site, report.UnitId) != to.Id)
                {
                    await site.MoveAsync(report.UnitId, to.Id);
                }
            }
        }

        foreach (var unit in site.Units)
        {
            if (await ParentAsync(site, unit.Id) != site.World.Kanwil.Id)
            {
                await site.MoveAsync(unit.Id, site.World.Kanwil.Id);
            }
        }

        var superseded = await site.Host.QueryAsync(db =>
            db.Set<IndicatorValue>().CountAsync(v => v.IndicatorId == indicator && v.State == ValueState.Superseded)
        );
        return (approved, returned, superseded);
    }

    private static ChangeOutcome Counted(ChangeOutcome outcome, ref int done)
    {
        done += outcome is ChangeOutcome.Saved ? 1 : 0;
        return outcome;
    }

    private static string?[] Cells(IndicatorMeasure measure, Random random)
    {
        var (female, male) = (random.Next(50), random.Next(50));
        var (allFemale, allMale) = (female + random.Next(50), male + random.Next(50));
        return measure is IndicatorMeasure.Percentage
            ? [$"{female + male}", $"{allFemale + allMale}", $"{female}", $"{allFemale}", $"{male}", $"{allMale}", "0", "0"]
            : [$"{female + male},5", $"{female},25", $"{male},25", "0"];
    }

    /// <summary>The pure arithmetic over the stored facts gives the stored rows: not only the database's own sums do.</summary>
    private static async Task AssertIsSumOfFactsAsync(IndicatorSite site, Guid indicator)
    {
        var (facts, kept) = await site.Host.UseAsync(async services =>
        {
            var db = services.GetDb();
            var files = await services
                .GetRequiredService<IndicatorBook>()
                .FilesAsync(db.Set<IndicatorReport>().Where(r => r.IndicatorId == indicator), tracked: false, default);
            var rows = await db.Set<IndicatorSummary>().AsNoTracking().Where(s => s.IndicatorId == indicator).ToListAsync();
            return (files.Select(f => f.Facts).ToList(), rows);
        });
        var sums = RollUp.Of(facts);
        Assert.All(kept, row => Assert.Equal(sums[row.Key], row.Tally));
        Assert.Equal(sums.Changes.Count(), kept.Count(row => row.Tally != default));
    }

    private static Task<List<IndicatorReport>> ReportsAsync(IndicatorSite site, Guid indicator) =>
        site.Host.QueryAsync(db =>
            db.Set<IndicatorReport>()
                .AsNoTracking()
                .Where(r => r.IndicatorId == indicator)
                .OrderBy(r => r.DueOn)
                .ThenBy(r => r.UnitId)
                .ToListAsync()
        );

    private static Task<Guid?> ParentAsync(IndicatorSite site, Guid unit) =>
        site.Host.QueryAsync(db => db.Set<Institution>().Where(i => i.Id == unit).Select(i => i.ParentId).SingleAsync());

    private static Officer OfficerOf(IndicatorSite site, Guid unit) => site.UnitOfficers.Single(o => o.InstitutionId == unit);
}
