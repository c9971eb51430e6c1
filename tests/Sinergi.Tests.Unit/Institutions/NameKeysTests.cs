using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Domain.Names;

namespace Sinergi.Tests.Unit.Institutions;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Kanwil Ditjenpas Sulteng", "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah")]
    [InlineData("Kanwil Ditjenpas Sulteng", "KANTOR Wilayah Direktorat Jenderal Pemasyarakatan (Kanwil Ditjenpas) Sulawesi Tengah")]
    [InlineData("Kantor Perwakilan Ombudsman RI Provinsi NTT", "Ombudsman RI Perwakilan Nusa Tenggara Timur")]
    [InlineData("Badan Narkotika Nasional Provinsi (BNNP) Sulteng", "BNNP Sulawesi Tengah")]
    [InlineData("BNN Provinsi Sulteng", "Badan Narkotika Nasional Provinsi Sulawesi Tengah")]
    [InlineData("Pemkot Sungai Penuh", "Pemerintah Kota Sungai Penuh")]
    [InlineData("DPRD Provinsi Kalteng", "Dewan Perwakilan Rakyat Daerah (DPRD) Provinsi Kalimantan Tengah")]
    [InlineData("Badan Pengembangan SDM Imigrasi dan Pemasyarakatan", "BPSDM Imigrasi dan Pemasyarakatan")]
    [InlineData("Lembaga Ekonomi Umat, Majelis Ulama Indonesia", "Lembaga Ekonomi Umat MUI")]
    [InlineData("Lapas Kelas II A Palu", "Lembaga Pemasyarakatan Kelas IIA Palu")]
    [InlineData("Rumah Penyimpanan Benda Sitaan Negara (Rupbasan) Kupang", "Rupbasan Kupang")]
    public void Of_TwoWaysToWriteAName_ShareTheMostExactKey(string one, string other) =>
        Assert.Equal(NameKeys.Of(other)[0], NameKeys.Of(one)[0]);

    [Theory]
    [InlineData("Institute for Criminal Justice Reform (ICJR)", "Institute for Criminal Justice Reform")]
    [InlineData("Lapas Kelas IIA Palu", "Lapas Palu")]
    public void Of_ALongerName_KnowsTheShorterOneToo(string longer, string shorter) =>
        Assert.Contains(NameKeys.Of(shorter)[0], NameKeys.Of(longer));

    [Theory]
    [InlineData("BNN", "BNNP Sulteng")]
    [InlineData("Ombudsman RI", "Ombudsman RI Perwakilan Sulteng")]
    [InlineData("Kanwil Ditjenpas NTT", "Kanwil Ditjenpas NTB")]
    [InlineData("Pemkot Jambi", "Pemprov Jambi")]
    [InlineData("Lapas Palu", "Rutan Palu")]
    [InlineData("Lapas Kelas I Tangerang", "Lapas Kelas IIA Tangerang")]
    [InlineData("Kanwil Ditjenpas Kalimantan Tengah", "Kanwil Ditjenpas Sulawesi Tengah")]
    public void Of_DifferentInstitutions_DifferInTheirMostExactKey(string one, string other) =>
        Assert.NotEqual(NameKeys.Of(other)[0], NameKeys.Of(one)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("—()—")]
    public void Of_NoWords_HasNoKey(string printed) => Assert.Empty(NameKeys.Of(printed));

    [Fact]
    public void Of_OnlyEmptyWords_KeepsThem() => Assert.Equal(["kantor"], NameKeys.Of("Kantor"));

    [Fact]
    public void Provinces_AreThe38OfIndonesia() => Assert.Equal(38, Provinces.All.Count);

    [Theory]
    [InlineData("NTT", "Nusa Tenggara Timur", UnitTimeZone.Wita)]
    [InlineData("kalimantan  tengah", "Kalimantan Tengah", UnitTimeZone.Wib)]
    [InlineData("Maluku Utara", "Maluku Utara", UnitTimeZone.Wit)]
    public void Find_NameOrAbbreviation_GivesProvinceAndZone(string written, string name, UnitTimeZone zone)
    {
        var found = Provinces.Find(written);

        Assert.Equal((name, zone), (found?.Name, found?.Zone));
    }
}
