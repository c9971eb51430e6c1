using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Styles of other offices, invented: the rules are for the language, not for the five reports.</summary>
public sealed class UnseenStylesTests
{
    [Fact]
    public void Read_PrisonAndHealthOffice_OneAgreementWithBothSigners()
    {
        var result = ReadText.Of(
            """
            Lapas Kelas IIB Luwuk Teken PKS dengan Dinas Kesehatan Kabupaten Banggai

            LUWUK – Lapas Kelas IIB Luwuk bersama Dinas Kesehatan Kabupaten Banggai menandatangani perjanjian kerjasama tentang layanan kesehatan, Senin (10/3/2025), bertempat di Aula Lapas Luwuk. PKS ditandatangani Kalapas Luwuk, Contoh Satu dan Kepala Dinas Kesehatan Kabupaten Banggai, dr. Contoh Dua.

            "Dinas Kesehatan akan mengirim dokter dua kali dalam sebulan," kata Contoh Satu.
            """
        );

        Assert.Equal(
            ["Lembaga Pemasyarakatan Kelas IIB Luwuk", "Dinas Kesehatan Kabupaten Banggai"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal((Instrument.Pks, "Aula Lapas Luwuk"), (result.Instrument.Value, result.Place.Value));
        var commitment = Assert.Single(result.Commitments);
        Assert.Equal([1], commitment.Parties);
        Assert.Equal("dua kali dalam sebulan", commitment.Terms.Frequency);
    }

    [Fact]
    public void Read_VisitReceived_HostIsTheReceiver()
    {
        var result = ReadText.Of(
            "PADANG - Kepala Kanwil Ditjenpas Sumatera Barat menerima kunjungan Kepala Perwakilan Ombudsman RI Sumatera Barat, Selasa 14 Januari 2025."
        );

        Assert.Equal([PartySide.Host, PartySide.Visitor], result.Parties.Select(party => party.Side));
        Assert.Equal(EventKind.Visit, result.Event.Value);
    }

    [Fact]
    public void Read_FourSignersInTwoSentences_OneAgreementOfFour()
    {
        var result = ReadText.Of(
            "Bupati Sigi dan Kepala Bapas Kelas II Palu menyepakati kerja sama pidana kerja sosial. Nota Kesepakatan ditandatangani di Pendopo Kabupaten Sigi, "
                + "Jumat 12 Desember 2025. Kejaksaan Negeri Donggala dan Pengadilan Negeri Donggala turut menandatangani nota kesepakatan tersebut."
        );

        Assert.Equal(Instrument.NotaKesepakatan, result.Instrument.Value);
        Assert.Equal(4, Assert.Single(result.Records).Parties.Count);
        Assert.Equal("Pemerintah Kabupaten Sigi", result.Parties[0].CanonicalName);
    }

    [Fact]
    public void Read_Minutes_MeetingWithAskAndCommitment()
    {
        var result = ReadText.Of(
            """
            NOTULA AUDIENSI
            Hari/tanggal : Selasa, 4 November 2025
            Tempat : Ruang Rapat DPRD Kota Palu
            1. Kepala Rutan Kelas IIA Palu melakukan audiensi dengan Ketua DPRD Kota Palu.
            2. Rutan Palu meminta bantuan sumur bor.
            3. DPRD Kota Palu akan membahas usulan tersebut dalam rapat anggaran.
            """
        );

        Assert.Equal((DocumentKind.Minutes, EventKind.Audience), (result.Kind, result.Event.Value));
        Assert.Equal(("Ruang Rapat DPRD Kota Palu", new DateOnly(2025, 11, 4)), (result.Place.Value, result.Date.Value!.Date));
        Assert.Equal([0], Assert.Single(result.Asks).Parties);
        Assert.Equal([1], Assert.Single(result.Commitments).Parties);
    }

    [Fact]
    public void Read_NaskahWithFieldsForTheSigners_NamesPostsAndNestedDuties()
    {
        var result = ReadText.Of(
            """
            NOTA KESEPAHAMAN
            ANTARA
            UNIVERSITAS CONTOH
            DENGAN
            KANTOR WILAYAH DIREKTORAT JENDERAL PEMASYARAKATAN SULAWESI TENGAH
            TENTANG
            TRIDHARMA PERGURUAN TINGGI

            Nomor : 123/UC/KS/2025
            Nomor : WP.24-HH.05.05-11 Tahun 2025

            Pada hari ini Rabu tanggal Lima bulan Maret tahun Dua Ribu Dua Puluh Lima (05-03-2025), kami yang bertanda tangan di bawah ini:

            I. Nama    : Prof. Dr. SATU CONTOH, S.T., M.T.
               Jabatan : Rektor Universitas Contoh
               Alamat  : Jalan Contoh, Palu
               dalam hal ini bertindak untuk dan atas nama Universitas Contoh, selanjutnya disebut PIHAK PERTAMA.

            II. Nama    : DUA CONTOH
               Jabatan : Kepala Kantor Wilayah
               Alamat  : Jalan Contoh, Palu
               dalam hal ini bertindak untuk dan atas nama Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah, selanjutnya disebut sebagai PIHAK KEDUA.

            Pasal 1
            Hak dan Kewajiban
            (1) PIHAK PERTAMA berhak menempatkan mahasiswa.
            (2) PIHAK PERTAMA berkewajiban:
                a. menugaskan 10 (sepuluh) petugas;
                b. menyusun modul.
            (3) PIHAK KEDUA tidak diperkenankan memungut biaya.
            (4) PIHAK KEDUA wajib menyediakan ruang kelas.
            """
        );

        Assert.Equal((Instrument.Mou, "Tridharma perguruan tinggi"), (result.Instrument.Value, result.Subject.Value));
        Assert.Equal(["Satu Contoh", "Dua Contoh"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal("Prof. Dr. S.T., M.T.", result.Parties[0].Representative.Value?.Titles);
        Assert.Equal(
            ["Rektor Universitas Contoh", "Kepala Kantor Wilayah"],
            result.Parties.Select(party => party.Representative.Value?.Position)
        );
        Assert.Equal(
            [
                [0],
                [0],
                [1],
            ],
            result.Commitments.Select(commitment => commitment.Parties)
        );
        Assert.Equal(["a.", "b."], result.Clauses[0].Children[1].Children.Select(child => child.Label));
    }
}
