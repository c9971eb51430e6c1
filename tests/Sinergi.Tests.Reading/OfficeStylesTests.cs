using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Ways of writing of offices, each in a text made for it.</summary>
public sealed class OfficeStylesTests
{
    [Fact]
    public void Read_SigningToldAfterAStory_IsFound()
    {
        var result = ReadText.Of(
            "Setiap pagi ia menyiram bibit. Ia dulu petani. Tanah itu kering. Air jauh. Ia tidak mengeluh. Temannya ikut. Bibit tumbuh. Semua senang. "
                + "Panen tiba. Rutan Kelas IIB Purbalingga dan Dinas Pertanian Kabupaten Purbalingga menandatangani Perjanjian Kerja Sama pada "
                + "Rabu (5/3/2025)."
        );

        Assert.Equal((Instrument.Pks, new DateOnly(2025, 3, 5)), (result.Instrument.Value, result.Date.Value!.Date));
        Assert.Equal(2, result.Parties.Count);
    }

    [Fact]
    public void Read_SignerWithCompanionAndWitness_OnlySignersAreParties()
    {
        var result = ReadText.Of(
            "Kepala Lapas Kelas IIB Kuningan Asep Contoh didampingi Kasi Giatja menandatangani Perjanjian Kerja Sama dengan Direktur PT Agro "
                + "Contoh Nusantara, Rudi Contoh, Selasa (21/1/25). Penandatanganan disaksikan Bupati Kuningan."
        );

        Assert.Equal(
            ["Lembaga Pemasyarakatan Kelas IIB Kuningan", "PT Agro Contoh Nusantara"],
            result.Parties.Select(party => party.CanonicalName)
        );
        Assert.Equal(new DateOnly(2025, 1, 21), result.Date.Value!.Date);
    }

    [Fact]
    public void Read_SeveralPromisesInOneSentence_AreEachOfTheSpeakersOffice()
    {
        var result = ReadText.Of(
            "Lapas Kelas IIA Bontang melaksanakan penandatanganan MoU bersama RSUD Contoh Husada, Rabu (19/03/2025). Direktur RSUD Contoh Husada, "
                + "dr. Suhardi, menegaskan pihaknya siap memberikan layanan rujukan serta akan menempatkan satu dokter jaga setiap Kamis."
        );

        Assert.Equal(
            ["pihaknya siap memberikan layanan rujukan", "akan menempatkan satu dokter jaga setiap Kamis"],
            result.Commitments.Select(commitment => commitment.Evidence.Quote)
        );
        Assert.All(result.Commitments, commitment => Assert.Equal("Rumah Sakit Umum Daerah Contoh Husada", commitment.Who));
    }

    [Fact]
    public void Read_NameOfHolderBehindANameThatTheTextKnows_EndsWhereItIsKnown()
    {
        var result = ReadText.Of(
            "PKS antara LPKA Kelas I Kutoarjo dan PKBM Tunas Contoh ditandatangani Selasa (9/7/2024). PKS diteken Kepala LPKA Kutoarjo Bambang "
                + "Contoh dan Ketua PKBM Tunas Contoh Sri Lestari."
        );

        Assert.Contains(
            result.Parties,
            party =>
                party.CanonicalName == "Pusat Kegiatan Belajar Masyarakat Tunas Contoh" && party.Representative.Value?.Name == "Sri Lestari"
        );
    }

    [Theory]
    [InlineData("Pada hari ini, Kamis, tanggal tiga puluh satu, bulan Juli, tahun dua ribu dua puluh lima,", "2025-07-31")]
    [InlineData("Pada hari ini Rabu tanggal Tiga Ju1i Dua Ribu Dua Puluh Empat,", "2024-07-03")]
    [InlineData("Pada hari ini Kamis tanggal 5 (lima) bulan September tahun 2024,", "2024-09-05")]
    public void Read_DatesOfNaskah_InEveryWriting(string opening, string date)
    {
        var result = ReadText.Of($"PERJANJIAN KERJA SAMA\nNomor: 1/PKS/2025\n\n{opening} bertempat di Palu, kami:\n\nPasal 1\nIsi.");

        Assert.Equal(date, result.Date.Value?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
