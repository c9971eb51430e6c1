using Sinergi.Kernel.Time;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

public sealed class NaskahTests
{
    private static readonly Lazy<string> Simulation = new(() => SourceTexts.Read(SourceTexts.Demonstration, "06"));

    private static ReadResult Read(string? replace = null, string? by = null) =>
        ReadText.Of(replace is null ? Simulation.Value : Replaced(replace, by!));

    private static string Replaced(string replace, string by)
    {
        Assert.Contains(replace, Simulation.Value, StringComparison.Ordinal);
        return Simulation.Value.Replace(replace, by, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Naskah_HeadAndParties()
    {
        var result = Read();

        Assert.Equal(DocumentKind.Naskah, result.Kind);
        Assert.Equal(["SIM-01.HH.05.05 TAHUN 2026", "SIM/002/PKS/II/2026"], result.Numbers.Select(number => number.Value));
        Assert.Equal("Pengawasan layanan dan rehabilitasi narkotika (simulasi)", result.Subject.Value);
        Assert.Equal("PENGAWASAN LAYANAN DAN REHABILITASI NARKOTIKA (SIMULASI)", result.Subject.Evidence?.Quote);
        Assert.Equal([PartySide.First, PartySide.Second, PartySide.Third], result.Parties.Select(party => party.Side));
        Assert.Equal(
            ["Kepala Kanwil Simulasi Tengah", "Kepala Ombudsman Perwakilan Simulasi", "Kepala BNNP Simulasi"],
            result.Parties.Select(party => party.Representative.Value?.Position)
        );
        Assert.Equal("Pejabat Simulasi Satu", result.Parties[0].Representative.Value?.Name);
        Assert.Equal([true, false, false], result.Parties.Select(party => party.Internal));
        Assert.All(result.Parties, party => Assert.True(party.Signatory));
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("NOMOR : SIM-01.HH.05.05 TAHUN 2026", null)]
    [InlineData("NOMOR PIHAK KEDUA : SIM-01.HH.05.05 TAHUN 2026", 1)]
    [InlineData("NOMOR PIHAK KELIMA : SIM-01.HH.05.05 TAHUN 2026", null)]
    [InlineData("NOMOR BNNP SIMULASI : SIM-01.HH.05.05 TAHUN 2026", 2)]
    [InlineData("NOMOR (OMBUDSMAN) : SIM-01.HH.05.05 TAHUN 2026", 1)]
    [InlineData("NOMOR : 021/ORI-PKS/VI/2026", 1)]
    [InlineData("NOMOR : PKS/12/II/KA/BNNP/2026", 2)]
    [InlineData("NOMOR : W.24/PAS.HH.05.05-101 TAHUN 2026", 0)]
    [InlineData("NOMOR : 100/BNNP-OMBUDSMAN/2026", null)]
    [InlineData("NOMOR : 100/PASAR/2026", null)]
    public void Read_Number_BelongsToThePartyThatIsSaidAndToNoOther(string line, int? party)
    {
        var numbers = Read("NOMOR : SIM-01.HH.05.05 TAHUN 2026", line).Numbers;

        Assert.Equal(2, numbers.Count);
        Assert.Equal([party, null], numbers.Select(number => number.Party));
    }

    [Fact]
    public void Read_TwoNumbersThatFitOneParty_BelongToNobody()
    {
        var numbers = Read(
            "NOMOR : SIM-01.HH.05.05 TAHUN 2026\nNOMOR : SIM/002/PKS/II/2026",
            "NOMOR : 1/BNNP/2026\nNOMOR : 2/BNNP/2026"
        ).Numbers;

        Assert.Equal([null, null], numbers.Select(number => number.Party));
    }

    [Fact]
    public void Read_Numbers_InTheReverseOrderOfTheParties_StayWithTheirOffices()
    {
        var result = ReadText.Of(
            """
            PERJANJIAN KERJA SAMA
            ANTARA
            KANTOR WILAYAH DIREKTORAT JENDERAL PEMASYARAKATAN JAMBI
            DENGAN
            DINAS KOMUNIKASI DAN INFORMATIKA KOTA SUNGAI PENUH
            TENTANG
            PENYEBARAN INFORMASI

            NOMOR : 100/12/KOMINFO/2025
            NOMOR : W.10/PAS-HH.05.05-101 TAHUN 2025

            Pada hari ini, Senin tanggal tiga bulan November tahun dua ribu dua puluh lima (03-11-2025), bertempat di Jambi, yang bertanda tangan di bawah ini:

            1. PEJABAT SIMULASI SATU, selaku Kepala Kantor Wilayah, bertindak untuk dan atas nama Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jambi, selanjutnya disebut PIHAK KESATU;
            2. PEJABAT SIMULASI DUA, selaku Kepala Dinas, bertindak untuk dan atas nama Dinas Komunikasi dan Informatika Kota Sungai Penuh, selanjutnya disebut PIHAK KEDUA.

            Pasal 1
            RUANG LINGKUP
            Ruang lingkup perjanjian ini meliputi penyebaran informasi.
            """
        );

        Assert.Equal(2, result.Parties.Count);
        Assert.Equal([1, 0], result.Numbers.Select(number => number.Party));
    }

    [Fact]
    public void Read_Naskah_DutiesWithTargetsFrequenciesAndDeadlines()
    {
        var duties = Read().Commitments;

        Assert.Equal(7, duties.Count);
        Assert.All(duties, duty => Assert.Equal(CommitmentStrength.Wajib, duty.Strength));
        Assert.Equal(
            [
                [0],
                [0],
                [0],
                [1],
                [2],
                [2],
                [0, 1, 2],
            ],
            duties.Select(duty => duty.Parties)
        );
        Assert.Equal("paling lambat 30 Juni 2026", duties[0].Terms.Deadline);
        Assert.Equal((24m, "petugas"), (duties[2].Terms.Target, duties[2].Terms.Unit));
        Assert.Equal("paling sedikit 2 (dua) kali dalam 1 (satu) tahun", duties[3].Terms.Frequency);
        Assert.Equal((120m, "orang", "setiap tahun"), (duties[4].Terms.Target, duties[4].Terms.Unit, duties[4].Terms.Frequency));
        Assert.Equal("setiap 6 (enam) bulan", duties[5].Terms.Frequency);
    }

    [Fact]
    public void Read_Naskah_RightsAndProhibitionsAreNoDuties()
    {
        var duties = Read().Commitments;

        Assert.DoesNotContain(duties, duty => duty.Evidence.Quote.Contains("berhak", StringComparison.Ordinal));
        Assert.DoesNotContain(duties, duty => duty.Evidence.Quote.Contains("dilarang", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Naskah_TermFromSigningWithoutInventedEnd()
    {
        var validity = Read().Validity;

        Assert.Equal("2 (dua) tahun", validity.Duration.Value);
        Assert.Equal(new DateOnly(2026, 2, 2), validity.Start.Value?.Date);
        Assert.False(validity.End.IsStated);
        Assert.StartsWith("dapat diperpanjang", validity.Renewal.Value, StringComparison.Ordinal);
        Assert.StartsWith("paling lambat 3 (tiga) bulan sebelum", validity.Notice.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 (dua) tahun", 2, 0, 0)]
    [InlineData("dua (2) tahun", 2, 0, 0)]
    [InlineData("18 (delapan belas) bulan", 0, 18, 0)]
    [InlineData("1 (satu) tahun 6 (enam) bulan", 1, 6, 0)]
    [InlineData("1 (satu) tahun dan 6 (enam) bulan", 1, 6, 0)]
    [InlineData("90 hari", 0, 0, 90)]
    public void Read_Duration_AsALength(string duration, int years, int months, int days)
    {
        var validity = Read("2 (dua) tahun", duration).Validity;

        Assert.Equal(new TermLength(years, months, days), validity.Length);
        Assert.Equal(duration, validity.Duration.Value);
    }

    [Theory]
    [InlineData("2 (tiga) tahun")]
    [InlineData("90 hari kerja")]
    public void Read_DurationThatCannotBeCounted_HasNoLength(string duration)
    {
        var validity = Read("2 (dua) tahun", duration).Validity;

        Assert.True(validity.Duration.IsStated);
        Assert.Null(validity.Length);
    }

    [Theory]
    [InlineData("PEMBINAAN NARAPIDANA DAN ANAK BINAAN", "Pembinaan narapidana dan anak binaan")]
    [InlineData(
        "PELATIHAN SDM DI LAPAS KELAS IIA PALANGKA RAYA, SULAWESI TENGAH",
        "Pelatihan SDM di Lapas Kelas IIA Palangka Raya, Sulawesi Tengah"
    )]
    [InlineData("PELAKSANAAN P4GN DAN PENCEGAHAN HIV/AIDS", "Pelaksanaan P4GN dan pencegahan HIV/AIDS")]
    [InlineData("TINDAK LANJUT MOU OMBUDSMAN REPUBLIK INDONESIA", "Tindak lanjut MoU Ombudsman Republik Indonesia")]
    [InlineData("Pembinaan Narapidana di Lapas Palu", "Pembinaan Narapidana di Lapas Palu")]
    [InlineData("PEMULIHAN PASCA-REHABILITASI TAHUN 2026", "Pemulihan pasca-rehabilitasi tahun 2026")]
    public void Read_Subject_InSentenceCaseWithItsAbbreviations(string printed, string shown)
    {
        var subject = Read("PENGAWASAN LAYANAN DAN REHABILITASI NARKOTIKA (SIMULASI)", printed).Subject;

        Assert.Equal((shown, printed), (subject.Value, subject.Evidence?.Quote));
    }

    [Theory]
    [InlineData("berlaku tanpa batas waktu", "tanpa batas waktu", null)]
    [InlineData("berlaku sampai dengan tanggal 31 Desember 2027", null, "2027-12-31")]
    public void Read_OtherTerms_AsStated(string term, string? duration, string? end)
    {
        var validity = Read("berlaku untuk jangka waktu 2 (dua) tahun terhitung sejak tanggal ditandatangani", term).Validity;

        Assert.Equal(duration, validity.Duration.Value);
        Assert.Equal(end, validity.End.Value?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Read_Naskah_ClauseTreeWithRoles()
    {
        var clauses = Read().Clauses;

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"Pasal {number}"), clauses.Select(clause => clause.Label));
        Assert.Equal("scope", clauses[2].Role);
        Assert.Equal(["a.", "b.", "c.", "d."], clauses[2].Children.Select(child => child.Label));
        Assert.Equal("monitoring", clauses[9].Role);
        Assert.Equal(["(1)", "(2)"], clauses[7].Children.Select(child => child.Label));
    }

    [Fact]
    public void Read_Naskah_ScopesLawAndContacts()
    {
        var result = Read();

        Assert.Equal(
            [
                "pengawasan layanan dan pencegahan maladministrasi",
                "penanganan pengaduan masyarakat",
                "rehabilitasi narkotika bagi warga binaan",
                "pelatihan petugas",
            ],
            result.Scopes.Select(scope => scope.Text)
        );
        Assert.Equal("Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan", Assert.Single(result.LegalBases).Text);
        Assert.Equal(["email", "phone"], result.Contacts.Select(contact => contact.Kind));
    }

    [Theory]
    [InlineData("2 (dua) tahun terhitung", "2 (tiga) tahun terhitung", "number.words")]
    [InlineData("hari ini, Senin", "hari ini, Selasa", "date.weekday")]
    [InlineData("Pasal 9\n", "Pasal 10\n", "clause.skipped")]
    [InlineData("Pasal 9\n", "Pasal 8\n", "clause.repeated")]
    [InlineData("sesuai ketentuan.", "sesuai ketentuan Pasal 44.", "clause.missing")]
    public void Read_FaultyNaskah_ShowsTheFault(string replace, string by, string code) =>
        Assert.Contains(Read(replace, by).Findings, finding => finding.Code == code);

    [Theory]
    [InlineData("PERJANJIAN KERJA SAMA", Instrument.Pks, EventKind.Signing)]
    [InlineData("NOTA KESEPAHAMAN", Instrument.Mou, EventKind.Signing)]
    [InlineData("KESEPAKATAN BERSAMA", Instrument.NotaKesepakatan, EventKind.Signing)]
    [InlineData("ADENDUM PERJANJIAN KERJA SAMA", Instrument.Addendum, EventKind.Signing)]
    [InlineData("PERPANJANGAN PERJANJIAN KERJA SAMA", Instrument.Pks, EventKind.Renewal)]
    public void Read_Title_GivesInstrumentAndEvent(string title, Instrument instrument, EventKind kind)
    {
        var result = Read("PERJANJIAN KERJA SAMA", title);

        Assert.Equal((instrument, kind), (result.Instrument.Value, result.Event.Value));
    }
}
