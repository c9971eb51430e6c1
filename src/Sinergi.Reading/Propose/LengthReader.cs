using Sinergi.Kernel.Time;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>"2 (dua) tahun 6 (enam) bulan" as a length.</summary>
internal static class LengthReader
{
    /// <summary>Longer terms than this are slips of the pen.</summary>
    private const int MostUnits = 999;
    private const int MostParts = 3;

    /// <param name="text">Words that begin with the length.</param>
    /// <returns>The length and how many characters tell it; no length when digits and words differ or working days are meant.</returns>
    public static (TermLength? Length, int Taken) Read(string text)
    {
        var (years, months, days, taken, isSound) = (0, 0, 0, 0, true);
        for (var part = 0; part < MostParts && Rules.First("lengths", text[taken..]) is var (_, match); part++)
        {
            var count = Count(match.Groups["value"].Value);
            isSound &= count is not null && (!match.Groups["again"].Success || Count(match.Groups["again"].Value) == count);
            switch (match.Groups["unit"].Value.ToLowerInvariant())
            {
                case "tahun" or "thn" or "th":
                    years += count ?? 0;
                    break;
                case "bulan" or "bln":
                    months += count ?? 0;
                    break;
                default:
                    days += count ?? 0;
                    break;
            }
            taken += match.Index + match.Length;
        }
        var isWorkingDays = text[taken..].TrimStart().StartsWith("kerja", StringComparison.OrdinalIgnoreCase);
        var length = new TermLength(years, months, days);
        return (isSound && !isWorkingDays && length != TermLength.None ? length : null, taken);
    }

    private static int? Count(string words) => Numbers.Parse(words.Trim()) is { } count and > 0 and <= MostUnits ? (int)count : null;
}
