using System.Globalization;
using Sinergi.Modules.Publications.Domain;

namespace Sinergi.Tests.Unit.Publications;

/// <summary>No count below the limit can be worked out from what a public table tells.</summary>
public sealed class SmallCellsTests
{
    /// <summary>Whoever knows all that is told, and that nothing is less than nothing, finds at least two counts that each hidden cell could hold.</summary>
    [Fact]
    public void Hide_AnyTable_LeavesAtLeastTwoPossibleCountsForEachSmallCell()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 4_000; round++)
        {
            var limit = random.Next(2, 8);
            var counts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, random.Next(2, 30))).ToList();
            var told = SmallCells.Hide(Cells(counts), limit);

            foreach (var (index, count) in counts.Index().Where(c => c.Item < limit))
            {
                var (least, most) = Possible(told, $"{index}");
                Assert.True(
                    least <= count && count <= most && least < most,
                    $"{string.Join(' ', counts)}, {limit}: {index} is {least}–{most}"
                );
            }
        }
    }

    [Fact]
    public void Hide_AnyTable_TellsNothingBelowTheLimitAndNothingWrong()
    {
        var random = new Random(20260303);
        for (var round = 0; round < 4_000; round++)
        {
            var limit = random.Next(2, 8);
            var counts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, random.Next(2, 30))).ToList();
            var told = SmallCells.Hide(Cells(counts), limit);

            Assert.All(
                told.Shown,
                cell => Assert.True(cell.Count >= limit && counts[int.Parse(cell.Label, CultureInfo.InvariantCulture)] == cell.Count)
            );
            Assert.True(told.MergedCount is null || told.MergedCount >= limit);
            Assert.True(told.Total is null || told.Total == counts.Sum());
            Assert.Equal(counts.Count, told.Shown.Count + told.Merged.Count);
            Assert.True(told.Merged.Count != 1 || told.Total is null);
            if (told.Total is { } total && told.MergedCount is { } merged)
            {
                Assert.Equal(total, merged + told.Shown.Sum(c => c.Count));
            }
        }
    }

    [Fact]
    public void Hide_OneSmallCell_TakesTheNextSmallestAlong()
    {
        var told = SmallCells.Hide([new("2023", 40), new("2024", 3), new("2025", 12), new("2026", 25)], 5);

        Assert.Equal(["2023", "2026"], told.Shown.Select(c => c.Label));
        Assert.Equal(["2024", "2025"], told.Merged);
        Assert.Equal((15, 80), (told.MergedCount, told.Total));
    }

    [Fact]
    public void Hide_NothingSmall_ShowsEverything()
    {
        var told = SmallCells.Hide([new("a", 5), new("b", 9)], 5);

        Assert.Equal((2, 0, null, 14), (told.Shown.Count, told.Merged.Count, told.MergedCount, told.Total));
    }

    private static IReadOnlyList<FigureCell> Cells(IEnumerable<int> counts) =>
        [.. counts.Index().Select(c => new FigureCell($"{c.Index}", c.Item))];

    /// <summary>What a cell could hold, given the table alone.</summary>
    private static (int Least, int Most) Possible(PublicCounts told, string label)
    {
        if (told.Shown.FirstOrDefault(c => c.Label == label) is { } shown)
        {
            return (shown.Count, shown.Count);
        }

        var together = told.MergedCount ?? told.Total - told.Shown.Sum(c => c.Count) ?? int.MaxValue;
        return told.Merged.Count == 1 ? (together == int.MaxValue ? 0 : together, together) : (0, together);
    }
}
