using Sinergi.Kernel.Text;
using Sinergi.Modules.Reading.FullText;

namespace Sinergi.Tests.Unit.Reading;

public sealed class SoughtTextTests
{
    [Theory]
    [InlineData("NIK 3175 0112 3456 7890 atas nama", "nik nama")]
    [InlineData("telepon (0741) 555-0101 22 pada jam kerja", "telepon jam kerja")]
    [InlineData("rekening 123.456.789-0", "rekening")]
    [InlineData("surel: nama.uji+satu@contoh.example.", "surel")]
    public void Text_WithPersonalNumbersOrAddresses_LosesThemAlone(string text, string left) =>
        Assert.Equal(SearchTerms.Of(left), SearchTerms.Of(SoughtText.Of(text)));

    [Theory]
    [InlineData("W.24-HH.04.02-4/2025 tanggal 5 Juni 2025")]
    [InlineData("Pasal 12 ayat (3), 1.250 orang, Rp 2.500.000")]
    public void Text_WithNumbersOfLettersAndFigures_KeepsThem(string text) => Assert.Equal(text, SoughtText.Of(text));
}
