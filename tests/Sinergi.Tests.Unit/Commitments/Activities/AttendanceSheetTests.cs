using Sinergi.Modules.Commitments.Domain.Activities;

namespace Sinergi.Tests.Unit.Commitments.Activities;

public sealed class AttendanceSheetTests
{
    [Fact]
    public void Read_LinesOfASpreadsheetAndOfAHand_AreTheSame()
    {
        var (lines, problems) = AttendanceSheet.Read("Sari ;  Lapas Simulasi; penyuluh\r\n\r\nBudi\tBNNP Simulasi\t\nTono;Warga\n");

        Assert.Empty(problems);
        Assert.Equal(
            [
                new AttendanceLine("Sari", "Lapas Simulasi", "penyuluh"),
                new AttendanceLine("Budi", "BNNP Simulasi", null),
                new AttendanceLine("Tono", "Warga", null),
            ],
            lines
        );
    }

    [Theory]
    [InlineData("; Lapas", "activities.list.no_name")]
    [InlineData("Sari", "activities.list.no_institution")]
    [InlineData("Sari;;penyuluh", "activities.list.no_institution")]
    [InlineData("Sari;Lapas;penyuluh;lagi", "activities.list.too_many_parts")]
    public void Read_ALineThatIsNone_NamesItAndTakesNothing(string line, string problem)
    {
        var (lines, problems) = AttendanceSheet.Read($"Budi; Lapas\n\n{line}");

        Assert.Empty(lines);
        Assert.Equal((3, problem), (Assert.Single(problems).Number, problems[0].TextKey));
    }

    [Fact]
    public void Read_TheSamePersonTwice_IsToldWhateverTheSpelling()
    {
        var (_, problems) = AttendanceSheet.Read("Sari Dewi; Lapas\nSARI  dewi; lapas; penyuluh");

        Assert.Equal((2, "activities.list.twice"), (Assert.Single(problems).Number, problems[0].TextKey));
    }

    [Theory]
    [InlineData("", "activities.list.empty")]
    [InlineData(" \n \n", "activities.list.empty")]
    public void Read_Nothing_IsToldAsSuch(string pasted, string problem) =>
        Assert.Equal(problem, Assert.Single(AttendanceSheet.Read(pasted).Problems).TextKey);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Read_ManyLines_TakesAHundred(int count, bool taken)
    {
        var pasted = string.Join('\n', Enumerable.Range(1, count).Select(i => $"Orang {i}; Lapas"));

        Assert.Equal(taken ? count : 0, AttendanceSheet.Read(pasted).Lines.Count);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Read_ALongName_IsRefusedBeyondItsColumn(int length, bool taken) =>
        Assert.Equal(taken ? 0 : 1, AttendanceSheet.Read($"{new string('a', length)}; Lapas").Problems.Count);
}
