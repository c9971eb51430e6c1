using System.Text;
using Sinergi.Platform.Import;

namespace Sinergi.Tests.Unit.Import;

public sealed class SheetTests
{
    private static readonly SheetLimits Limits = new(FileBytes: 1_000, Rows: 3, Columns: 4, CellLength: 20);

    [Fact]
    public void Read_NotUtf8_SaysSo() => Assert.EndsWith("not_utf8", Read([.. "a;b\n"u8, 0xE9, 0x0A])?.TextKey, StringComparison.Ordinal);

    [Fact]
    public void Read_DamagedWorkbook_SaysSo() =>
        Assert.EndsWith("unreadable", Read([(byte)'P', (byte)'K', 3, 4, 0, 0, 1, 2])?.TextKey, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\n1\n2\n3\n4\n", "too_many_rows")]
    [InlineData("a;b;c;d;e\n", "too_many_columns")]
    [InlineData("a\n123456789012345678901\n", "cell_too_long")]
    [InlineData("a\n\"1\n", "bad_quotes")]
    public void Read_BeyondALimit_Stops(string file, string what) =>
        Assert.Equal($"import.problem.{what}", Read(Encoding.UTF8.GetBytes(file))?.TextKey);

    [Fact]
    public void Read_FileTooLarge_IsRefusedUnread() =>
        Assert.Equal("import.problem.file_too_large", Read(new byte[Limits.FileBytes + 1])?.TextKey);

    [Theory]
    [InlineData("2025-06-05")]
    [InlineData("5/6/2025")]
    [InlineData("05-06-2025")]
    [InlineData("5 Juni 2025")]
    [InlineData("5 June 2025")]
    [InlineData("5 Jun 2025")]
    [InlineData("45813")]
    public void Day_HoweverWritten_IsTheSame(string written) => Assert.Equal(new DateOnly(2025, 6, 5), SheetDays.Read(written));

    [Theory]
    [InlineData("2025")]
    [InlineData("Juni 2025")]
    [InlineData("31/2/2025")]
    [InlineData("6/13/2025")]
    [InlineData("segera")]
    public void Day_ThatIsNone_IsNotGuessed(string written) => Assert.Null(SheetDays.Read(written));

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+62", "'+62")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("'=1", "''=1")]
    [InlineData("'Aisyiyah", "'Aisyiyah")]
    [InlineData("Lapas Palu", "Lapas Palu")]
    [InlineData("", "")]
    public void Neutralise_Cell_IsHarmlessAndComesBack(string cell, string harmless)
    {
        Assert.Equal(harmless, CellGuard.Neutralise(cell));
        Assert.Equal(cell, CellGuard.Restore(harmless));
    }

    private static SheetProblem? Read(byte[] file) => Sheet.Read(file, Limits, CancellationToken.None).Problem;
}
