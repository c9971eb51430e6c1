using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The ways in which reports and minutes tell that somebody binds himself, and those that tell something else. All invented.</summary>
public sealed class PromiseStylesTests
{
    private const string Report = """
        SUNGAI PENUH – Rutan Kelas IIB Sungai Penuh dan Puskesmas Kumun menandatangani Perjanjian Kerja Sama (PKS) tentang layanan kesehatan, Selasa (11/3/2025).

        Ruang klinik rutan itu sempit dan gelap.


        """;

    private static ReadResult Read(string sentence) => ReadText.Of(Report + sentence);

    [Theory]
    [InlineData("Puskesmas Kumun berjanji akan menempatkan dua bidan setiap Rabu.")]
    [InlineData("Puskesmas Kumun menyanggupi penyediaan dua puluh kasur.")]
    [InlineData("Puskesmas Kumun menjanjikan dua konselor untuk rutan.")]
    [InlineData("Puskesmas Kumun bertekad timnya hadir setiap Rabu.")]
    [InlineData("Puskesmas Kumun memastikan obat program tersedia sebelum April.")]
    [InlineData("Puskesmas Kumun menyatakan kesediaan untuk melatih kader.")]
    [InlineData("Puskesmas Kumun menyediakan obat program tanpa biaya.")]
    [InlineData("Puskesmas, ujarnya, bakal menurunkan dua perawat tiap Kamis.")]
    [InlineData("Obat program akan dipasok Puskesmas Kumun setiap bulan.")]
    [InlineData("Biaya angkutan obat menjadi tanggungan Puskesmas Kumun.")]
    public void Read_Promise_OfTheHealthCentre(string sentence) => Assert.Equal([1], Assert.Single(Read(sentence).Commitments).Parties);

    [Theory]
    [InlineData("Yayasan Pelita, yang turut hadir, menyanggupi pengadaan kursi roda.")]
    [InlineData("Sementara itu, Loka juga siap melakukan asesmen ulang.")]
    [InlineData("Selain itu, pabriknya bersedia menerima tiga mantan peserta.")]
    public void Read_PromiseOfSomebodyElse_IsACommitmentAllTheSame(string sentence) => Assert.Single(Read(sentence).Commitments);

    [Theory]
    [InlineData("“Minggu depan kami kirim dua tukang,” kata Kepala Rutan Sungai Penuh.")]
    [InlineData("“Kalau ada pasien gawat, ambulans kami jemput malam itu juga,” kata Kepala Puskesmas Kumun.")]
    public void Read_FirstPersonWithoutAnAuxiliary_IsAPromise(string sentence) => Assert.Single(Read(sentence).Commitments);

    [Theory]
    [InlineData("Puskesmas Kumun telah menyediakan obat program sejak Januari.")]
    [InlineData("Puskesmas Kumun menyelenggarakan pelatihan, Senin (3/3/2025).")]
    [InlineData("Rincian teknis akan dituangkan dalam perjanjian tersendiri.")]
    [InlineData("Masyarakat akan merasakan manfaatnya.")]
    [InlineData("Kami tidak akan memungut biaya apa pun.")]
    [InlineData("Puskesmas Kumun berharap rutan akan menambah ruang.")]
    [InlineData("Rutan ingin melihat langsung layanan itu dan memastikan hak penghuni terpenuhi.")]
    public void Read_WhatPromisesNothing_NoCommitment(string sentence) => Assert.Empty(Read(sentence).Commitments);

    [Fact]
    public void Read_WhoDoesWhatInOneSentence_OneCommitmentForEach()
    {
        var commitments = Read(
            "Sesuai PKS, Puskesmas Kumun menyediakan obat program, sedangkan Rutan Sungai Penuh menyiapkan ruang periksa."
        ).Commitments;

        Assert.Equal(
            [
                [1],
                [0],
            ],
            commitments.Select(commitment => commitment.Parties)
        );
    }

    [Fact]
    public void Read_ListUnderAgreed_EachItemIsAPromise()
    {
        var commitments = Read(
            "Dengan perjanjian itu Puskesmas Kumun sepakat untuk:\na. mengirim dokter setiap Kamis;\nb. melatih dua kader."
        ).Commitments;

        Assert.Equal(["mengirim dokter setiap Kamis", "melatih dua kader"], commitments.Select(commitment => commitment.Text));
        Assert.All(commitments, commitment => Assert.Equal([1], commitment.Parties));
    }

    [Theory]
    [InlineData("Kepala Puskesmas Kumun berpesan agar ruang tunggu dibersihkan.")]
    [InlineData("Kepala Puskesmas Kumun mewanti-wanti agar obat tidak ditumpuk.")]
    [InlineData("Kepala Puskesmas Kumun mendorong rutan lain mengikuti langkah ini.")]
    [InlineData("Kepala Puskesmas Kumun mengingatkan agar gudang segera dikosongkan.")]
    [InlineData("Mohon keluarga tidak menutup pintu bagi mereka.")]
    public void Read_Request_IsAnAsk(string sentence)
    {
        var result = Read(sentence);

        Assert.Single(result.Asks);
        Assert.Empty(result.Commitments);
    }

    [Theory]
    [InlineData("Panitia tidak pernah meminta imbalan apa pun.")]
    [InlineData("Pembesuk tidak diperkenankan meminta nomor telepon petugas.")]
    public void Read_NoRequest_NoAsk(string sentence) => Assert.Empty(Read(sentence).Asks);

    [Fact]
    public void Read_MinutesWithSpeakersAndATable_PromisesOfThoseWhoSpeakAndOfThePersonInCharge()
    {
        var result = ReadText.Of(
            """
            NOTULEN RAPAT KOORDINASI
            Hari/Tanggal : Selasa, 4 November 2025
            Tempat : Aula Lapas Kelas IIA Palu
            Agenda : Persiapan layanan kesehatan

            Peserta:
            1. Lapas Kelas IIA Palu: Contoh Satu (Kalapas)
            2. Dinas Kesehatan Kota Palu: Contoh Dua (Kepala Dinas)

            Pembahasan:
            1. Dinas Kesehatan Kota Palu: stok obat menipis. Siap mengirim obat tambahan minggu depan.
            2. Lapas Kelas IIA Palu meminta ambulans.

            Tindak lanjut:
            No | Kegiatan | PIC | Target
            1 | Menyusun daftar pasien rujukan | Lapas Kelas IIA Palu | Desember 2025
            """
        );

        Assert.Equal(
            [("mengirim obat tambahan minggu depan", 1), ("Menyusun daftar pasien rujukan", 0)],
            result.Commitments.Select(commitment => (commitment.Text, Assert.Single(commitment.Parties)))
        );
    }
}
