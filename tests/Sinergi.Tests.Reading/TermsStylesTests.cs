using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Terms of an agreement in the other ways in which reports, minutes and agreements tell them. All invented.</summary>
public sealed class TermsStylesTests
{
    private const string Report = """
        SUNGAI PENUH – Rutan Kelas IIB Sungai Penuh dan Puskesmas Kumun menandatangani Perjanjian Kerja Sama (PKS), Selasa (11/3/2025).

        Ruang klinik rutan itu sempit dan gelap.


        """;

    private const string Head = """
        PERJANJIAN KERJA SAMA
        TENTANG
        LAYANAN KESEHATAN

        Pada hari ini, Senin tanggal tiga bulan Maret tahun dua ribu dua puluh lima (03-03-2025), yang bertanda tangan di bawah ini:
        1. Contoh Satu, Kepala Lembaga Pemasyarakatan Kelas IIB Luwuk, bertindak untuk dan atas nama Lembaga Pemasyarakatan Kelas IIB Luwuk, selanjutnya disebut PIHAK KESATU;
        2. Contoh Dua, Kepala Dinas Kesehatan Kabupaten Banggai, bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Banggai, selanjutnya disebut PIHAK KEDUA.


        """;

    private static ReadResult Read(string sentence) => ReadText.Of(Report + sentence);

    private static ReadResult Naskah(string pasals) => ReadText.Of(Head + pasals);

    [Theory]
    [InlineData("Pemeriksaan gigi dilakukan Puskesmas Kumun dua kali setahun.")]
    [InlineData("Adapun penyediaan kasur dan selimut dilakukan oleh Puskesmas Kumun.")]
    [InlineData("Laporan bulanan disampaikan Puskesmas Kumun paling lambat tanggal 5.")]
    [InlineData("Penerbitan kartu berobat menjadi tugas Puskesmas Kumun.")]
    [InlineData("Kajian teknis akan diserahkan Puskesmas Kumun paling lambat akhir Mei.")]
    [InlineData("Ruang laktasi akan dibuka bagi para pengunjung tanpa biaya oleh Puskesmas Kumun.")]
    [InlineData("Puskesmas Kumun kebagian tugas melatih kader.")]
    [InlineData("Puskesmas Kumun berkenan meminjamkan satu ambulans.")]
    public void Read_TermToldOfWhatIsDone_BindsWhoDoesIt(string sentence) =>
        Assert.Equal([1], Assert.Single(Read(sentence).Commitments).Parties);

    [Theory]
    [InlineData("“Sidang keliling kami laksanakan empat kali setahun,” kata Kepala Puskesmas Kumun.")]
    [InlineData("“Kalau ada pungutan, saya pribadi yang akan menindaknya,” kata Kepala Puskesmas Kumun.")]
    [InlineData("“Soal obat, itu tanggung jawab kami,” kata Kepala Puskesmas Kumun.")]
    [InlineData("“Sisanya akan kami selesaikan sebelum Oktober,” kata Kepala Puskesmas Kumun.")]
    public void Read_OwnWords_OneCommitment(string sentence) => Assert.Single(Read(sentence).Commitments);

    [Theory]
    [InlineData("Penggeledahan dilakukan oleh petugas Puskesmas Kumun.")]
    [InlineData("Ia ingin Puskesmas Kumun membuka layanan gigi.")]
    [InlineData("Kedua lembaga sepakat memperpanjang kerja sama itu.")]
    [InlineData("Data pasien harus diverifikasi dulu.")]
    [InlineData("Puskesmas Kumun merencanakan penyuluhan di 69 kelurahan.")]
    [InlineData("Puskesmas Kumun melaporkan telah memeriksa 90 orang.")]
    public void Read_WhatWasDoneOrIsWished_NoCommitment(string sentence) => Assert.Empty(Read(sentence).Commitments);

    [Fact]
    public void Read_FirstPersonOutsideQuotes_IsWhoWrites()
    {
        var result = ReadText.Of(
            """
            Senin tanggal 19 Januari 2026 kami, Yayasan Lentera Contoh, menandatangani perjanjian kerja sama dengan LPKA Kelas II Maros.

            Gedungnya tua. Karena itu kami akan menggelar kelas menulis dua kali seminggu.
            """
        );

        var commitment = Assert.Single(result.Commitments);
        Assert.Equal("Yayasan Lentera Contoh", commitment.Who);
    }

    [Fact]
    public void Read_NamesBeforeColons_EachDutyOfItsOwn()
    {
        var commitments = Read(
            """
            Apa yang dijanjikan masing-masing:

            • Puskesmas Kumun: menyediakan obat program; mengunjungi rutan sebulan sekali
            • Rutan Sungai Penuh: menyiapkan ruang periksa
            """
        ).Commitments;

        Assert.Equal([1, 1, 0], commitments.SelectMany(commitment => commitment.Parties));
    }

    [Theory]
    [InlineData("PKS itu mengatur skrining TBC, penyuluhan gizi, dan rujukan gawat darurat.")]
    [InlineData("Ada tiga hal yang ditambahkan dibanding tahun lalu: skrining TBC, penyuluhan gizi, dan rujukan gawat darurat.")]
    [InlineData("Kemitraan ini difokuskan pada skrining TBC, penyuluhan gizi, dan rujukan gawat darurat.")]
    [InlineData("Ruang lingkupnya skrining TBC, penyuluhan gizi, sama rujukan gawat darurat.")]
    [InlineData("Bidang yang digarap ialah skrining TBC, penyuluhan gizi, dan rujukan gawat darurat.")]
    [InlineData("Adapun isi PKS tersebut antara lain:\n- skrining TBC\n- penyuluhan gizi\n- rujukan gawat darurat")]
    public void Read_FieldsWithoutTheWords_Scopes(string text) =>
        Assert.Equal(["skrining TBC", "penyuluhan gizi", "rujukan gawat darurat"], Read(text).Scopes.Select(scope => scope.Text));

    [Theory]
    [InlineData("Nota lama itu lebih banyak mengatur penyuluhan hukum.")]
    [InlineData("PKS ini tidak memuat kewajiban keuangan.")]
    [InlineData("Isi PKS antara lain:\n- Puskesmas Kumun akan datang tiap Rabu\n- Rutan wajib menyiapkan ruang")]
    public void Read_NoFields_NoScopes(string text) => Assert.Empty(Read(text).Scopes);

    [Theory]
    [InlineData("PIHAK KESATU menunjuk Kepala Seksi Perawatan sebagai pelaksana.", 0)]
    [InlineData("Pengamanan pasien selama dirawat menjadi tanggung jawab PIHAK KESATU.", 0)]
    [InlineData("Alat yang rusak karena pemakaian wajar diganti PIHAK KEDUA.", 1)]
    public void Read_DutyToldOtherwise_OneCommitment(string sentence, int party) =>
        Assert.Equal([party], Assert.Single(Naskah($"Pasal 3\nPELAKSANAAN\n{sentence}").Commitments).Parties);

    [Fact]
    public void Read_TwoPartiesOfOneVerb_BindsBoth() =>
        Assert.Equal(
            [0, 1],
            Assert
                .Single(Naskah("Pasal 3\nPELAKSANAAN\nPIHAK KESATU dan PIHAK KEDUA bersedia mengirim narasumber bila diminta.").Commitments)
                .Parties
        );

    [Fact]
    public void Read_PartiesCountedWithKe_AreThoseParties()
    {
        var text = Head.Replace("PIHAK KESATU", "PIHAK KE I (SATU)", StringComparison.Ordinal)
            .Replace("PIHAK KEDUA", "PIHAK KE II (DUA)", StringComparison.Ordinal);

        var result = ReadText.Of(
            $"{text}Pasal 1\nTANGGUNG JAWAB\nPIHAK KE II (DUA) bertanggung jawab:\n• menempatkan dua perawat;\n• melatih kader."
        );

        Assert.Equal([1, 1], result.Commitments.SelectMany(commitment => commitment.Parties));
    }

    [Fact]
    public void Read_PasalInOneParagraph_HeadingDutiesAndList()
    {
        var result = Naskah(
            """
            Pasal 1. Ruang Lingkup. Perjanjian ini meliputi skrining TBC, penyuluhan gizi, serta rujukan gawat darurat.

            Pasal 2. Tugas PIHAK KEDUA. PIHAK KEDUA wajib: a. menyediakan obat program; b. melatih dua kader setiap tahun; c. melaporkan hasilnya kepada PIHAK KESATU.

            Pasal 3. Hak. PIHAK KESATU berhak menerima laporan.
            """
        );

        Assert.Equal(["Ruang Lingkup", "Tugas PIHAK KEDUA", "Hak"], result.Clauses.Select(clause => clause.Heading));
        Assert.Equal(3, result.Scopes.Count);
        Assert.Equal(3, result.Commitments.Count);
        Assert.All(result.Commitments, commitment => Assert.Equal([1], commitment.Parties));
    }

    [Fact]
    public void Read_ChaptersInCapitals_NoDutyFromHeadings()
    {
        var result = Naskah(
            """
            1. LINGKUP KERJA SAMA

            1.1 Lingkup kerja sama adalah:
                (a) skrining TBC;
                (b) penyuluhan gizi.
            1.2 Uraian teknis tercantum dalam Lampiran A.

            2. KEWAJIBAN PIHAK KEDUA

            PIHAK KEDUA wajib:
                (a) menyediakan obat program.

            3. CARA PEMBAYARAN

            3.1 Keterlambatan pembayaran dikenai denda.
            """
        );

        Assert.Equal(["skrining TBC", "penyuluhan gizi"], result.Scopes.Select(scope => scope.Text));
        Assert.Equal([1], Assert.Single(result.Commitments).Parties);
    }

    [Theory]
    [InlineData("Demikian dilaporkan, mohon petunjuk lanjut Komandan.")]
    [InlineData("Kegiatan ini diharapkan membawa keberkahan.")]
    [InlineData("Usul batik cap belum dijawab.")]
    [InlineData("Seorang tokoh mengajukan permintaan yang membuat ruangan hening.")]
    public void Read_NothingAskedOfAnybody_NoAsk(string sentence) => Assert.Empty(Read(sentence).Asks);

    [Fact]
    public void Read_AskBehindAFormOfPoliteness_Found() =>
        Assert.Single(Read("Keluarga memohon maaf atas keributan itu, dan meminta puskesmas membuka posko.").Asks);
}
