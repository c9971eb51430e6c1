using Sinergi.Modules.Preparations.Domain.Comparing;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>Two versions of a text: paragraph by paragraph, then word by word, and nothing is lost or made up on the way.</summary>
public sealed class TextComparisonTests
{
    private const string First = """
        PERJANJIAN KERJA SAMA
        Pasal 1
        Para pihak menyelenggarakan layanan konseling bagi warga binaan.
        Pasal 2
        Perjanjian ini berlaku selama 2 (dua) tahun.
        """;

    [Fact]
    public void Comparison_OfAChangedTerm_MarksTheWordsThatDiffer()
    {
        var comparison = TextComparison.Of(First, First.Replace("2 (dua) tahun", "3 (tiga) tahun", StringComparison.Ordinal));

        var changed = Assert.Single(comparison.Rows, r => r.Kind is RowKind.Changed);
        Assert.Equal("2 (dua)", Assert.Single(changed.Before, p => p.Differs).Text);
        Assert.Equal("3 (tiga)", Assert.Single(changed.After, p => p.Differs).Text);
        Assert.Equal((1, 0, 0, false), (comparison.Changed, comparison.Added, comparison.Removed, comparison.Cut));
    }

    [Fact]
    public void Comparison_OfLinesThatEndElsewhere_FindsNoDifference()
    {
        var wrapped = First.Replace("layanan konseling bagi", "layanan\nkonseling bagi", StringComparison.Ordinal);

        Assert.True(TextComparison.Of(First, wrapped).IsSame);
    }

    [Fact]
    public void Comparison_OfANewClause_ShowsItOnOneSideOnly()
    {
        var comparison = TextComparison.Of(First, First + "\nPasal 3\nBiaya ditanggung anggaran masing-masing pihak.");

        Assert.Equal((0, 2, 0), (comparison.Changed, comparison.Added, comparison.Removed));
        Assert.All(comparison.Rows.Where(r => r.Kind is RowKind.Added), r => Assert.Empty(r.Before));
    }

    [Fact]
    public void Comparison_OfRandomTexts_GivesBothBackWordForWord()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var comparison = TextComparison.Of(before, after);
            if (comparison.Rows.Any(r => r.Kind is RowKind.Skipped))
            {
                continue;
            }

            Assert.Equal(Words(before), comparison.Rows.SelectMany(r => r.Before).SelectMany(p => Words(p.Text)));
            Assert.Equal(Words(after), comparison.Rows.SelectMany(r => r.After).SelectMany(p => Words(p.Text)));
            foreach (var same in comparison.Rows.Where(r => r.Kind is RowKind.Same))
            {
                Assert.Equal(same.Before, same.After);
            }
        }
    }

    [Fact]
    public void Comparison_OfEndlessTexts_IsCutAndSaysSo()
    {
        var before = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"Kalimat lama nomor {i}."));
        var after = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"Uraian baru ke-{i} lain sekali."));

        var comparison = TextComparison.Of(before, after);

        Assert.True(comparison.Cut);
        Assert.InRange(comparison.Rows.Count, 1, 400);
    }

    private static string Text(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(0, 6)).Select(_ => Sentence(random)));

    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => "abcd"[random.Next(4)].ToString() + "x")) + ".";

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
