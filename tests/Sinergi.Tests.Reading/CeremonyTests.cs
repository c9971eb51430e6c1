using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Several papers in one ceremony: who signed which.</summary>
public sealed class CeremonyTests
{
    [Fact]
    public void Read_TableOfUnitsAndPartners_OneRecordEachWithoutTheHost()
    {
        var result = ReadText.Of(
            """
            Dua UPT Teken PKS Serentak

            Palu – Kanwil Ditjenpas Sulawesi Tengah menjadi tuan rumah penandatanganan Perjanjian Kerja Sama dua UPT dan mitranya, Selasa (21/10/2025).

            No. | UPT | Mitra | Tentang
            1 | Lapas Kelas IIA Palu | Dinas Pertanian Kota Palu | Hidroponik
            2 | Rutan Kelas IIB Poso | PT Contoh Bahari | Abon ikan
            """
        );

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
        Assert.DoesNotContain(result.Parties, party => party.CanonicalName.StartsWith("Kantor Wilayah", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TableOfPartnersOfOneHost_HostSignsWithEach()
    {
        var result = ReadText.Of(
            """
            Lapas Palu Teken Dua Naskah

            Palu – Kepala Lapas Kelas IIA Palu menandatangani dua naskah di aula, Kamis (6/2/2025).

            No | Mitra | Penandatangan | Dokumen
            1 | Klinik Contoh Sehat | Kepala Klinik, dr. Contoh Satu | PKS
            2 | Polsek Biromaru | Kapolsek, AKP Contoh Dua | MoU
            """
        );

        Assert.Equal(
            [
                [0, 1],
                [0, 2],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
        Assert.Equal([Instrument.Pks, Instrument.Mou], result.Records.Select(record => record.Instrument.Value));
        Assert.Equal(["Contoh Satu", "Contoh Dua"], result.Parties.Skip(1).Select(party => party.Representative.Value?.Name));
    }

    [Fact]
    public void Read_ListOfPairs_OneRecordEach()
    {
        var result = ReadText.Of(
            """
            Palu - Penandatanganan Perjanjian Kerja Sama digelar serentak di Aula Kanwil, Kamis 6 Maret 2025.

            Adapun PKS yang ditandatangani adalah:
            1. Lapas Kelas IIA Palu dengan Dinas Pertanian Kota Palu tentang budi daya cabai
            2. Rutan Kelas IIB Poso – Puskesmas Kayamanya tentang layanan kesehatan
            """
        );

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
    }

    [Fact]
    public void Read_PairsInOneSentence_OneRecordEach()
    {
        var result = ReadText.Of(
            "Denpasar - Lapas Kelas IIB Karangasem menandatangani PKS dengan Puskesmas Contoh, Rutan Kelas IIB Gianyar dengan RSUD Contoh, dan Bapas Kelas I "
                + "Denpasar dengan Yayasan Contoh Mandiri, Selasa (4/2/2025)."
        );

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
                [4, 5],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
    }

    [Fact]
    public void Read_OneSigningBehindTheOther_EachHasItsOwnParties()
    {
        var result = ReadText.Of(
            "PALU – Rektor Universitas Contoh Timur, Contoh Satu, dan Bupati Sigi, Contoh Dua, menandatangani Nota Kesepahaman, Rabu (16/7/2025). "
                + "Dekan Fakultas Perikanan Universitas Contoh Timur, Contoh Tiga, meneken Perjanjian Kerja Sama dengan Kepala Dinas Perikanan Kabupaten Sigi, "
                + "Contoh Empat. Berikutnya giliran Direktur CV Contoh Laut, Contoh Lima, dengan Kepala SMKN 1 Sigi, Contoh Enam."
        );

        Assert.Equal(
            [
                [0, 1],
                [2, 3],
                [4, 5],
            ],
            result.Records.Select(record => record.Parties.ToArray())
        );
        Assert.Equal([Instrument.Mou, Instrument.Pks, Instrument.Pks], result.Records.Select(record => record.Instrument.Value));
    }

    [Fact]
    public void Read_PartnersUnderALineThatNamesTheirKind_AllSignOnePaper()
    {
        var result = ReadText.Of(
            """
            Palu – Kepala Kanwil Ditjenpas Sulawesi Tengah menandatangani Perjanjian Kerja Sama dengan dua organisasi bantuan hukum, Kamis (6/2/2025). Para OBH itu ialah:

            1. LBH Contoh Nagari
            2. Yayasan Bantuan Hukum Contoh
            """
        );

        Assert.Equal(3, result.Parties.Count);
        Assert.Single(result.Records);
    }

    [Fact]
    public void Read_CompanionsInAList_AreNoParties()
    {
        var result = ReadText.Of(
            """
            Palu – Bupati Sigi menandatangani Nota Kesepakatan dengan Kepala Lapas Kelas IIA Palu, Senin (25/8/2025).

            Turut mendampingi Bupati, antara lain:
            1. Dinas Kelautan dan Perikanan Kabupaten Sigi
            2. Badan Pendapatan Daerah Kabupaten Sigi
            """
        );

        Assert.Equal(2, result.Parties.Count);
    }

    [Theory]
    [InlineData("Wakil Gubernur Maluku dan Kapolda Maluku diundang sebagai saksi.")]
    [InlineData("Saksi penandatanganan ialah Kapolda Maluku dan Gubernur Maluku.")]
    [InlineData("Kapolda Maluku mengirim wakil sebagai peninjau.")]
    public void Read_Witnesses_AreNoParties(string sentence)
    {
        var result = ReadText.Of(
            "AMBON – Kepala Kanwil Ditjenpas Maluku, Contoh Satu, dan Kepala BNNP Maluku, Contoh Dua, menandatangani perjanjian kerja sama, Senin (8/9/2025). "
                + sentence
        );

        Assert.Equal(2, result.Parties.Count);
    }

    [Theory]
    [InlineData("ditandatangani secara terpisah", 2)]
    [InlineData("ditandatangani", 1)]
    public void Read_PapersOfEachPartner_AreCountedWhereTheTextSaysSo(string how, int records)
    {
        var result = ReadText.Of(
            "PALU – PT Contoh Semen menggandeng SMK Negeri 4 Palu dan SMK Negeri 1 Sigi. PKS "
                + $"{how} oleh Direktur PT Contoh Semen, SMK Negeri 4 Palu, dan SMK Negeri 1 Sigi, Rabu (5/2/2025)."
        );

        Assert.Equal(records, result.Records.Count);
    }
}
