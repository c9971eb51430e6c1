using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The five real press reports, read as shared/domain/seeds.md states them.</summary>
public sealed class SourceDocumentsTests
{
    private static ReadResult Read(string prefix)
    {
        var isMissing = SourceTexts.SharedSeeds is null;
        Assert.False(isMissing && Environment.GetEnvironmentVariable("CI") == "true", "shared/seeds must lie beside the project in CI");
        Assert.SkipWhen(isMissing, "shared/seeds does not lie beside this checkout");
        return ReadText.Of(SourceTexts.Read(SourceTexts.SharedSeeds!, prefix));
    }

    [Fact]
    public void Read_SulawesiTengah_OneAgreementOfThreePartiesWithCountersigningUnits()
    {
        var result = Read("000");

        var record = Assert.Single(result.Records);
        Assert.Equal((RecordType.Agreement, Instrument.Pks, EventKind.Signing), (record.Type, record.Instrument.Value, record.Event.Value));
        Assert.Equal(
            [
                "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah",
                "Ombudsman Republik Indonesia Perwakilan Sulawesi Tengah",
                "Badan Narkotika Nasional Provinsi Sulawesi Tengah",
            ],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(
            ["Bagus Kurniawan", "M Iqbal Andi Magga", "Ferdinand Maksi Pasule"],
            result.Parties.Select(party => party.Representative.Value?.Name)
        );
        Assert.Equal("Brigjen Pol", result.Parties[2].Representative.Value?.Titles);
        Assert.Equal([true, false, false], result.Parties.Select(party => party.Internal));
        Assert.Equal(
            ("Seluruh UPT Pemasyarakatan se-Sulawesi Tengah", true),
            (result.Groups[record.Groups[0]].Name, result.Groups[record.Groups[0]].Countersigns)
        );
        Assert.Equal((new DateOnly(2025, 6, 5), DateBasis.Stated), (result.Date.Value!.Date, result.Date.Value.Basis));
        Assert.Equal("Aula Lapas Kelas IIA Palu", result.Place.Value);
    }

    [Fact]
    public void Read_SulawesiTengah_CommitmentsOfAllAndOfEachSpeaker()
    {
        var result = Read("000");

        Assert.Contains(
            result.Commitments,
            commitment =>
                commitment is { Strength: CommitmentStrength.Siap }
                && commitment.Who!.StartsWith("Ombudsman", StringComparison.Ordinal)
                && commitment.Text.StartsWith("mendampingi", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Commitments,
            commitment =>
                commitment.Who!.StartsWith("Kantor Wilayah", StringComparison.Ordinal)
                && commitment.Text.StartsWith("memperbaiki layanan", StringComparison.Ordinal)
        );
        var joint = Assert.Single(
            result.Commitments,
            commitment => commitment.Text.StartsWith("menggelar pelbagai kegiatan", StringComparison.Ordinal)
        );
        Assert.Equal(("para pihak", "Selama 2025"), (joint.Who, joint.Terms.Deadline));
        Assert.Contains(
            result.Commitments,
            commitment => commitment.Text.Contains("menyusun SOP lintas instansi", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Commitments,
            commitment => commitment.Text.Contains("rehabilitasi narkotika bagi warga binaan", StringComparison.Ordinal)
        );
        Assert.False(result.Validity.Duration.IsStated);
        Assert.Empty(result.Numbers);
        Assert.Empty(result.Asks);
    }

    [Fact]
    public void Read_NusaTenggaraTimur_TwoMeetingsOnOneDayNothingSigned()
    {
        var result = Read("001");

        Assert.Equal([RecordType.Meeting, RecordType.Meeting], result.Records.Select(record => record.Type));
        Assert.Equal((Instrument.None, EventKind.Visit), (result.Instrument.Value, result.Event.Value));
        Assert.Equal(
            [
                [
                    "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Tenggara Timur",
                    "Ombudsman Republik Indonesia Perwakilan Nusa Tenggara Timur",
                ],
                ["Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Tenggara Timur", "Biro Antara News Nusa Tenggara Timur"],
            ],
            result.Records.Select(record => record.Parties.Select(index => result.Parties[index].CanonicalName))
        );
        Assert.Equal(["Maliki", "Darius Beda Daton", "Anwar Maga"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.All(result.Parties, party => Assert.False(party.Signatory));
        Assert.Equal((new DateOnly(2025, 2, 12), DateBasis.InferredFromWeekday), (result.Date.Value!.Date, result.Date.Value.Basis));
        Assert.Contains(new DateOnly(2020, 2, 12), result.Date.Value.Candidates);
        Assert.Equal("Kupang", result.Place.Value);
    }

    [Fact]
    public void Read_NusaTenggaraTimur_VisitIsAnAskWithItsCondition()
    {
        var result = Read("001");

        var visit = Assert.Single(result.Asks, ask => ask.Condition is not null);
        Assert.StartsWith("Ombudsman", visit.Who, StringComparison.Ordinal);
        Assert.StartsWith("setelah pemindahan Kanwil Ditjenpas", visit.Condition, StringComparison.Ordinal);
        Assert.All(result.Commitments, commitment => Assert.Equal("Biro Antara News Nusa Tenggara Timur", commitment.Who));
        Assert.Equal(2, result.Commitments.Count);
        Assert.Equal(["furniture.contributor", "furniture.reaction"], result.Furniture.Select(line => line.Rule));
    }

    [Fact]
    public void Read_Jambi_OneMemorandumOfTwoPartiesOnASunday()
    {
        var result = Read("002");

        Assert.Equal((Instrument.Mou, EventKind.Signing), (result.Instrument.Value, result.Event.Value));
        Assert.Equal([0, 1], Assert.Single(result.Records).Parties);
        Assert.Equal(
            ["Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jambi", "Pemerintah Kota Sungai Penuh"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["Hidayat", "Alfin"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal("SH", result.Parties[1].Representative.Value?.Titles);
        Assert.Equal(["Ismail", "Dimas Krisna", "Sahat Parsaulian"], result.Attendees.Select(attendee => attendee.Person.Name));
        Assert.Equal("Kabid Pembinaan Narapidana (PK)", result.Attendees[1].Person.Position);
        Assert.Equal(new DateOnly(2025, 10, 19), result.Date.Value!.Date);
        Assert.Equal("rumah dinas wali kota", result.Place.Value);
        Assert.Empty(result.Findings);
        Assert.Contains(
            result.Commitments,
            commitment => commitment is { Who: "Pemerintah Kota Sungai Penuh", Text: "mendukung penuh program pembinaan" }
        );
        var ask = Assert.Single(result.Asks);
        Assert.Equal("Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jambi", ask.Who);
        Assert.StartsWith("dukungan penuh dari pemerintah daerah", ask.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Ditjenpas_EightAgreementsOfTwoPartiesEach()
    {
        var result = Read("003");

        Assert.Equal(9, result.Parties.Count);
        Assert.Equal(7, result.Parties.Skip(1).Count(party => !party.Internal));
        Assert.True(result.Parties[2].Internal);
        Assert.Equal(
            Enumerable.Range(1, 8).Select(partner => new[] { 0, partner }),
            result.Records.Select(record => record.Parties.ToArray())
        );
        Assert.All(result.Records, record => Assert.Equal((RecordType.Agreement, Instrument.Pks), (record.Type, record.Instrument.Value)));
        Assert.All(result.Records, record => Assert.Empty(record.Scopes));
        Assert.Equal("Mashudi", result.Parties[0].Representative.Value?.Name);
        Assert.Contains(result.Attendees, attendee => attendee.Person.Name == "M. Hilal");
        Assert.Equal((new DateOnly(2025, 10, 2), "Jakarta"), (result.Date.Value!.Date, result.Place.Value));
        Assert.Equal(
            [
                InstitutionKind.CivilRegistry,
                InstitutionKind.Corrections,
                InstitutionKind.Religious,
                InstitutionKind.Ngo,
                InstitutionKind.Company,
                InstitutionKind.Ngo,
                InstitutionKind.Ngo,
                InstitutionKind.Company,
            ],
            result.Parties.Skip(1).Select(party => party.Kind)
        );
    }

    [Fact]
    public void Read_Ditjenpas_OneCommitmentOneOrderAndAWrongGrowth()
    {
        var result = Read("003");

        var commitment = Assert.Single(result.Commitments);
        Assert.Equal("Perkumpulan Keluarga Berencana Indonesia", commitment.Who);
        Assert.Equal("anak, tahanan perempuan, dan klien Pemasyarakatan", commitment.Terms.Beneficiary);
        Assert.Equal([0], result.Records[3].Commitments);
        var order = Assert.Single(result.Directives);
        Assert.Equal(("Direktorat Jenderal Pemasyarakatan", "berkala"), (order.Who, order.Frequency));
        Assert.StartsWith("harus dijalankan secara konsisten", order.Text, StringComparison.Ordinal);
        var growth = Assert.Single(result.Figures, figure => figure.What == "persentase");
        Assert.Equal(["growth.differs", "growth.unlike-units"], growth.Findings.Select(finding => finding.Code));
        Assert.Contains("×2,53", growth.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("+152,9 %, bukan +250 %", growth.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, result.Furniture.Count);
    }

    [Fact]
    public void Read_KalimantanTengah_OneAudienceWithPromisesOfTheParliament()
    {
        var result = Read("004");

        var record = Assert.Single(result.Records);
        Assert.Equal((RecordType.Meeting, Instrument.None, EventKind.Audience), (record.Type, record.Instrument.Value, record.Event.Value));
        Assert.Equal(
            [
                "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Kalimantan Tengah",
                "Dewan Perwakilan Rakyat Daerah Provinsi Kalimantan Tengah",
            ],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["I Putu Murdiana", "Arton S. Dohong"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal(
            (new DateOnly(2025, 4, 16), DateBasis.Stated, "Palangka Raya"),
            (result.Date.Value!.Date, result.Date.Value.Basis, result.Place.Value)
        );
        Assert.Equal(2, result.Commitments.Count);
        Assert.All(result.Commitments, commitment => Assert.Equal([1], commitment.Parties));
        Assert.Contains(result.Asks, ask => ask.Text.Contains("penguatan anggaran dan regulasi", StringComparison.Ordinal));
        Assert.All(result.Asks, ask => Assert.Equal([0], ask.Parties));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Read_AnyReport_SpansReproduceQuotes(string prefix) => Assert.True(Evidences.Of(Read(prefix)).AllReproduceTheirQuotes());
}
