namespace Sinergi.Reading.Evaluate;

/// <summary>Which found fact is which said one: each at most once, the most alike first.</summary>
internal static class Pairing
{
    /// <param name="likeness">Greater than zero when the two are the same fact; the greater, the more alike.</param>
    public static IReadOnlyList<(TSaid? Said, TFound? Found)> Of<TSaid, TFound>(
        IReadOnlyList<TSaid> said,
        IReadOnlyList<TFound> found,
        Func<TSaid, TFound, double> likeness
    )
        where TSaid : class
        where TFound : class
    {
        var candidates =
            from left in said.Index()
            from right in found.Index()
            let value = likeness(left.Item, right.Item)
            where value > 0
            orderby value descending, left.Index, right.Index
            select (Said: left.Index, Found: right.Index);
        var partner = new int?[said.Count];
        var taken = new bool[found.Count];
        foreach (var (left, right) in candidates)
        {
            if (partner[left] is null && !taken[right])
            {
                partner[left] = right;
                taken[right] = true;
            }
        }
        return
        [
            .. said.Select((item, i) => ((TSaid?)item, partner[i] is { } right ? found[right] : null)),
            .. found.Where((_, i) => !taken[i]).Select(item => ((TSaid?)null, (TFound?)item)),
        ];
    }
}
