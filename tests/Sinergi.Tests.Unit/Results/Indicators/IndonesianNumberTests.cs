using FsCheck;
using FsCheck.Fluent;
using Sinergi.Modules.Results.Domain.Indicators;

namespace Sinergi.Tests.Unit.Results.Indicators;

public sealed class IndonesianNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("19", 19_000)]
    [InlineData("1.234", 1_234_000)]
    [InlineData("1.234,5", 1_234_500)]
    [InlineData("1234,5", 1_234_500)]
    [InlineData("12.345.678,125", 12_345_678_125)]
    [InlineData("0,125", 125)]
    [InlineData(" 1 234 ", 1_234_000)]
    [InlineData("1\u00a0234", 1_234_000)]
    [InlineData("999999999999,999", 999_999_999_999_999)]
    public void Read_AsIndonesianOfficesWrite_IsTheNumber(string typed, long thousandths) =>
        Assert.Equal(new NumberReading.Number(thousandths), IndonesianNumber.Read(typed));

    [Theory]
    [InlineData("1,234", "indicators.number.ambiguous")]
    [InlineData("12,345", "indicators.number.ambiguous")]
    [InlineData("1.5", "indicators.number.point")]
    [InlineData("1,234.5", "indicators.number.point")]
    [InlineData("12.34", "indicators.number.point")]
    [InlineData("1.23.456", "indicators.number.not_a_number")]
    [InlineData("1,2,3", "indicators.number.not_a_number")]
    [InlineData("dua belas", "indicators.number.not_a_number")]
    [InlineData("12 orang", "indicators.number.not_a_number")]
    [InlineData("0,1234", "indicators.number.too_precise")]
    [InlineData("1234567890123", "indicators.number.too_large")]
    [InlineData("-5", "indicators.number.negative")]
    [InlineData("-", "indicators.number.dash")]
    [InlineData("–", "indicators.number.dash")]
    [InlineData("19 %", "indicators.number.percent")]
    public void Read_WhatMayMeanSomethingElse_IsRefusedAndNotGuessed(string typed, string textKey) =>
        Assert.Equal(new NumberReading.Refused(textKey), IndonesianNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void Read_Nothing_IsNotZero(string? typed) => Assert.IsType<NumberReading.Empty>(IndonesianNumber.Read(typed));

    [Fact]
    public void Write_AnyAmount_IsReadBackAsTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNegativeInt>(),
                drawn =>
                {
                    // What is written with three decimals behind a short number is just what must be refused when a person types it.
                    var thousandths = (long)drawn.Get * 10;
                    return IndonesianNumber.Read(IndonesianNumber.Write(thousandths)) == new NumberReading.Number(thousandths);
                }
            )
            .QuickCheckThrowOnFailure();
}
