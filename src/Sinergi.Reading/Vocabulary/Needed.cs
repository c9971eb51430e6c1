using System.Buffers;

namespace Sinergi.Reading.Vocabulary;

/// <summary>Words of which a text must hold one before it is worth searching for a pattern, or for any pattern of a file.</summary>
/// <param name="words">Null when nothing is known: every text may do.</param>
internal sealed class Needed(IReadOnlyCollection<string>? words)
{
    private readonly SearchValues<string>? search = words is null
        ? null
        : SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);

    public IReadOnlyCollection<string>? Words => words;

    public bool AreIn(string text) => search is null || text.AsSpan().ContainsAny(search);

    /// <summary>What a text must hold for any of several.</summary>
    public static Needed ByAny(IEnumerable<Needed> each)
    {
        HashSet<string> all = new(StringComparer.OrdinalIgnoreCase);
        foreach (var needed in each)
        {
            if (needed.Words is null)
            {
                return new Needed(null);
            }

            all.UnionWith(needed.Words);
        }

        return new Needed(all);
    }
}
