namespace Sinergi.Modules.Publications.Domain;

/// <param name="Label">What is counted in it: a year, a kind, a region.</param>
public sealed record FigureCell(string Label, int Count);

/// <summary>A table of counts as the public may see it.</summary>
/// <param name="Shown">Cells that are told as they are, in their order.</param>
/// <param name="Merged">Cells that are told only together, in their order.</param>
/// <param name="MergedCount">Of those together; null where even that would tell too much.</param>
/// <param name="Total">Null where it would tell too much.</param>
public sealed record PublicCounts(IReadOnlyList<FigureCell> Shown, IReadOnlyList<string> Merged, int? MergedCount, int? Total);

/// <summary>
/// Hides counts below a limit, and of the others as many as it takes that nobody finds a hidden one by taking the rest from the total: what is hidden
/// is always at least two cells that together reach the limit. A cell with nothing in it counts as small: "none" is a fact about few as well.
/// </summary>
public static class SmallCells
{
    /// <param name="cells">All cells that there could be, also those with nothing in them.</param>
    /// <param name="limit">The least count that may be told; at least 2.</param>
    public static PublicCounts Hide(IReadOnlyList<FigureCell> cells, int limit)
    {
        var hidden = cells.Index().Where(c => c.Item.Count < limit).Select(c => c.Index).ToHashSet();
        if (hidden.Count > 0)
        {
            var others = cells.Index().Where(c => !hidden.Contains(c.Index)).OrderBy(c => c.Item.Count).ThenBy(c => c.Index);
            foreach (var (index, _) in others.ToList())
            {
                if (IsEnough(hidden.Select(h => cells[h].Count).ToList(), limit))
                {
                    break;
                }

                hidden.Add(index);
            }
        }

        var merged = cells.Index().Where(c => hidden.Contains(c.Index)).Select(c => c.Item).ToList();
        var total = cells.Sum(c => c.Count);
        var safe = merged.Count == 0 || IsEnough([.. merged.Select(c => c.Count)], limit);
        return new PublicCounts(
            [.. cells.Index().Where(c => !hidden.Contains(c.Index)).Select(c => c.Item)],
            [.. merged.Select(c => c.Label)],
            merged.Count > 0 && safe ? merged.Sum(c => c.Count) : null,
            safe && total >= limit ? total : null
        );
    }

    private static bool IsEnough(IReadOnlyCollection<int> counts, int limit) => counts.Count >= 2 && counts.Sum() >= limit;
}
