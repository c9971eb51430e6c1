using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The ways in which papers and reports say who takes part and who acts for whom.</summary>
public sealed class PartyStylesTests
{
    [Theory]
    [InlineData("selanjutnya disebut PIHAK KE I (SATU)", "selanjutnya disebut PIHAK KE II (DUA)")]
    [InlineData("selanjutnya disebut sebagai PIHAK KE-1", "selanjutnya disebut sebagai PIHAK KE-2")]
    [InlineData("selaku PIHAK KESATU", "selaku PIHAK KEDUA")]
    public void Read_NumbersOfParties_InEveryForm(string first, string second)
    {
        var result = ReadText.Of(
            $"""
            PERJANJIAN KERJA SAMA
            Nomor : 12/PKS/2025
            Kami yang bertanda tangan di bawah ini:
            1. Contoh Satu, S.H., Kepala Lapas Kelas IIA Palu, bertindak untuk dan atas nama Lapas Kelas IIA Palu, {first};
            2. Contoh Dua, Direktur CV Contoh Karya, bertindak untuk dan atas nama CV Contoh Karya, {second}.
            Pasal 1
            Para pihak sepakat bekerja sama.
            """
        );

        Assert.Equal(DocumentKind.Naskah, result.Kind);
        Assert.Equal([PartySide.First, PartySide.Second], result.Parties.Select(party => party.Side));
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
    }

    [Fact]
    public void Read_NumberBelowItsParty_BelongsToWhatStandsAbove()
    {
        var result = ReadText.Of(
            """
            ADENDUM PERTAMA
            Nomor : 440/035/RSUD/2025

            Yang bertanda tangan di bawah ini:

            dr. Contoh Satu, Sp.A.
            Direktur Rumah Sakit Umum Daerah Palu, bertindak untuk dan atas nama Rumah Sakit Umum Daerah Palu
            ---- PIHAK PERTAMA

            Contoh Dua, S.H.
            Kepala Rutan Kelas IIB Poso, bertindak untuk dan atas nama Rutan Kelas IIB Poso
            ---- PIHAK KEDUA

            Ditandatangani di Palu, pada tanggal 17 Maret 2025
            """
        );

        Assert.Equal(
            ["Rumah Sakit Umum Daerah Palu", "Rumah Tahanan Negara Kelas IIB Poso"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal("Palu", result.Place.Value);
    }

    [Fact]
    public void Read_FormAboveTheNumber_NamesPostAndOffice()
    {
        var result = ReadText.Of(
            """
            NOTA KESEPAHAMAN
            NOMOR: 611/UCT/2025

            Pada hari ini, Senin, 10 Maret 2025, bertempat di Studio Radio Contoh, ditandatangani Nota Kesepahaman oleh:

            NAMA        Dr. Contoh Satu
            JABATAN     Dekan Fakultas Ilmu Sosial
            LEMBAGA     Universitas Contoh Timur
                        PIHAK KESATU

            NAMA        Contoh Dua
            JABATAN     Pemimpin Redaksi
            LEMBAGA     PT Contoh Media
                        PIHAK KEDUA

            Pasal 1
            Para Pihak bekerja sama.
            """
        );

        Assert.Equal(["Universitas Contoh Timur", "PT Contoh Media"], result.Parties.Select(party => party.CanonicalName));
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
    }

    [Theory]
    [InlineData("Presiden Direktur Contoh Life, Contoh Satu")]
    [InlineData("Direktur Human Capital Contoh Life, Contoh Satu")]
    [InlineData("Kepala Perwakilan Jawa Tengah Contoh Life, Contoh Satu")]
    public void Read_ShortNameInQuotationMarks_IsTheInstitution(string signer)
    {
        var result = ReadText.Of(
            "Jakarta – RSU Contoh Sehat dan PT Asuransi Contoh Mandiri (“Contoh Life”) menandatangani Perjanjian Kerja Sama, Rabu (5/2/2025). "
                + $"Naskah diteken oleh Direktur RSU Contoh Sehat, Contoh Dua, dan {signer}."
        );

        Assert.Equal(2, result.Parties.Count);
        Assert.Equal(
            "Contoh Satu",
            result.Parties.Single(party => party.CanonicalName.StartsWith("PT", StringComparison.Ordinal)).Representative.Value?.Name
        );
    }

    [Fact]
    public void Read_HeadlineRunsIntoItsVerb_TextTellsTheName()
    {
        var result = ReadText.Of(
            """
            Pemkab dan Bank Contoh Bereskan Modal Petenun

            WAINGAPU, Suara Contoh – Bupati Sumba Timur Contoh Satu dan Direktur Kredit Bank Contoh Flobamora, Contoh Dua, meneken nota kesepahaman di Rumah Jabatan Bupati, Jumat (28/11/2025). "Bank Contoh akan menyiapkan plafon," ujar Contoh Dua.
            """
        );

        Assert.Equal(["Pemerintah Kabupaten Sumba Timur", "Bank Contoh Flobamora"], result.Parties.Select(party => party.CanonicalName));
        Assert.Equal("Contoh Dua", result.Parties[1].Representative.Value?.Name);
    }

    [Fact]
    public void Read_NamesInTwoColumns_AreTwoInstitutions()
    {
        var result = ReadText.Of(
            """
            PERJANJIAN KERJASAMA
            Nomor : 027/RSC/2023
            Yang bertanda tangan di bawah ini:
            1. Contoh Satu, selaku Direktur Rumah Sakit Contoh Manado, selanjutnya disebut PIHAK PERTAMA.
            2. Contoh Dua, selaku Kepala Divisi Provider PT Asuransi Contoh, selanjutnya disebut PIHAK KEDUA.

            Pasal 1
            Para Pihak bekerja sama.

            Rumah Sakit Contoh Manado          PT Asuransi Contoh
            Contoh Satu                        Contoh Dua
            """
        );

        Assert.Equal(["Rumah Sakit Contoh Manado", "PT Asuransi Contoh"], result.Parties.Select(party => party.CanonicalName));
    }

    [Theory]
    [InlineData("Dinas Perindustrian dan Tenaga Kerja Kota Palu")]
    [InlineData("Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Sigi")]
    [InlineData("Dinas Pendidikan, Kepemudaan, dan Olahraga Provinsi Bali")]
    public void Read_LongNameOfAnOffice_IsKeptWhole(string office)
    {
        var result = ReadText.Of($"PALU – Lapas Kelas IIA Palu dan {office} menandatangani PKS, Rabu (5/2/2025).");

        Assert.Equal(["Lembaga Pemasyarakatan Kelas IIA Palu", office], result.Parties.Select(party => party.CanonicalName));
    }

    [Fact]
    public void Read_FirstPersonOfAnOrganisation_ItsDirectorActsForIt()
    {
        var result = ReadText.Of(
            "Kami di Yayasan Contoh Cahaya punya kabar baik. Jumat, 17 Januari 2025, direktur kami, Kak Contoh Satu, duduk semeja dengan Kepala Lapas Kelas IIA "
                + "Palu, Ibu Contoh Dua, untuk meneken perjanjian kerja sama."
        );

        Assert.Equal(EventKind.Signing, result.Event.Value);
        Assert.Equal(["Contoh Dua", "Contoh Satu"], result.Parties.Select(party => party.Representative.Value?.Name).Order());
    }

    [Theory]
    [InlineData(
        "Setahun setelah diteken, PKS antara Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu dievaluasi, Kamis (12/6/2025).",
        EventKind.Other
    )]
    [InlineData(
        "Rencana penandatanganan PKS antara Lapas Kelas IIA Palu dan CV Contoh Karya batal digelar, Selasa (10/6/2025).",
        EventKind.Other
    )]
    [InlineData(
        "Lapas Kelas IIA Palu dan Universitas Contoh mematangkan rencana kerja sama lewat kunjungan rektor ke lapas, Sabtu (7/6/2025).",
        EventKind.Visit
    )]
    public void Read_AgreementThatIsNotSignedThatDay_IsAMeeting(string sentence, EventKind kind)
    {
        var result = ReadText.Of($"PALU – {sentence}");

        Assert.Equal((DocumentKind.Press, kind, Instrument.None), (result.Kind, result.Event.Value, result.Instrument.Value));
        Assert.Equal((RecordType.Meeting, 2), (Assert.Single(result.Records).Type, result.Parties.Count));
        Assert.All(result.Parties, party => Assert.NotEqual(true, party.Signatory));
    }

    [Fact]
    public void Read_DeanSignsForHisUniversity_IsOneParty()
    {
        var result = ReadText.Of(
            "Jakarta – BNNP Bali menggandeng Universitas Contoh Timur. Perjanjian kerja sama itu ditandatangani Kepala BNNP Bali Contoh Satu dan Dekan Fakultas "
                + "Hukum Universitas Contoh Timur, Contoh Dua, di Denpasar, Senin (16/6/2025)."
        );

        Assert.Equal(
            ["Badan Narkotika Nasional Provinsi Bali", "Universitas Contoh Timur"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal("Contoh Dua", result.Parties[1].Representative.Value?.Name);
    }

    [Theory]
    [InlineData("Bersama Perum Bulog Cabang Surakarta, lapas memanen 4 ton gabah, Jumat (21/2/2025).")]
    [InlineData("Menggandeng Perum Bulog Cabang Surakarta, kolam ditebari benih, Jumat (21/2/2025).")]
    public void Read_ProgrammeWithAPartner_IsAProgrammeOfBoth(string sentence)
    {
        var result = ReadText.Of($"SRAGEN – Program ketahanan pangan Lapas Kelas IIA Sragen membuahkan hasil. {sentence}");

        Assert.Equal(
            (DocumentKind.Press, EventKind.Programme, Instrument.None),
            (result.Kind, result.Event.Value, result.Instrument.Value)
        );
        Assert.Equal(2, result.Parties.Count);
    }

    [Fact]
    public void Read_HeadlineCallsItAnAudience_IsOne()
    {
        var result = ReadText.Of(
            """
            Ketua DPRD Kota Palu Terima Audiensi LPKA

            Palu – Ketua DPRD Kota Palu, Contoh Satu, menyambut kedatangan rombongan LPKA Kelas II Palu di ruang rapat, Senin (24/2/2025).
            """
        );

        Assert.Equal(EventKind.Audience, result.Event.Value);
    }

    [Theory]
    [InlineData("NASKAH BERITA SIANG – SEGMEN DAERAH")]
    [InlineData("PRESS RELEASE – FOR IMMEDIATE RELEASE")]
    public void Read_NameOfThePage_IsNoPlace(string top)
    {
        var result = ReadText.Of($"{top}\n\nLapas Kelas IIA Palu dan CV Contoh Karya menandatangani PKS kemarin.");

        Assert.False(result.Place.IsStated);
    }
}
