using Sinergi.Kernel.Text;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class IndonesianNumberWordsTests
{
    [Theory]
    [InlineData(0, "nol")]
    [InlineData(7, "tujuh")]
    [InlineData(10, "sepuluh")]
    [InlineData(11, "sebelas")]
    [InlineData(17, "tujuh belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(22, "dua puluh dua")]
    [InlineData(100, "seratus")]
    [InlineData(111, "seratus sebelas")]
    [InlineData(200, "dua ratus")]
    [InlineData(1_000, "seribu")]
    [InlineData(1_999, "seribu sembilan ratus sembilan puluh sembilan")]
    [InlineData(2_026, "dua ribu dua puluh enam")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(101_001, "seratus satu ribu satu")]
    [InlineData(1_000_000, "satu juta")]
    [InlineData(3_000_000_012, "tiga miliar dua belas")]
    public void Of_AnyNumber_IsAsOfficialPapersWriteIt(long number, string words) => Assert.Equal(words, IndonesianNumberWords.Of(number));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000)]
    public void Of_WhatHasNoWordHere_IsRefused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IndonesianNumberWords.Of(number));
}
