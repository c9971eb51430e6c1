using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Text;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Perjanjian  Kerja\u00A0Sama", "perjanjian kerja sama")]
    [InlineData("  Lapas\tKelas\r\nIIA  ", "lapas kelas iia")]
    [InlineData("Café Zürich İstanbul", "cafe zurich istanbul")]
    [InlineData("\u201CNusa\u201D \u2018Kambangan\u2019", "\"nusa\" 'kambangan'")]
    [InlineData("2024\u20132025 \u2014 2026", "2024-2025 - 2026")]
    [InlineData("Jum\u00B4at Jum\u2019at Jum`at", "jum'at jum'at jum'at")]
    [InlineData("ko\u00ADope\u200Brasi\uFEFF", "kooperasi")]
    [InlineData("ＰＫＳ １２", "pks 12")]
    [InlineData("x² ½", "x2 1/2")]
    [InlineData("• butir ◆ lain", "butir lain")]
    [InlineData("Straße Łódź Øst", "strasse lodz ost")]
    [InlineData("Пермь ΑΘΗΝΑ 東京", "пермь αθηνα 東京")]
    [InlineData("W.24-HH.04.02-4/2025", "w.24-hh.04.02-4/2025")]
    [InlineData("", "")]
    [InlineData(" \u00A0 ", "")]
    public void Fold_OfVariants_IsOneSpelling(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Fold_OfABrokenSurrogate_IsASpace() => Assert.Equal("a b", TextFold.Fold("a\uD800b"));

    [Fact]
    public void Fold_OfEveryCharacter_IsTheSameWhenFoldedAgain()
    {
        var differing = Enumerable
            .Range(0, 0x10FFFF)
            .Where(System.Text.Rune.IsValid)
            .Select(value => TextFold.Fold($"a{new System.Text.Rune(value)}b"))
            .Where(folded => !string.Equals(folded, TextFold.Fold(folded), StringComparison.Ordinal));

        Assert.Empty(differing);
    }

    [Fact]
    public void Fold_OfAnyText_HasNoUpperCaseAndNoDoubleSpace() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text =>
                {
                    var folded = TextFold.Fold(text);
                    return !folded.Contains("  ", StringComparison.Ordinal)
                        && string.Equals(folded, folded.Trim(), StringComparison.Ordinal)
                        && !folded.Any(char.IsAsciiLetterUpper);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Undang-undang No. 22/2022", "undang undang no 22 2022")]
    [InlineData("Jum\u2019at, 'kutip'", "jumat kutip")]
    [InlineData("(a) -- ;", "a")]
    [InlineData("...", "")]
    public void Tokens_OfText_AreItsWords(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextFold.Tokens(text));

    [Fact]
    public void SortKey_ComparedByteByByte_SortsAsPeopleExpect()
    {
        string[] sorted =
        [
            "",
            "007",
            "8",
            "90",
            "Bapas Ambon",
            "bapas-Ämbon 2",
            "Lapas",
            "LAPAS Kelas I",
            "Lapas Kelas IIA",
            "Pasal 9",
            "Pasal 10",
            "Pasal 10a",
            "Rutan",
        ];

        var byKey = sorted.Reverse().OrderBy(TextFold.SortKey, StringComparer.Ordinal);

        Assert.Equal(sorted, byKey);
    }

    [Fact]
    public void SortKey_OfALongText_FitsItsColumnAndCutsNoPair()
    {
        var key = TextFold.SortKey("a" + string.Concat(Enumerable.Repeat("\U00020000", 300)));

        Assert.Equal(TextFold.SortKeyLength - 1, key.Length);
        Assert.True(char.IsLowSurrogate(key[^1]));
    }
}
