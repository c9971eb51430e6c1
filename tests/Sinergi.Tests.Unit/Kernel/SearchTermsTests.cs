using Sinergi.Kernel.Text;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Pelayanan yang diberikan kepada warga binaan", "layan beri warga bina")]
    [InlineData("Kerja sama, kerjasama dan bekerja sama", "kerja sama")]
    [InlineData("Penandatanganan Perjanjian Kerja Sama", "tanda tangan janji kerja sama")]
    [InlineData("undang-undang", "undang")]
    [InlineData("Nomor W.24-HH.04.02-4/2025.", "nomor w.24-hh.04.02-4/2025 w 24 hh 04 02 4 2025")]
    [InlineData("(PAS-09.HH.05.05 TAHUN 2024)", "pas-09.hh.05.05 pas 09 hh 05 05 tahun 2024")]
    [InlineData("43 naskah, 1.234,5 ton", "43 naskah 1.234,5 1 234 5 ton")]
    [InlineData("B3 covid19", "b3 covid19")]
    [InlineData("yang dan untuk", "")]
    [InlineData("--- ...", "")]
    [InlineData("tidak berhasil", "tidak hasil")]
    public void Of_Text_AreFoldedStemmedDistinctTerms(string text, string terms) =>
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(), SearchTerms.Of(text));

    [Theory]
    [InlineData("Melayani tahanan", "Pelayanan bagi para tahanan di rutan")]
    [InlineData("kerjasama", "Perjanjian Kerja Sama dengan BNN")]
    [InlineData("ditandatangani", "acara tanda tangan naskah")]
    [InlineData("w.24-hh.04.02-4/2025", "Nomor: W.24\u2011HH.04.02\u20134/2025")]
    [InlineData("HH.04", "Nomor W.24-HH.04.02-4/2025", false)]
    [InlineData("penyuluh hukum", "Penyuluhan Hukum di Lapas")]
    public void Of_AQuery_AreAllAmongTheTermsOfTheText(string query, string text, bool whole = true)
    {
        var asked = SearchTerms.Of(query).Where(term => whole || term.All(char.IsLetterOrDigit));

        Assert.Subset(SearchTerms.Of(text).ToHashSet(StringComparer.Ordinal), asked.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mengikutsertakan", "ikut serta")]
    [InlineData("pertanggungjawaban", "tanggung jawab")]
    [InlineData("ditindaklanjuti", "tindak lanjut")]
    [InlineData("penyebarluasan", "sebar luas")]
    [InlineData("kewarganegaraan", "warga negara")]
    [InlineData("penyalahgunaan", "salah guna")]
    [InlineData("ketidakpatuhan", "tidak patuh")]
    [InlineData("lalulintas", "lalu lintas")]
    public void Of_ACompoundInOneWord_AreTheTermsOfItsParts(string compound, string parts) =>
        Assert.Equal(SearchTerms.Of(parts), SearchTerms.Of(compound));

    [Fact]
    public void Of_AnOverlongWordOrCode_KeepsEveryTermWithinItsColumn()
    {
        var terms = SearchTerms.Of(new string('x', 500) + " " + string.Join('-', Enumerable.Repeat("12", 200)));

        Assert.Equal([new string('x', SearchTerms.TermLength), "12"], terms);
    }
}
