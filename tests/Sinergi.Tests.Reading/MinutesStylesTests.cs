using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The ways in which minutes list who was there.</summary>
public sealed class MinutesStylesTests
{
    [Fact]
    public void Read_PeopleBelowTheirInstitution_FirstOfThemActsForIt()
    {
        var result = ReadText.Of(
            """
            NOTULEN AUDIENSI
            Tanggal : 15 September 2025

            Hadir
            A. DPRD Kota Palu
               1. Contoh Satu, S.H. (Ketua Komisi I, pimpinan audiensi)
               2. Contoh Dua
            B. Lapas Kelas IIA Palu
               1. Contoh Tiga (Kepala)
               2. Kabid Pembinaan
            C. Peninjau: Biro Hukum Setda

            Kesimpulan
            a. Komisi I akan meninjau lapas.
            """
        );

        Assert.Equal(
            ["Dewan Perwakilan Rakyat Daerah Kota Palu", "Lembaga Pemasyarakatan Kelas IIA Palu"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["Contoh Satu", "Contoh Tiga"], result.Parties.Select(party => party.Representative.Value?.Name));
    }

    [Fact]
    public void Read_PeopleWithTheirPosts_StandForTheirInstitutions()
    {
        var result = ReadText.Of(
            """
            NOTULEN RAPAT RUTAN KELAS IIB POSO DGN DISDUKCAPIL KAB. POSO

            Tgl : Selasa, 7 Oktober 2025
            Tmpt : R. Kepala Rutan
            Yg hadir :
             - Contoh Satu (Ka. Rutan)
             - Contoh Dua, SE (Kadis Dukcapil)
             - dari Bawaslu (memantau saja)

            Pembahasan :
            1. Rutan wajib kirim daftar paling lambat 14 Oktober.
            """
        );

        Assert.Equal(2, result.Parties.Count);
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal("R. Kepala Rutan", result.Place.Value);
    }

    [Theory]
    [InlineData(
        "Peserta: Dinas Sosial Kota Palu (Contoh Satu, Kepala Dinas); Yayasan Contoh Damai (Contoh Dua, Ketua). Dinas Kesehatan tidak hadir."
    )]
    [InlineData(
        "Rapat dihadiri oleh unsur Dinas Sosial Kota Palu (Contoh Satu, Kepala Dinas) dan Yayasan Contoh Damai (Contoh Dua, Ketua)."
    )]
    [InlineData("Hadir: Contoh Satu (Kepala Dinas Sosial Kota Palu), Contoh Dua (Ketua Yayasan Contoh Damai), dua staf.")]
    public void Read_AttendanceInOneSentence_NamesInstitutionsAndPeople(string attendance)
    {
        var result = ReadText.Of($"NOTULA RAPAT\n\nTanggal : 11 Maret 2025\n\n{attendance}\n\nKEPUTUSAN\n1. Rapat lagi bulan depan.");

        Assert.Equal(["Dinas Sosial Kota Palu", "Yayasan Contoh Damai"], result.Parties.Select(party => party.CanonicalName));
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
    }

    [Fact]
    public void Read_TableOfThosePresent_GivesPostAndInstitution()
    {
        var result = ReadText.Of(
            """
            NOTULA RAPAT KOORDINASI

            Tanggal : 19 Februari 2025
            Peserta Rapat:

            No | Nama | Instansi | Jabatan
            1 | Contoh Satu | Bapas Kelas II Palu | Kepala
            2 | Contoh Dua | Yayasan Contoh Ikhlas | Ketua

            Hasil rapat:
            1. Yayasan siap menyediakan asrama.
            """
        );

        Assert.Equal(["Balai Pemasyarakatan Kelas II Palu", "Yayasan Contoh Ikhlas"], result.Parties.Select(party => party.CanonicalName));
        Assert.Equal(["Kepala", "Ketua"], result.Parties.Select(party => party.Representative.Value?.Position));
    }

    [Fact]
    public void Read_InvitedButAbsent_IsNoParty()
    {
        var result = ReadText.Of(
            """
            NOTULEN RAPAT EVALUASI
            Tanggal : 22 Juli 2025

            Peserta:
            1. Kepala Lapas Kelas IIA Palu, Contoh Satu, beserta 3 orang staf
            2. Kepala BNN Kabupaten Poso beserta 4 orang staf
            3. Puskesmas Kayamanya (undangan, tidak hadir)

            Keputusan
            1. Kedua pihak sepakat bertemu lagi.
            """
        );

        Assert.Equal(2, result.Parties.Count);
    }

    [Fact]
    public void Read_PeopleBelowTheirSide_ActForIt()
    {
        var result = ReadText.Of(
            """
            BERITA ACARA KUNJUNGAN

            Pada hari ini Senin, 17 Maret 2025, telah dilaksanakan kunjungan oleh Ombudsman RI Perwakilan Bali ke Lapas Kelas IIA Kerobokan.

            Tim Ombudsman:
            1. Contoh Satu (Kepala Perwakilan)
            2. Contoh Dua (Asisten)

            Pihak Lapas:
            1. Contoh Tiga (Kepala Lapas)
            """
        );

        Assert.Equal(DocumentKind.Minutes, result.Kind);
        Assert.Equal(["Contoh Satu", "Contoh Tiga"], result.Parties.Select(party => party.Representative.Value?.Name));
    }
}
