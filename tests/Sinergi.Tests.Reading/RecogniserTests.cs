using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;

namespace Sinergi.Tests.Reading;

public sealed class RecogniserTests
{
    private static Recognition Recognise(string text) => Recognition.Of(Document.From(text));

    [Theory]
    [InlineData("Kanwil Ditjenpas Sulteng", "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah")]
    [InlineData(
        "KANTOR Wilayah Direktorat Jenderal Pemasyarakatan (Kanwil Ditjenpas) Sulawesi Tengah",
        "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah"
    )]
    [InlineData("Ditjenpas Kalteng", "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Kalimantan Tengah")]
    [InlineData("Ditjenpas", "Direktorat Jenderal Pemasyarakatan")]
    [InlineData("Ombudsman RI Perwakilan NTT", "Ombudsman Republik Indonesia Perwakilan Nusa Tenggara Timur")]
    [InlineData("BNN Provinsi Jambi", "Badan Narkotika Nasional Provinsi Jambi")]
    [InlineData("DPRD Kota Palu", "Dewan Perwakilan Rakyat Daerah Kota Palu")]
    [InlineData("DPRD Sulteng", "Dewan Perwakilan Rakyat Daerah Provinsi Sulawesi Tengah")]
    [InlineData("Pemkab Merangin", "Pemerintah Kabupaten Merangin")]
    [InlineData("Lapas Kelas IIB Luwuk", "Lembaga Pemasyarakatan Kelas IIB Luwuk")]
    [InlineData("Dinas Pendidikan dan Kebudayaan Kota Palu", "Dinas Pendidikan dan Kebudayaan Kota Palu")]
    [InlineData("PT Maju Bersama", "PT Maju Bersama")]
    public void Find_Institution_CanonicalName(string text, string canonical) =>
        Assert.Equal(canonical, Assert.Single(Recognise($"Pertemuan dengan {text}, kemarin.").Mentions).Canonical);

    [Theory]
    [InlineData("Lapas Kelas IIA Palu", "Lapas Palu")]
    [InlineData("Ombudsman Sulteng", "Kantor Perwakilan Ombudsman RI Provinsi Sulawesi Tengah")]
    [InlineData("Wali Kota Palu", "Pemkot Palu")]
    public void Find_TwoSpellings_OneKey(string one, string other)
    {
        var mentions = Recognise($"Hadir {one}. Lalu {other}.").Mentions;

        Assert.Equal(2, mentions.Count);
        Assert.Equal(mentions[0].Key, mentions[1].Key);
    }

    [Fact]
    public void Find_AbbreviationDefinedInBrackets_NamesTheSameInstitution()
    {
        var mentions = Recognise("Yayasan Lentera Harapan Bangsa (YLHB) hadir. Kemudian YLHB pulang.").Mentions;

        Assert.Equal(["Yayasan Lentera Harapan Bangsa", "Yayasan Lentera Harapan Bangsa"], mentions.Select(mention => mention.Canonical));
    }

    [Theory]
    [InlineData("lembaga pemasyarakatan itu")]
    [InlineData("Badan jalan rusak")]
    [InlineData("Kegiatan berjalan lancar")]
    public void Find_CommonWords_NoInstitution(string text) =>
        Assert.DoesNotContain(Recognise(text).Mentions, mention => !mention.IsGeneric);

    [Theory]
    [InlineData("Kepala BNNP Jambi, Brigjen Pol Contoh Nawa hadir.", "Contoh Nawa", "Brigjen Pol")]
    [InlineData("Kepala Kanwil Ditjenpas Jambi Contoh Nawa hadir.", "Contoh Nawa", "")]
    [InlineData("Ketua DPRD Provinsi Jambi, Drs. Contoh S. Nawa, S.H., M.H., hadir.", "Contoh S. Nawa", "Drs. S.H., M.H.")]
    [InlineData("Wali Kota Sungai Penuh, Contoh, SH, hadir.", "Contoh", "SH")]
    [InlineData("Kepala Rutan Sungai Penuh Contoh Nawa hadir.", "Contoh Nawa", "")]
    public void Find_PersonAfterPost_NameApartFromTitles(string text, string name, string titles)
    {
        var person = Assert.Single(Recognise(text).People).Person;

        Assert.Equal((name, titles), (person.Name, person.Titles));
    }

    [Theory]
    [InlineData("tiga", 3)]
    [InlineData("dua belas", 12)]
    [InlineData("dua puluh lima", 25)]
    [InlineData("seratus dua puluh", 120)]
    [InlineData("dua ribu tujuh belas", 2017)]
    [InlineData("dua ribu dua puluh enam", 2026)]
    [InlineData("seribu sembilan ratus", 1900)]
    [InlineData("dua ratus lima puluh juta", 250_000_000)]
    public void FromWords_Number_Value(string words, long value) => Assert.Equal(value, Numbers.FromWords(words));

    [Theory]
    [InlineData("1.250,5", "1250.5")]
    [InlineData("43", "43")]
    public void Parse_Digits_IndonesianSeparators(string text, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Numbers.Parse(text));

    [Fact]
    public void FromWords_OtherWord_Null() => Assert.Null(Numbers.FromWords("dua ekor"));
}
