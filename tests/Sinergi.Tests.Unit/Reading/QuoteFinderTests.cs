using Sinergi.Modules.Reading.Domain;

namespace Sinergi.Tests.Unit.Reading;

public sealed class QuoteFinderTests
{
    private const string Text = "PIHAK KESATU wajib\nmenyediakan  ruang. PIHAK KEDUA wajib menyediakan ruang kelas.";

    [Theory]
    [InlineData("wajib menyediakan ruang", 13, 37)]
    [InlineData("  PIHAK KEDUA\n wajib ", 39, 56)]
    [InlineData("wajib menyediakan ruang kelas", 51, 80)]
    public void Find_WordsWithOtherSpaces_GivesThePlaceInTheText(string copied, int start, int end)
    {
        var quote = QuoteFinder.Find(Text, copied);

        Assert.Equal((start, end, Text[start..end]), (quote!.Start, quote.End, quote.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("Pihak kesatu wajib")]
    [InlineData("wajibmenyediakan")]
    [InlineData("ruang kelas. Selesai")]
    public void Find_WordsThatDoNotStandThere_FindsNothing(string copied) => Assert.Null(QuoteFinder.Find(Text, copied));
}
