using Sinergi.Modules.Results.Indicators.Entry;

namespace Sinergi.Tests.Unit.Results.Indicators;

public sealed class PasteReaderTests
{
    private static readonly string[] Rows = ["Lapas Simulasi Anggrek", "Rutan Simulasi Dahlia"];
    private static readonly string[] Columns = ["Selesai", "Mulai"];

    [Fact]
    public void Read_NamedRows_PutsEveryCellInItsPlaceWhateverTheOrder()
    {
        var read = PasteReader.Read("rutan simulasi DAHLIA\t3\t4\r\nLapas Simulasi Anggrek\t1\t2\r\n\r\n", Rows, Columns);

        Assert.Empty(read.Problems);
        Assert.Equal([new(1, 0, "3"), new(1, 1, "4"), new(0, 0, "1"), new(0, 1, "2")], read.Cells);
    }

    [Fact]
    public void Read_AHeadingInAnotherOrder_FollowsTheHeading()
    {
        var read = PasteReader.Read("Unit\tMulai\tSelesai\nLapas Simulasi Anggrek\t10\t9", Rows, Columns);

        Assert.Empty(read.Problems);
        Assert.Equal([new(0, 1, "10"), new(0, 0, "9")], read.Cells);
    }

    [Fact]
    public void Read_EmptyCells_LeaveWhatStandsThere() =>
        Assert.Equal([new(0, 1, "2")], PasteReader.Read("Lapas Simulasi Anggrek\t\t2", Rows, Columns).Cells);

    [Theory]
    [InlineData("Lapas Lain\t1\t2", 1, "indicators.paste.no_row")]
    [InlineData("Lapas Simulasi Anggrek\t1\nLapas Simulasi Anggrek\t2", 2, "indicators.paste.row_twice")]
    [InlineData("Lapas Simulasi Anggrek\t1\t2\t3", 1, "indicators.paste.no_column")]
    [InlineData("1\n2", 0, "indicators.paste.no_tabs")]
    [InlineData(" \n\t", 0, "indicators.paste.nothing")]
    [InlineData(null, 0, "indicators.paste.nothing")]
    public void Read_WhatFindsNoPlace_IsToldByItsLine(string? pasted, int line, string textKey)
    {
        var problem = Assert.Single(PasteReader.Read(pasted, Rows, Columns).Problems);

        Assert.Equal((line, textKey), (problem.Line, problem.TextKey));
    }

    [Fact]
    public void Read_MoreThanAGridHolds_IsRefusedAsAWhole()
    {
        var read = PasteReader.Read(string.Concat(Enumerable.Repeat("Lapas Simulasi Anggrek\t1\n", 300)), Rows, Columns);

        Assert.Empty(read.Cells);
        Assert.Equal("indicators.paste.too_much", Assert.Single(read.Problems).TextKey);
    }

    [Fact]
    public void Read_ANameThatTwoRowsShare_IsNotGuessed() =>
        Assert.Equal("indicators.paste.no_row", Assert.Single(PasteReader.Read("Lapas\t1", ["Lapas", "lapas"], Columns).Problems).TextKey);
}
