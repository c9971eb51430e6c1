using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;

namespace Sinergi.Tests.Unit.Results.Indicators;

/// <summary>A small tree: a centre, two Kanwil, six units. What is drawn are reports of units, approved or still missing.</summary>
public sealed class RollUpTests
{
    private static readonly Guid Centre = NewId.Next();
    private static readonly Guid[] Kanwil = [NewId.Next(), NewId.Next()];
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 6).Select(_ => NewId.Next())];
    private static readonly Guid[] Periods = [NewId.Next(), NewId.Next()];

    [Fact]
    public void Of_AnyReports_CommutesOverTheLevelsOfTheTree() =>
        ForReports(reports =>
        {
            var sums = RollUp.Of(reports);
            return Periods.All(period =>
                At(sums, period, Centre) == At(sums, period, Kanwil[0]) + At(sums, period, Kanwil[1])
                && Kanwil
                    .Index()
                    .All(k => At(sums, period, k.Item) == Sum(Units.Where((_, u) => u % 2 == k.Index), unit => At(sums, period, unit)))
            );
        });

    [Fact]
    public void Of_AnyReports_TotalsAreTheSumsOfApprovedFigures() =>
        ForReports(reports =>
        {
            var sums = RollUp.Of(reports);
            return Periods.All(period =>
            {
                var own = reports.Where(r => r.PeriodId == period).ToList();
                var figures = own.Select(r => r.Approved).OfType<Figures>().ToList();
                return At(sums, period, Centre)
                    == new Tally(own.Count, figures.Count, figures.Sum(f => f.Numerator ?? 0), figures.Sum(f => f.Denominator ?? 0));
            });
        });

    [Fact]
    public void Of_AnyReports_DoesNotDependOnTheirOrder() =>
        ForReports(reports => Same(RollUp.Of(reports), RollUp.Of(reports.AsEnumerable().Reverse())));

    [Fact]
    public void Take_WhatWasAdded_LeavesWhatWouldHaveBeenWithoutIt() =>
        ForReports(reports =>
        {
            var half = reports.Take(reports.Count / 2).ToList();
            var sums = RollUp.Of(reports);
            foreach (var report in reports.Skip(half.Count))
            {
                sums.Take(report);
            }

            return Same(sums, RollUp.Of(half));
        });

    [Fact]
    public void Of_PartsThatReconcile_SumsReconcileOnEveryLevel() =>
        ForReports(reports =>
        {
            var sums = RollUp.Of(reports);
            return Periods.All(period =>
                Kanwil
                    .Append(Centre)
                    .All(institution =>
                    {
                        var row = new SummaryKey(period, institution);
                        var parts = Sum(["female", "male"], category => sums[new TallyKey(row, "sex", category)]);
                        var total = sums[TallyKey.TotalOf(row)];
                        return (parts.Numerator, parts.Denominator) == (total.Numerator, total.Denominator);
                    })
            );
        });

    [Fact]
    public void Of_FiguresThatDoNotAddUp_CountsReportsAboveAndFiguresOnlyAtTheUnit()
    {
        var report = new ReportFacts(Periods[0], Units[0], [Units[0], Kanwil[0], Centre], AddsUnits: false, Share(9, 10));

        var sums = RollUp.Of([report]);

        Assert.Equal(new Tally(1, 1, 9_000, 10_000), At(sums, Periods[0], Units[0]));
        Assert.Equal(new Tally(1, 1, 0, 0), At(sums, Periods[0], Kanwil[0]));
    }

    [Fact]
    public void Value_NineOfTenAndTenOfNinety_IsNineteenPercentAndNotTheAverage()
    {
        var sums = RollUp.Of([
            new ReportFacts(Periods[0], Units[0], [Units[0], Kanwil[0]], true, Share(9, 10)),
            new ReportFacts(Periods[0], Units[1], [Units[1], Kanwil[0]], true, Share(10, 90)),
        ]);
        var total = At(sums, Periods[0], Kanwil[0]);

        var figure = new Figure(IndicatorMeasure.Percentage, total.Numerator, total.Denominator);

        Assert.Equal(19m, figure.Value);
        Assert.False(figure.IsSmall(30));
        Assert.True(new Figure(IndicatorMeasure.Percentage, 9_000, 10_000).IsSmall(30));
    }

    [Fact]
    public void Value_OfNothing_HasNoPercentage() => Assert.Null(new Figure(IndicatorMeasure.Percentage, 0, 0).Value);

    [Fact]
    public void Of_ReportedAsZero_IsNotTheSameAsNotReported()
    {
        var zero = RollUp.Of([new ReportFacts(Periods[0], Units[0], [Units[0]], true, new Figures(0, null, null, []))]);
        var missing = RollUp.Of([new ReportFacts(Periods[0], Units[0], [Units[0]], true, null)]);

        Assert.Equal(new Tally(1, 1, 0, 0), At(zero, Periods[0], Units[0]));
        Assert.Equal(new Tally(1, 0, 0, 0), At(missing, Periods[0], Units[0]));
    }

    private static void ForReports(Func<IReadOnlyList<ReportFacts>, bool> holds) =>
        Prop.ForAll<(byte Unit, byte Period, bool Approved, ushort Female, ushort Male, byte More)[]>(drawn =>
                holds([.. drawn.Select(Report)])
            )
            .QuickCheckThrowOnFailure();

    private static ReportFacts Report((byte Unit, byte Period, bool Approved, ushort Female, ushort Male, byte More) drawn)
    {
        var unit = drawn.Unit % Units.Length;
        IReadOnlyList<Part> parts =
        [
            new("sex", "female", drawn.Female, drawn.Female + drawn.More),
            new("sex", "male", drawn.Male, drawn.Male),
        ];
        var figures = new Figures(parts.Sum(p => p.Numerator), parts.Sum(p => p.Denominator), null, parts);
        return new ReportFacts(
            Periods[drawn.Period % 2],
            Units[unit],
            [Units[unit], Kanwil[unit % 2], Centre],
            true,
            drawn.Approved ? figures : null
        );
    }

    private static Figures Share(long numerator, long denominator) =>
        new(numerator * Thousandths.One, denominator * Thousandths.One, null, []);

    private static Tally At(RollUp sums, Guid period, Guid institution) => sums[TallyKey.TotalOf(new SummaryKey(period, institution))];

    private static Tally Sum<T>(IEnumerable<T> of, Func<T, Tally> tally) => of.Aggregate(default(Tally), (sum, one) => sum + tally(one));

    private static bool Same(RollUp one, RollUp other) =>
        one
            .Changes.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal)
            .SequenceEqual(other.Changes.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal));
}
