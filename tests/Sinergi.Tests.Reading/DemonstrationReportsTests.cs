using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The reports of the demonstration tell the facts of the real documents in other words; the reader finds the same records.</summary>
public sealed class DemonstrationReportsTests
{
    private const int LongestSharedRun = 6;

    private static ReadResult Read(string prefix) => ReadText.Of(SourceTexts.Read(SourceTexts.Demonstration, prefix));

    [Theory]
    [InlineData("01", Instrument.Pks, EventKind.Signing, "2025-06-05", "Aula Lapas Kelas IIA Palu", 1, 3)]
    [InlineData("02", Instrument.None, EventKind.Visit, "2025-02-12", "Kupang", 2, 3)]
    [InlineData("03", Instrument.Mou, EventKind.Signing, "2025-10-19", "rumah dinas wali kota", 1, 2)]
    [InlineData("04", Instrument.Pks, EventKind.Signing, "2025-10-02", "Jakarta", 8, 9)]
    [InlineData("05", Instrument.None, EventKind.Audience, "2025-04-16", "Palangka Raya", 1, 2)]
    [InlineData("06", Instrument.Pks, EventKind.Signing, "2026-02-02", "Aula Kanwil Simulasi Tengah", 1, 3)]
    public void Read_Report_FindsItsRecords(
        string prefix,
        Instrument instrument,
        EventKind kind,
        string date,
        string place,
        int records,
        int parties
    )
    {
        var result = Read(prefix);

        Assert.Equal((instrument, kind), (result.Instrument.Value, result.Event.Value));
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), result.Date.Value?.Date);
        Assert.Equal(place, result.Place.Value);
        Assert.Equal((records, parties), (result.Records.Count, result.Parties.Count));
        Assert.True(Evidences.Of(result).AllReproduceTheirQuotes());
    }

    [Theory]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("04")]
    [InlineData("05")]
    public void Read_Report_NamesNoPerson(string prefix)
    {
        var result = Read(prefix);

        Assert.Empty(result.Attendees);
        Assert.All(result.Parties, party => Assert.False(party.Representative.IsStated));
    }

    [Fact]
    public void Read_EightAgreements_ChecksTheGrowthAndKeepsScopesOpen()
    {
        var result = Read("04");

        Assert.Contains(
            result.Figures,
            figure => figure.Findings.Select(finding => finding.Code).SequenceEqual(["growth.differs", "growth.unlike-units"])
        );
        Assert.All(result.Records, record => Assert.Empty(record.Scopes));
        Assert.Single(result.Directives);
    }

    [Fact]
    public void Read_Audience_KeepsAsksApartFromCommitments()
    {
        var result = Read("05");

        Assert.Equal((2, 2), (result.Commitments.Count, result.Asks.Count));
        Assert.All(result.Commitments, commitment => Assert.Equal([1], commitment.Parties));
        Assert.All(result.Asks, ask => Assert.Equal([0], ask.Parties));
    }

    [Theory]
    [InlineData("01", "000")]
    [InlineData("02", "001")]
    [InlineData("03", "002")]
    [InlineData("04", "003")]
    [InlineData("05", "004")]
    public void Report_AgainstItsSource_SharesNoLongRunOfWords(string report, string source)
    {
        var isMissing = SourceTexts.SharedSeeds is null;
        Assert.False(isMissing && Environment.GetEnvironmentVariable("CI") == "true", "shared/seeds must lie beside the project in CI");
        Assert.SkipWhen(isMissing, "shared/seeds does not lie beside this checkout");

        var told = Runs(Read(report));
        var original = Runs(ReadText.Of(SourceTexts.Read(SourceTexts.SharedSeeds!, source)));

        Assert.Empty(told.Intersect(original));
    }

    /// <summary>Every run of seven words; a name of an institution counts as one word that is never shared.</summary>
    private static HashSet<string> Runs(ReadResult result)
    {
        var text = result.Text.ToCharArray();
        foreach (var span in result.Parties.SelectMany(party => party.Mentions.Append(party.Evidence.Span)))
        {
            Array.Fill(text, '\0', span.Start, span.Length);
        }
        var words = new string(text)
            .Split([' ', '\n', ',', '.', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Contains('\0', StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : word.ToLowerInvariant())
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, words.Length - LongestSharedRun))
                .Select(i => string.Join(' ', words[i..(i + LongestSharedRun + 1)])),
        ];
    }
}
