using FsCheck;
using FsCheck.Fluent;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Entry;

namespace Sinergi.Tests.Unit.Results.Indicators;

public sealed class FigureTests
{
    private static readonly FigureShape Counted = new(IndicatorMeasure.Count, ["sex"], []);
    private static readonly FigureShape Share = new(IndicatorMeasure.Percentage, [], []);
    private static readonly FigureShape Scale = new(IndicatorMeasure.Ordinal, [], ["rendah", "sedang", "tinggi"]);

    [Fact]
    public void Columns_OfEveryMeasure_AreOneForEachNumber()
    {
        Assert.Equal(["n", "sex.female.n", "sex.male.n", "sex.unknown.n"], Counted.Columns.Select(c => c.Key));
        Assert.Equal(["n", "d"], Share.Columns.Select(c => c.Key));
        Assert.Equal(["ordinal.1.n", "ordinal.2.n", "ordinal.3.n"], Scale.Columns.Select(c => c.Key));
        Assert.Equal(["w"], new FigureShape(IndicatorMeasure.Qualitative, ["sex"], []).Columns.Select(c => c.Key));
        Assert.Equal(["n"], new FigureShape(IndicatorMeasure.YesNo, ["sex"], []).Columns.Select(c => c.Key));
    }

    [Fact]
    public void Read_PartsThatMakeTheTotal_AreTaken()
    {
        var (figures, problems) = new RowReader(Counted).Read(Row("12", "5", "7", "0"), "Row", complete: true);

        Assert.Empty(problems);
        Assert.Equal((12_000L, 3), (figures.Numerator, figures.Parts.Count));
    }

    [Fact]
    public void Read_PartsThatDoNotMakeTheTotal_AreRefusedUnlessTheRowSaysWhy()
    {
        var row = Row("314", "11", "12", "");

        var (_, problems) = new RowReader(Counted).Read(row, "Row", complete: true);
        row.MismatchReason = "Satu unit belum merinci.";
        var (_, explained) = new RowReader(Counted).Read(row, "Row", complete: true);

        var problem = Assert.Single(problems);
        Assert.Equal(("Row.MismatchReason", "indicators.mismatch.sex"), (problem.Field, problem.TextKey));
        Assert.Equal(["23", "314"], problem.Arguments);
        Assert.Empty(explained);
    }

    [Fact]
    public void Read_AnyPartsInTheGrid_ReconcileOrAreToldWithTheirReason() =>
        Prop.ForAll<(byte Total, byte Female, byte Male, bool Explained)>(drawn =>
            {
                var row = Row($"{drawn.Total}", $"{drawn.Female}", $"{drawn.Male}", "0");
                row.MismatchReason = drawn.Explained ? "Alasan simulasi" : null;

                var (_, problems) = new RowReader(Counted).Read(row, "Row", complete: true);

                var reconciles = drawn.Female + drawn.Male == drawn.Total;
                return (problems.Count == 0) == (reconciles || drawn.Explained);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("9", "10", null)]
    [InlineData("0", "0", null)]
    [InlineData("11", "10", "indicators.cell.more_than_all")]
    [InlineData("9", "", "indicators.cell.missing")]
    [InlineData("9", "1,234", "indicators.number.ambiguous")]
    public void Read_AShare_NeedsBothPartsAndNoMoreThanAll(string numerator, string denominator, string? problem) =>
        Assert.Equal(
            problem is null ? [] : [problem],
            new RowReader(Share).Read(Row(numerator, denominator), "Row", complete: true).Problems.Select(p => p.TextKey)
        );

    [Fact]
    public void Read_ADraft_MayBeIncompleteButNotUnreadable()
    {
        Assert.Empty(new RowReader(Share).Read(Row("9", ""), "Row", complete: false).Problems);
        Assert.Equal("Row.Cells[1]", Assert.Single(new RowReader(Share).Read(Row("9", "sepuluh"), "Row", complete: false).Problems).Field);
    }

    [Fact]
    public void Read_AScale_CountsEachCategoryAndWantsThemAll()
    {
        var (figures, problems) = new RowReader(Scale).Read(Row("3", "4", "0"), "Row", complete: true);

        Assert.Empty(problems);
        Assert.Equal(7_000, figures.Numerator);
        Assert.Equal("indicators.cell.missing", Assert.Single(new RowReader(Scale).Read(Row("3", "4", ""), "Row", true).Problems).TextKey);
    }

    [Theory]
    [InlineData("Ya", 1_000L)]
    [InlineData("tidak", 0L)]
    public void Read_YesOrNo_IsOneCaseOfOne(string typed, long numerator)
    {
        var (figures, problems) = new RowReader(new FigureShape(IndicatorMeasure.YesNo, [], [])).Read(Row(typed), "Row", complete: true);

        Assert.Empty(problems);
        Assert.Equal((numerator, Thousandths.One), (figures.Numerator, figures.Denominator));
    }

    [Fact]
    public void Of_WhatWasRead_IsWhatWouldBeTyped()
    {
        var (figures, _) = new RowReader(Counted).Read(Row("1.234,5", "1.000", "234,5", "0"), "Row", complete: true);

        Assert.Equal(["1234,5", "1000", "234,5", "0"], Counted.Columns.Select(c => CellText.Of(c, Counted.Measure, figures)));
    }

    private static RowInput Row(params string?[] cells) => new() { Cells = [.. cells] };
}
