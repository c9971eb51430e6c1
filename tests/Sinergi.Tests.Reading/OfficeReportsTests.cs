using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Reports in the ways of many kinds of offices, all invented: who takes part, who acts for whom, and what happened.</summary>
public sealed class OfficeReportsTests
{
    [Theory]
    [InlineData(
        "Wates - Rutan Kelas IIB Wates dan Rumah Sakit Jiwa Contoh resmi ber-MoU. Nota kesepahaman ditandatangani Karutan Wates, Contoh Pertama, bersama Direktur RSJ Contoh, dr. Contoh Kedua, Rabu (19/2/2025).",
        "Rumah Tahanan Negara Kelas IIB Wates=Contoh Pertama;Rumah Sakit Jiwa Contoh=Contoh Kedua"
    )]
    [InlineData(
        "PATI - Bapas Kelas II Pati dan Pemerintah Desa Sukocontoh menandatangani perjanjian kerja sama, Rabu (6/11/2024). Naskah diteken Kepala Bapas Pati, Contoh Pertama, dan Kepala Desa Sukocontoh, Contoh Kedua. Turut menyaksikan Camat Sukocontoh serta Babinsa.",
        "Balai Pemasyarakatan Kelas II Pati=Contoh Pertama;Pemerintah Desa Sukocontoh=Contoh Kedua"
    )]
    [InlineData(
        "GARUT - Tiga tanda tangan dibubuhkan tiga lembaga: Bapas Kelas II Garut (Kepala: Contoh Pertama, S.H.), Baznas Kabupaten Garut (Ketua: H. Contoh Kedua, Lc.) dan Koperasi Jasa Contoh Bersama (Ketua Harian: Contoh Ketiga). Ketiganya meneken PKS, Rabu (7/5/2025).",
        "Balai Pemasyarakatan Kelas II Garut=Contoh Pertama;Badan Amil Zakat Nasional Kabupaten Garut=Contoh Kedua;Koperasi Jasa Contoh Bersama=Contoh Ketiga"
    )]
    [InlineData(
        "Museum dan Lapas? Ya, keduanya kini bermitra. Senin (26/5/2025), Kepala Lapas Kelas IIA Pontianak Contoh Pertama serta Kepala Museum Provinsi Kalimantan Barat Contoh Kedua menandatangani PKS. Kegiatan disaksikan perwakilan Dinas Kebudayaan.",
        "Lembaga Pemasyarakatan Kelas IIA Pontianak=Contoh Pertama;Museum Provinsi Kalimantan Barat=Contoh Kedua"
    )]
    [InlineData(
        "SUKADANA - Di hadapan Kakanwil Ditjenpas Lampung, Lapas Kelas IIB Sukadana menandatangani PKS dengan PT Contoh Agro serta Kelompok Tani Makmur Contoh, Kamis (25/9/2025).",
        "Lembaga Pemasyarakatan Kelas IIB Sukadana=-;PT Contoh Agro=-;Kelompok Tani Makmur Contoh=-"
    )]
    [InlineData(
        "MALANG - Lapas Kelas I Malang dan Perum Bulog Cabang Malang menandatangani perjanjian kerja sama, Selasa (16/9/2025). Naskah diteken Kalapas Malang Contoh Pertama dan Pemimpin Cabang Bulog Malang Contoh Kedua.",
        "Lembaga Pemasyarakatan Kelas I Malang=Contoh Pertama;Perum Bulog Cabang Malang=Contoh Kedua"
    )]
    [InlineData(
        "TEBO - Puskesmas Contoh dan Lapas Kelas IIB Tebo terikat kerja sama dua tahun. Naskah PKS ditandatangani kedua pimpinan pada Kamis (8/5/2025). Kalapas Tebo, Contoh Pertama, berharap banyak. Kepala Puskesmas Contoh, dr. Contoh Kedua, menyanggupi.",
        "Puskesmas Contoh=Contoh Kedua;Lembaga Pemasyarakatan Kelas IIB Tebo=Contoh Pertama"
    )]
    [InlineData(
        "SAMPIT - RSUD dr. Contoh Sampit dan Lapas Kelas IIB Sampit resmi bekerja sama. Penandatanganan PKS dilakukan Direktur RSUD dr. Contoh, dr. Teladan Pertama, dan Kalapas Sampit Teladan Kedua, Selasa (14/10/2025).",
        "Rumah Sakit Umum Daerah dr Contoh Sampit=Teladan Pertama;Lembaga Pemasyarakatan Kelas IIB Sampit=Teladan Kedua"
    )]
    public void Read_SigningOfManyOffices_PartiesAndWhoActsForThem(string text, string expected)
    {
        var result = ReadText.Of(text);

        Assert.Equal(DocumentKind.Press, result.Kind);
        Assert.Equal(EventKind.Signing, result.Event.Value);
        Assert.Equal(
            expected.Split(';').Order(StringComparer.Ordinal),
            result.Parties.Select(party => $"{party.CanonicalName}={party.Representative.Value?.Name ?? "-"}").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "NABIRE - Kepala Lapas Kelas IIB Nabire, Contoh Pertama, menemui Bupati Nabire Contoh Kedua, Selasa (21/1/2025).",
        EventKind.Audience
    )]
    [InlineData(
        "PADANG - Tim Ombudsman RI Perwakilan Sumatera Barat melakukan kunjungan mendadak ke Lapas Kelas IIA Padang.",
        EventKind.Visit
    )]
    [InlineData(
        "BANGLI - Lapas Kelas IIB Bangli bersama Dinas Pertanian Kabupaten Bangli meluncurkan program kebun kopi.",
        EventKind.Programme
    )]
    [InlineData(
        "BATU - Rutan Kelas IIB Batu dan Klinik Pratama Contoh memperpanjang perjanjian kerja sama layanan kesehatan.",
        EventKind.Renewal
    )]
    [InlineData("PALU - PKS antara Rutan Kelas IIA Palu dengan LBH Contoh Adil diperpanjang.", EventKind.Renewal)]
    [InlineData("PALU - Petugas Lapas Kelas IIA Palu mengikuti simulasi kebakaran yang dilatih BPBD Kota Palu.", EventKind.Training)]
    public void Read_OtherThanSigning_ItsEventWithTwoParties(string text, EventKind expected)
    {
        var result = ReadText.Of(text);

        Assert.Equal(expected, result.Event.Value);
        Assert.Equal(2, Assert.Single(result.Records).Parties.Count);
    }

    [Theory]
    [InlineData(
        "Dialah yang pada 2018 menandatangani nota kesepahaman dengan Universitas Contoh. Ia wafat Senin (9/6/2025) dan dimakamkan keluarga."
    )]
    [InlineData("Kalapas mengingatkan seluruh pegawai agar menjauhi narkoba. \"Jangan main-main,\" tegasnya.")]
    public void Read_NothingOfTheKindHappens_Other(string text) => Assert.Equal(DocumentKind.Other, ReadText.Of(text).Kind);

    [Theory]
    [InlineData(
        "Dipublikasikan 6 September 2023. Lapas Kelas IIB Tolitoli dan RSUD Contoh meneken PKS, Senin pekan lalu, di aula.",
        "2023-08-28"
    )]
    [InlineData("BANDUNG, 12/11/2025 - Lapas Kelas I Bandung dan PT Contoh Jaya meneken PKS kemarin.", "2025-11-11")]
    [InlineData("Lapas Kelas I Bandung dan PT Contoh Jaya menandatangani PKS yang diteken Senin (10/3/2025).", "2025-03-10")]
    [InlineData("Lapas Kelas I Bandung dan PT Contoh Jaya menggelar pelatihan, Senin-Jumat (3-7/11/2025).", "2025-11-03")]
    public void Read_DayToldInAnotherWay_IsFound(string text, string expected) =>
        Assert.Equal(
            expected,
            ReadText.Of(text).Date.Value?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
}
