using System.Text;
using Sinergi.Kernel;
using Sinergi.Platform.Export;

namespace Sinergi.Tests.Unit.Export;

public sealed class CalendarFileTests
{
    private static readonly DateTime At = new(2026, 3, 2, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void Of_AnEntry_IsAWholeDayWithItsAddress()
    {
        var entry = new CalendarEntry(
            NewId.Next(),
            new DateOnly(2026, 12, 31),
            "Unggah bukti: ruang; sesi, 12",
            "https://contoh.example/komitmen/1"
        );

        var lines = CalendarFile.Of("Sinergi", [entry], At).Split("\r\n");

        Assert.Contains("DTSTART;VALUE=DATE:20261231", lines);
        Assert.Contains("DTEND;VALUE=DATE:20270101", lines);
        Assert.Contains(@"SUMMARY:Unggah bukti: ruang\; sesi\, 12", lines);
        Assert.Contains("URL:https://contoh.example/komitmen/1", lines);
        Assert.Contains("DTSTAMP:20260302T010203Z", lines);
    }

    [Fact]
    public void Of_LongAndManyLined_FoldsWithoutCuttingACharacterAndUnfoldsToTheSame()
    {
        var title = string.Concat(Enumerable.Repeat("Pelatihan “keterampilan” – 𝄞 ", 20)) + "\nbaris kedua";
        var entry = new CalendarEntry(NewId.Next(), new DateOnly(2026, 1, 1), title, "https://contoh.example/");

        var file = CalendarFile.Of("Sinergi", [entry], At);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.Contains(
            title.Replace("\n", "\\n", StringComparison.Ordinal),
            file.Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }
}
