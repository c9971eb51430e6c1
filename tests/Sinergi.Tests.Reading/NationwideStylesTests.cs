using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Ways of writing that offices all over the country use: papers told one by one, messages, flattened tables, quotations. All invented.</summary>
public sealed class NationwideStylesTests
{
    private const string Report = """
        SUNGAI PENUH – Rutan Kelas IIB Sungai Penuh dan Puskesmas Kumun menandatangani Perjanjian Kerja Sama (PKS) tentang layanan kesehatan, Selasa (11/3/2025).

        Ruang klinik rutan itu sempit dan gelap. Kepala Rutan Kelas IIB Sungai Penuh, Contoh Pertama, menunggu lama. Kepala Puskesmas Kumun, Contoh Kedua, juga.


        """;

    private static ReadResult Read(string sentence) => ReadText.Of(Report + sentence);

    [Theory]
    [InlineData("Pertama, dengan Puskesmas Tawaeli tentang skrining paru. Kedua, dengan PT Contoh Bahari tentang pengemasan ikan.")]
    [InlineData("PKS pertama dengan Puskesmas Tawaeli tentang skrining paru. PKS kedua dengan PT Contoh Bahari tentang pengemasan ikan.")]
    [InlineData(
        "Dokumen pertama ditandatangani Kepala Lapas Kelas IIA Palu dan Kepala Puskesmas Tawaeli tentang skrining paru. Dokumen kedua ditandatangani Kepala Lapas Kelas IIA Palu dan Direktur PT Contoh Bahari tentang pengemasan ikan."
    )]
    public void Read_PapersToldOneByOne_EachHasItsPartiesAndField(string told)
    {
        var result = ReadText.Of(
            "Lapas Palu Teken Dua PKS\n\nPALU – Lapas Kelas IIA Palu menandatangani dua Perjanjian Kerja Sama (PKS) di aula, Selasa (10/2/2025).\n\n"
                + told
        );

        Assert.Equal(
            [
                [0, 1],
                [0, 2],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
        Assert.Equal(["skrining paru", "pengemasan ikan"], result.Scopes.Select(scope => scope.Text));
    }

    [Fact]
    public void Read_PartnersBelowTheirOpener_ShareItsHostAndItsPaper()
    {
        var result = ReadText.Of(
            """
            POSO – Tiga dokumen dibubuhi tanda tangan pada Senin (24/11/2025).

            Dokumen pertama berupa Nota Kesepakatan antara Pemerintah Kabupaten Poso dengan Bapas Kelas II Luwuk tentang kerja sosial.

            Dua dokumen lain berbentuk perjanjian kerja sama yang melibatkan Rutan Kelas IIB Poso. Dengan Dinas Sosial Kabupaten Poso, rutan bekerja sama dalam bantuan keluarga. Dengan Dinas Kesehatan Kabupaten Poso, kerja samanya menyangkut skrining paru.
            """
        );

        Assert.Equal(
            [Instrument.NotaKesepakatan, Instrument.Pks, Instrument.Pks],
            result.Records.Select(record => record.Instrument.Value)
        );
        Assert.Equal(Instrument.Pks, result.Instrument.Value);
        Assert.Equal(["kerja sosial", "bantuan keluarga", "skrining paru"], result.Scopes.Select(scope => scope.Text));
    }

    [Fact]
    public void Read_ListOfSigners_PostNameNumberAndField()
    {
        var result = ReadText.Of(
            """
            SURABAYA – Menjelang berlakunya aturan baru pada 2 Januari 2026, Bapas Kelas I Surabaya mengumpulkan mitra. Dua lembaga menandatangani PKS dengan Bapas, Rabu (17/12/2025).

            Kepala Bapas Surabaya, Contoh Pertama, meneken kedua dokumen itu.

            Kedua mitra tersebut ialah:
            1. Universitas Contoh Jaya, ditandatangani Dekan FISIP Dr. Contoh Kedua (No. WP.15.PAS.30-2201), bidang penelitian;
            2. PT Contoh Rasa, ditandatangani Manajer HRD Contoh Ketiga (No. WP.15.PAS.30-2202), bidang tenaga dapur.
            """
        );

        Assert.Equal(new DateOnly(2025, 12, 17), result.Date.Value!.Date);
        Assert.Equal(["Contoh Pertama", "Contoh Kedua", "Contoh Ketiga"], result.Parties.Select(party => party.Representative.Value?.Name));
        Assert.Equal(["WP.15.PAS.30-2201", "WP.15.PAS.30-2202"], result.Numbers.Select(number => number.Value));
        Assert.Equal(["penelitian", "tenaga dapur"], result.Scopes.Select(scope => scope.Text));
        Assert.Equal(2, result.Records.Count);
    }

    [Fact]
    public void Read_MessageOfAVisit_PinnedPlaceAndLeaders()
    {
        var result = ReadText.Of(
            """
            *OMBUDSMAN RI PAPUA TINJAU LAPAS ABEPURA*

            Ijin melaporkan giat kunjungan Ombudsman RI Perwakilan Papua di Lapas Kelas IIA Abepura:

            📅 Rabu, 21 Januari 2026
            📍 Lapas Abepura

            Rombongan dipimpin Kepala Perwakilan, bpk Contoh Pertama. Diterima lgsg oleh Kalapas ibu Contoh Kedua.
            """
        );

        Assert.Equal((DocumentKind.Press, EventKind.Visit), (result.Kind, result.Event.Value));
        Assert.Equal("Lapas Abepura", result.Place.Value);
        Assert.Equal(["Contoh Pertama", "Contoh Kedua"], result.Parties.Select(party => party.Representative.Value?.Name));
    }

    [Fact]
    public void Read_TableThatLostItsLines_RowsOfThosePresent()
    {
        var result = ReadText.Of(
            """
            NOTULEN RAPAT KOORDINASI

            Hari/Tanggal : Jumat, 23 Januari 2026
            Tempat : Ruang Rapat Rutan Kelas IIB Raba Bima

            PESERTA
            1 Kejaksaan Negeri Bima Kasi Pidum (Contoh Pertama, S.H.)
            2 Polres Bima Kota Kasat Tahti (Iptu Contoh Kedua)
            3 Rutan Kelas IIB Raba Bima Karutan dan 6 pegawai

            JALANNYA RAPAT
            - Karutan membuka rapat di taman belakang.
            """
        );

        Assert.Equal(
            ["Kejaksaan Negeri Bima", "Kepolisian Resor Bima Kota", "Rumah Tahanan Negara Kelas IIB Raba Bima"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(["Contoh Pertama", "Contoh Kedua"], result.Parties.Take(2).Select(party => party.Representative.Value?.Name));
        Assert.Equal("Ruang Rapat Rutan Kelas IIB Raba Bima", result.Place.Value);
        Assert.Empty(result.Figures);
    }

    [Theory]
    [InlineData(
        "Pelatihan digelar selama tiga hari, terhitung mulai Selasa (4/11/2025), dan diikuti petugas Lapas Kelas IIA Palu dan BNN Kota Palu."
    )]
    [InlineData("Petugas Lapas Kelas IIA Palu mengikuti pelatihan dasar dari BNN Kota Palu, Selasa (4/11/2025).")]
    public void Read_TrainingThatBegins_ItsFirstDay(string sentence) =>
        Assert.Equal(new DateOnly(2025, 11, 4), ReadText.Of($"Petugas Lapas Palu Dilatih\n\nPALU – {sentence}").Date.Value?.Date);

    [Fact]
    public void Read_DayOfPublicationAboveTheReport_IsNotThatOfTheEvent()
    {
        var date = ReadText
            .Of(
                "Petugas Lapas Palu Belajar\n\nDiterbitkan: 15 April 2025 | Kategori: Berita\n\nPetugas Lapas Kelas IIA Palu mengikuti pelatihan menjahit bersama BNN Kota Palu, Senin (14/4)."
            )
            .Date;

        Assert.Equal((new DateOnly(2025, 4, 14), DateBasis.InferredFromWeekday), (date.Value!.Date, date.Value.Basis));
    }

    [Theory]
    [InlineData("Rutan bertanggung jawab atas keamanan tenaga kesehatan selama bertugas.", 0)]
    [InlineData("“Kami yang siapkan mobilnya,” kata Kepala Puskesmas Kumun.", 1)]
    [InlineData("Dari sisi Puskesmas Kumun, dua perawat akan ditempatkan di rutan setiap Rabu.", 1)]
    [InlineData("Kepala Puskesmas Kumun, Contoh Kedua, mengatakan biaya obat akan ditanggung dana desa.", 1)]
    public void Read_PromiseInOtherWords_BindsWhoGivesIt(string sentence, int party) =>
        Assert.Equal([party], Assert.Single(Read(sentence).Commitments).Parties);

    [Fact]
    public void Read_TwoWhoAgree_BindsBoth() =>
        Assert.Equal([0, 1], Assert.Single(Read("Rutan dan Puskesmas menyusun jadwal pemeriksaan setiap bulan.").Commitments).Parties);

    [Theory]
    [InlineData("Statusnya masih harus dicek di bagian aset.")]
    [InlineData("Pelatihan itu akan berlangsung selama 30 hari kerja.")]
    [InlineData("Sebanyak 24 peserta mendaftar. Mereka wajib mengikuti pembekalan selama dua hari.")]
    [InlineData("Sampai akhir September Puskesmas Kumun melatih 24 kader yang tersebar di lima desa.")]
    public void Read_WhatIsSaidOfACourse_NoCommitment(string sentence) => Assert.Empty(Read(sentence).Commitments);

    [Fact]
    public void Read_AskToldAndThenQuoted_IsOne()
    {
        var ask = Assert.Single(
            Read(
                "Kepala Puskesmas Kumun meminta rutan lain menyusul. “Saya minta dalam tiga bulan setiap rutan punya jadwal periksa gigi,” tegasnya."
            ).Asks
        );

        Assert.StartsWith("Saya minta dalam tiga bulan", ask.Evidence.Quote.TrimStart('“'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Papan tarif belum ada di loket, Puskesmas Kumun meminta rutan segera memasangnya.",
        "Puskesmas Kumun meminta rutan segera memasangnya"
    )]
    [InlineData(
        "Puskesmas Kumun menyebut obat hanya cukup untuk dua bulan dan meminta rutan mengirim daftar pasien.",
        "meminta rutan mengirim daftar pasien"
    )]
    [InlineData(
        "Bila ada penghuni yang demam, Puskesmas Kumun meminta rutan segera menelepon.",
        "Bila ada penghuni yang demam, Puskesmas Kumun meminta rutan segera menelepon"
    )]
    public void Read_Ask_BeginsWithItsClause(string sentence, string quote) =>
        Assert.Equal(quote, Assert.Single(Read(sentence).Asks).Evidence.Quote);

    [Theory]
    [InlineData("Perjanjian itu mengatur tiga hal: pemeriksaan paru, rujukan pasien, serta penyuluhan gizi.", 3)]
    [InlineData("Dalam naskah baru ada dua tambahan layanan, yakni penyuluhan gizi bagi petugas serta rujukan pasien gawat darurat.", 2)]
    [InlineData("Ruang lingkup perjanjian meliputi: (a) pemeriksaan paru; (b) rujukan pasien; (c) penyuluhan gizi.", 3)]
    [InlineData("Contoh Pertama memaparkan tiga hal: kepadatan hunian, air bersih, dan kekurangan petugas.", 0)]
    [InlineData("Puskesmas menurunkan tim yang terdiri atas dokter, bidan, dan perawat.", 0)]
    public void Read_FieldsInOneSentence_AsManyAsAreNamed(string sentence, int count) => Assert.Equal(count, Read(sentence).Scopes.Count);

    [Theory]
    [InlineData("Tahun lalu 98 dari 100 peserta lulus.", new[] { 98, 100 })]
    [InlineData("Skor kebugaran penghuni naik dari 58 ke 71.", new[] { 71 })]
    [InlineData("Setiap penghuni dapat dikunjungi maksimal 5 orang.", new int[0])]
    [InlineData("Kendaraan yang laik jalan hanya 2 unit.", new[] { 2 })]
    [InlineData("Sepuluh persen dari hasil penjualan menjadi premi.", new[] { 10 })]
    public void Read_Figures_ThatClaimSomething(string sentence, int[] values) =>
        Assert.Equal(values, Read(sentence).Figures.Select(figure => (int)figure.Value));

    [Fact]
    public void Read_PressReleaseThatQuotesAPaper_IsAReport() =>
        Assert.Equal(
            DocumentKind.Press,
            ReadText
                .Of(
                    "SIARAN PERS\nNomor: SP/09/IV/2025\n\nKendari, 24 April 2025 – BNNP Sulawesi Tenggara dan Universitas Contoh menandatangani Nota Kesepahaman, hari ini.\n\nNota Kesepahaman ini berlaku selama 5 (lima) tahun."
                )
                .Kind
        );

    [Fact]
    public void Read_DeanOfTheOneUniversity_SignsForIt()
    {
        var result = ReadText.Of(
            "Universitas Contoh Teken PKS dengan Lapas Kendari\n\nKENDARI – Universitas Contoh menandatangani Perjanjian Kerja Sama dengan Lapas Kelas IIA Kendari, Rabu (14/1/2025). Naskah diteken Dekan Fakultas Hukum Dr. Contoh Pertama, S.H. dan Kalapas Kendari Contoh Kedua.\n\nFakultas Hukum akan membuka pos bantuan setiap Kamis."
        );

        Assert.Equal(
            ["Universitas Contoh", "Lembaga Pemasyarakatan Kelas IIA Kendari"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal("Contoh Pertama", result.Parties[0].Representative.Value?.Name);
        Assert.Equal([0], Assert.Single(result.Commitments).Parties);
    }

    [Fact]
    public void Read_DegreeAtTheEndOfASentence_EndsIt()
    {
        var result = Read("Naskah disaksikan dr. Contoh Ketiga, M.Kes. Selain itu, Puskesmas Kumun akan mengirim dua bidan.");

        Assert.StartsWith("Puskesmas Kumun", Assert.Single(result.Commitments).Evidence.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RunOnPasal_FieldsAndDutiesOfItsAyat()
    {
        var result = ReadText.Of(
            """
            NOTA KESEPAHAMAN
            PEMERINTAH KOTA BAUBAU
            dengan
            UNIVERSITAS CONTOH
            tentang
            TRI DHARMA

            Yang bertandatangan dibawah ini, pada tanggal 12 November 2025 di Baubau :
            1. CONTOH PERTAMA, Wali Kota Baubau, bertindak atas nama Pemerintah Kota Baubau, disebut PIHAK PERTAMA
            2. CONTOH KEDUA, Rektor Universitas Contoh, bertindak atas nama Universitas Contoh, disebut PIHAK KEDUA

            Pasal 1 Tujuan. Nota Kesepahaman ini bertujuan menyatukan sumber daya.

            Pasal 2 Ruang Lingkup. Ruang lingkup Nota Kesepahaman meliputi bidang : pelatihan aparatur; penelitian kelautan.

            Pasal 3 Pelaksanaan. (1) Pelaksanaan dituangkan dalam Perjanjian Kerja Sama. (2) PIHAK PERTAMA akan menyediakan data bagi peneliti. (3) PIHAK KEDUA akan menyerahkan salinan hasil penelitian.
            """
        );

        Assert.Equal(["pelatihan aparatur", "penelitian kelautan"], result.Scopes.Select(scope => scope.Text));
        Assert.Equal(
            [
                [0],
                [1],
            ],
            result.Commitments.Select(commitment => commitment.Parties.ToArray())
        );
    }

    [Theory]
    [InlineData("PASAL 4\nSegala biaya perkara ditanggung PIHAK KESATU melalui APBD.", 1)]
    [InlineData("PASAL 4\nBiaya yang timbul dibebankan kepada PIHAK KESATU.", 0)]
    public void Read_CostsThatOnePartyBears_AreItsDuty(string pasal, int count)
    {
        var result = ReadText.Of(
            $"""
            NOTA KESEPAKATAN ANTARA PEMERINTAH KABUPATEN POSO DENGAN KEJAKSAAN NEGERI POSO TENTANG PENANGANAN MASALAH HUKUM

            Pada hari ini, Jumat, tanggal 30 Januari 2026, kami yang bertanda tangan di bawah ini:

            1. CONTOH PERTAMA, Bupati Poso, bertindak untuk dan atas nama Pemerintah Kabupaten Poso, selanjutnya disebut PIHAK KESATU.
            2. CONTOH KEDUA, Kepala Kejaksaan Negeri Poso, bertindak untuk dan atas nama Kejaksaan Negeri Poso, selanjutnya disebut PIHAK KEDUA.

            {pasal}
            """
        );

        Assert.Equal(count, result.Commitments.Count);
        Assert.Equal("Penanganan masalah hukum", result.Subject.Value);
    }

    [Theory]
    [InlineData("menggelar pelatihan konselor bagi petugas lapas", "pelatihan konselor bagi petugas lapas")]
    [InlineData("akan menggelar pelatihan konselor bagi petugas lapas", null)]
    [InlineData("siap ikut menggelar pelatihan konselor bagi petugas lapas", null)]
    public void Read_TrainingThatIsOnlyPromised_IsNotWhatTheReportIsAbout(string deed, string? subject)
    {
        var result = ReadText.Of(
            $"""
            Jambi – Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi, Kamis (5/6/2025).

            BNNP Jambi {deed}.
            """
        );

        Assert.Equal(subject, result.Subject.Value);
    }
}
