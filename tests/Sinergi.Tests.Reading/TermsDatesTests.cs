using System.Globalization;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Days, terms, numbers and subjects in the less usual places of a text. All invented.</summary>
public sealed class TermsDatesTests
{
    private static DateOnly? Day(Stated<EventDate> date) => date.IsStated ? date.Value.Date : null;

    private static DateOnly Parse(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static ReadResult Report(string dateline, string sentence) =>
        ReadText.Of(
            $"{dateline} Rutan Kelas IIB Sungai Penuh dan Puskesmas Kumun {sentence}\n\nRuang klinik rutan itu sempit dan gelap.",
            asOf: new DateOnly(2025, 12, 31)
        );

    [Theory]
    [InlineData("Kerinci, 30 Juli 2025.", "menandatangani PKS, kemarin, di aula puskesmas.", "2025-07-29")]
    [InlineData("Kerinci, 30 July 2025 —", "hari ini menandatangani PKS di aula puskesmas.", "2025-07-30")]
    [InlineData("KERINCI –", "menandatangani PKS di aula (26/11) siang.", "2025-11-26")]
    [InlineData("KERINCI –", "menandatangani PKS di aula (26/11) siang setelah tertunda dua kali, pada 12 dan 19 November.", "2025-11-26")]
    public void Read_Report_DayOfTheEvent(string dateline, string sentence, string expected) =>
        Assert.Equal(Parse(expected), Day(Report(dateline, sentence).Date));

    [Fact]
    public void Read_NaskahThatEndsWithItsDay_NotTheDayOfTheEarlierPaper()
    {
        var result = ReadText.Of(
            """
            ADENDUM PERTAMA
            ATAS PERJANJIAN KERJA SAMA
            TENTANG
            PELAYANAN KESEHATAN RUJUKAN

            Yang bertanda tangan di bawah ini:
            1. Contoh Satu, Kepala Lembaga Pemasyarakatan Kelas IIB Luwuk, bertindak untuk dan atas nama Lembaga Pemasyarakatan Kelas IIB Luwuk, selanjutnya disebut PIHAK KESATU;
            2. Contoh Dua, Kepala Dinas Kesehatan Kabupaten Banggai, bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Banggai, selanjutnya disebut PIHAK KEDUA.

            Para Pihak menerangkan:
            - bahwa Para Pihak telah menandatangani Perjanjian Kerja Sama pada tanggal 4 Juni 2024;

            Pasal 1
            PERUBAHAN
            Ketentuan Pasal 4 diubah. Adendum ini berlaku sejak tanggal ditandatangani.

            Ditandatangani di Luwuk, pada tanggal 17 Maret 2025
            """
        );

        Assert.Equal(new DateOnly(2025, 3, 17), Day(result.Date));
        Assert.Equal(new DateOnly(2025, 3, 17), Day(result.Validity.Start));
    }

    [Theory]
    [InlineData(
        "PKS berjangka waktu 10 (sepuluh) tahun dan berlaku efektif pada 1 Oktober 2025.",
        "10 (sepuluh) tahun",
        "2025-10-01",
        null
    )]
    [InlineData("PKS berlaku 18 bulan sejak tanggal 6 September 2025.", "18 bulan", "2025-09-06", null)]
    [InlineData("Mulai 1 April 2026 sampai 31 Maret 2028 warga dapat berobat.", null, "2026-04-01", "2028-03-31")]
    [InlineData("PKS berlaku 1 tahun, terhitung mulai tgl. 13 Oktober 2025 s.d. 12 Oktober 2026.", "1 tahun", "2025-10-13", "2026-10-12")]
    [InlineData("PKS jalan terus sampe 30 September 2027.", null, null, "2027-09-30")]
    public void Read_Term_AsPrinted(string sentence, string? duration, string? start, string? end)
    {
        var validity = Report("KERINCI –", $"menandatangani PKS, Selasa (11/3/2025). {sentence}").Validity;

        Assert.Equal(duration, validity.Duration.IsStated ? validity.Duration.Value : null);
        Assert.Equal(start is null ? null : Parse(start), Day(validity.Start));
        Assert.Equal(end is null ? null : Parse(end), Day(validity.End));
    }

    [Theory]
    [InlineData(
        "menandatangani Perjanjian Kerja Sama Nomor WP.3-HH.04.03-58 Tahun 2025 tentang skrining TBC.",
        "WP.3-HH.04.03-58 Tahun 2025"
    )]
    [InlineData("menandatangani PKS, kemarin. PKS nomor W.16-HK.01.01-880 Tahun 2025 itu berlaku setahun.", "W.16-HK.01.01-880 Tahun 2025")]
    public void Read_NumberInTheText_IsThatOfThePaper(string sentence, string number) =>
        Assert.Equal(number, Assert.Single(Report("KERINCI –", sentence).Numbers).Value);

    [Theory]
    [InlineData("menandatangani PKS Produksi Seragam Sekolah bersama mitranya, Selasa (11/3/2025).", "Produksi Seragam Sekolah")]
    [InlineData("menandatangani PKS ttg Skrining Kesehatan Berkala.", "Skrining Kesehatan Berkala")]
    [InlineData("menandatangani MoU Ketahanan Pangan dan Gizi, Selasa (11/3/2025).", "Ketahanan Pangan dan Gizi")]
    [InlineData("meneken nota kesepahaman pemanfaatan lahan tidur, Selasa (11/3/2025).", "pemanfaatan lahan tidur")]
    public void Read_SubjectWithoutTentang_Read(string sentence, string subject)
    {
        var read = Report("KERINCI –", sentence).Subject;

        Assert.Equal(subject, read.IsStated ? read.Value : null);
    }
}
