using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The ways in which agreements state what a party must do, and those that state something else. All sentences are invented.</summary>
public sealed class DutyStylesTests
{
    private const string Head = """
        PERJANJIAN KERJA SAMA
        TENTANG
        LAYANAN KESEHATAN

        Pada hari ini, Senin tanggal tiga bulan Maret tahun dua ribu dua puluh lima (03-03-2025), yang bertanda tangan di bawah ini:
        1. Contoh Satu, Kepala Lembaga Pemasyarakatan Kelas IIB Luwuk, bertindak untuk dan atas nama Lembaga Pemasyarakatan Kelas IIB Luwuk, selanjutnya disebut PIHAK KESATU;
        2. Contoh Dua, Kepala Dinas Kesehatan Kabupaten Banggai, bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Banggai, selanjutnya disebut PIHAK KEDUA.

        """;

    private static IReadOnlyList<Commitment> Read(string pasals) => ReadText.Of(Head + "\n" + pasals).Commitments;

    [Theory]
    [InlineData("PIHAK KEDUA menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("PIHAK KEDUA mempunyai tugas dan tanggung jawab menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("PIHAK KEDUA harus menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("PIHAK KEDUA bersedia menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("PIHAK KEDUA akan menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("Kewajiban PIHAK KEDUA adalah menugaskan seorang dokter setiap Kamis.", 1)]
    [InlineData("Apabila ada wabah, PIHAK KEDUA segera menugaskan seorang dokter.", 1)]
    [InlineData("Seorang dokter ditugaskan oleh PIHAK KEDUA setiap Kamis.", 1)]
    [InlineData("Obat program disediakan PIHAK KEDUA setiap triwulan.", 1)]
    [InlineData("Petugas PIHAK KESATU mengawal pasien yang dirujuk.", 0)]
    public void Read_DutyOfAParty_OneCommitment(string sentence, int party) =>
        Assert.Equal([party], Assert.Single(Read($"Pasal 3\nPELAKSANAAN\n{sentence}")).Parties);

    [Theory]
    [InlineData("PARA PIHAK menyusun rencana kerja tahunan.")]
    [InlineData("Kedua belah pihak wajib menjaga kerahasiaan data pasien.")]
    [InlineData("PIHAK KESATU bersama PIHAK KEDUA melakukan evaluasi setiap semester.")]
    [InlineData("Masing-masing PIHAK bertanggung jawab atas keselamatan petugasnya.")]
    [InlineData("Ruang periksa disediakan oleh PIHAK KESATU dan dirawat oleh PIHAK KEDUA.")]
    public void Read_DutyOfAll_BindsBoth(string sentence) =>
        Assert.Equal([0, 1], Assert.Single(Read($"Pasal 3\nPELAKSANAAN\n{sentence}")).Parties);

    [Theory]
    [InlineData("PIHAK KEDUA berhak memeriksa ruang klinik.")]
    [InlineData("PIHAK KEDUA dapat mengusulkan perubahan jadwal.")]
    [InlineData("PIHAK KEDUA tidak boleh memungut biaya dari pasien.")]
    [InlineData("PIHAK KEDUA telah memiliki izin klinik.")]
    [InlineData("PIHAK KEDUA merupakan perangkat daerah bidang kesehatan.")]
    [InlineData("Perubahan perjanjian ini ditetapkan oleh PARA PIHAK.")]
    [InlineData("Setiap perselisihan akan diselesaikan PARA PIHAK secara musyawarah.")]
    [InlineData("Segala biaya yang timbul ditanggung PARA PIHAK sesuai tugasnya.")]
    public void Read_WhatIsNoDuty_NoCommitment(string sentence) => Assert.Empty(Read($"Pasal 3\nPELAKSANAAN\n{sentence}"));

    [Theory]
    [InlineData("1.", "2.")]
    [InlineData("1)", "2)")]
    [InlineData("(1)", "(2)")]
    [InlineData("a.", "b.")]
    [InlineData("(a)", "(b)")]
    [InlineData("i.", "ii.")]
    [InlineData("-", "-")]
    [InlineData("•", "•")]
    [InlineData("✓", "✓")]
    public void Read_ListUnderAParty_EachItemIsADuty(string first, string second)
    {
        var duties = Read($"Pasal 3\nPERAN PARA PIHAK\nPIHAK KEDUA:\n{first} menyediakan obat program;\n{second} melatih kader kesehatan.");

        Assert.Equal(["menyediakan obat program", "melatih kader kesehatan"], duties.Select(duty => duty.Text));
        Assert.All(duties, duty => Assert.Equal([1], duty.Parties));
    }

    [Theory]
    [InlineData("Pasal 3\nTANGGUNG JAWAB PIHAK KESATU\na. Menyediakan ruang periksa.\nb. Mengawal pasien rujukan.")]
    [InlineData("PASAL TIGA\nKEWAJIBAN PIHAK KESATU\n(1) Menyediakan ruang periksa.\n(2) Mengawal pasien rujukan.")]
    [InlineData("Pasal III - Tugas PIHAK KESATU\n1. Menyediakan ruang periksa.\n2. Mengawal pasien rujukan.")]
    [InlineData("BAB 3. TUGAS PIHAK KESATU\n3.1 Menyediakan ruang periksa.\n3.2 Mengawal pasien rujukan.")]
    public void Read_HeadingWithAParty_ItsItemsAreDuties(string pasal) =>
        Assert.Equal(
            [("Menyediakan ruang periksa", 0), ("Mengawal pasien rujukan", 0)],
            Read(pasal).Select(duty => (duty.Text, Assert.Single(duty.Parties)))
        );

    [Theory]
    [InlineData(
        "| No | Uraian | Penanggung Jawab |\n|---|---|---|\n| 1 | Menyediakan ruang periksa | PIHAK KESATU |\n| 2 | Melatih kader | PIHAK KEDUA |"
    )]
    [InlineData("Kegiatan\tPelaksana\tWaktu\nMenyediakan ruang periksa\tPIHAK KESATU\tMaret\nMelatih kader\tPIHAK KEDUA\tApril")]
    public void Read_Table_RowsAreDuties(string table) =>
        Assert.Equal(
            [("Menyediakan ruang periksa", 0), ("Melatih kader", 1)],
            Read($"Pasal 3\nPEMBAGIAN TUGAS\n{table}").Select(duty => (duty.Text, Assert.Single(duty.Parties)))
        );

    [Fact]
    public void Read_RightsBesideDuties_OnlyTheDuties()
    {
        var duties = Read(
            """
            Pasal 3
            HAK DAN KEWAJIBAN
            (1) Hak PIHAK KESATU:
                a. menerima laporan bulanan;
                b. memperoleh pendampingan.
            (2) Kewajiban PIHAK KESATU:
                a. menyiapkan ruangan;
                b. tidak boleh memindahkan pasien tanpa kabar.
            """
        );

        Assert.Equal(["menyiapkan ruangan"], duties.Select(duty => duty.Text));
    }

    [Fact]
    public void Read_PartiesByShortNames_DutiesOfThoseWhoBearThem()
    {
        var duties = ReadText
            .Of(
                """
                NOTA KESEPAHAMAN
                TENTANG
                LAYANAN PERPUSTAKAAN

                Pada hari ini, Senin tanggal tiga bulan Maret tahun dua ribu dua puluh lima, bertemu:
                1. Contoh Satu, Kepala Lembaga Pemasyarakatan Kelas IIB Luwuk, untuk selanjutnya dinamakan "Lapas";
                2. Contoh Dua, Rektor Universitas Contoh Raya, untuk selanjutnya dinamakan "Kampus".

                Pasal 1
                PELAKSANAAN
                (1) Lapas menyediakan ruang baca.
                (2) Kampus mengirim buku setiap semester.
                """
            )
            .Commitments;

        Assert.Equal(["menyediakan ruang baca", "mengirim buku setiap semester"], duties.Select(duty => duty.Text));
    }
}
