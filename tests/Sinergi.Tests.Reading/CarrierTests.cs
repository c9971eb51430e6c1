using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>The same words on narrow columns, across pages and after recognition.</summary>
public sealed class CarrierTests
{
    private const string Narrow = """
        Rutan Sungai Penuh Gandeng Puskesmas
        SUNGAI PENUH - Rutan Kelas IIB Sungai
        Penuh dan Puskesmas Kumun menandatangani
        Perjanjian Kerja Sama (PKS) tentang
        layanan kesehatan, Selasa (11/3/2025) di
        aula rutan yang baru saja dicat ulang itu.
        Puskesmas Kumun akan menempatkan dua bi-
        dan setiap Rabu. Ruangan itu disiapkan di
        dekat gerbang dan dijaga masing-
        masing oleh satu petugas rutan.
        """;

    [Fact]
    public void Read_NarrowColumn_SentencesAcrossLines()
    {
        var result = ReadText.Of(Narrow);

        Assert.Equal(2, result.Parties.Count);
        Assert.Equal("menempatkan dua bidan setiap Rabu", Assert.Single(result.Commitments).Text);
    }

    [Fact]
    public void Read_NarrowColumn_KeepsTheTextAsItIs()
    {
        var result = ReadText.Of(Narrow);

        Assert.Equal(Normalizer.Normalize(Narrow), result.Text);
        Assert.All(
            result.Commitments,
            commitment => Assert.Equal(commitment.Evidence.Quote, result.Text[commitment.Evidence.Span.Start..commitment.Evidence.Span.End])
        );
    }

    [Fact]
    public void Read_PageBreakInASentence_HeaderIsNoPartOfIt()
    {
        var result = ReadText.Of(
            Narrow + "\nPuskesmas Kumun wajib melaporkan seluruh\n\nHalaman 2 dari 3\n\nhasil pemeriksaan kepada rutan.\n"
        );

        Assert.Contains(result.Commitments, commitment => commitment.Text == "melaporkan seluruh hasil pemeriksaan kepada rutan");
    }

    [Fact]
    public void Read_PageBreakInASentence_NamesBehindItAreRead()
    {
        var result = ReadText.Of(
            $"""
            {Narrow}
            Puskesmas Kumun wajib melaporkan seluruh

            Halaman 2 dari 3

            hasil pemeriksaan kepada Bapas Kelas II
            Bangko dan Kepala Bapas Kelas II Muara
            Bungo, Contoh Pertama.
            """
        );

        Assert.Contains(result.Attendees, attendee => attendee.Person.Name == "Contoh Pertama");
    }

    [Fact]
    public void Read_ColonsForSemicolons_ItemsStayDuties()
    {
        var result = ReadText.Of(
            """
            PERJANJIAN KERJA SAMA

            Pada hari ini, Senin tanggal tiga bulan Maret tahun dua ribu dua puluh lima, yang bertanda tangan di bawah ini:
            1. Contoh Satu, Kepala Lembaga Pemasyarakatan Kelas ITB Luwuk, selanjutnya disebut PIHAK KESATU;
            2. Contoh Dua, Kepala Dinas Kesehatan Kabupaten Banggai, selanjutnya disebut PIHAK KEDUA.

            Pasal 1
            KEWAJIBAN
            PIHAK KESATU berkewajiban:
            a. menyediakan ruang periksa:
            b. menyampaikan data penghuni: dan
            Cc. mengawal pasien rujukan.
            """
        );

        Assert.Equal("Lembaga Pemasyarakatan Kelas IIB Luwuk", result.Parties[0].CanonicalName);
        Assert.Equal(
            ["menyediakan ruang periksa", "menyampaikan data penghuni", "mengawal pasien rujukan"],
            result.Commitments.Select(duty => duty.Text)
        );
    }

    [Fact]
    public void Read_LinesOfAWordProcessor_AreParagraphs()
    {
        var lead =
            "SUNGAI PENUH – Rutan Kelas IIB Sungai Penuh dan Puskesmas Kumun menandatangani Perjanjian Kerja Sama tentang layanan kesehatan, Selasa (11/3/2025), di aula rutan.";
        var result = ReadText.Of(
            $"Kepala Rutan Sungai Penuh Gandeng Puskesmas Kumun demi Layanan Kesehatan Penghuni\n{lead}\n{lead}\nPuskesmas Kumun akan melatih kader."
        );

        Assert.Equal(Instrument.Pks, result.Instrument.Value);
        Assert.Equal(2, result.Parties.Count);
    }
}
