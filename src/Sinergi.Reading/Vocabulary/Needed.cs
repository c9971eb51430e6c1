using System.Buffers;

namespace Sinergi.Reading.Vocabulary;

/// <summary>Words of which a text must hold one before it is worth searching for a pattern.</summary>
/// <param name="words">Null when nothing is known: every text may do.</param>
internal sealed class Needed(IReadOnlyCollection<string>? words)
{
    private readonly SearchValues<string>? search = words is null
        ? null
        : SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);

    public IReadOnlyCollection<string>? Words => words;

    public bool AreIn(string text) => search is null || text.AsSpan().ContainsAny(search);
}
