namespace Sinergi.Reading.Vocabulary;

/// <summary>Phrases by their words: finds the longest phrase that starts at a token, in time linear in the phrase.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public T? Value { get; set; }
    }

    private readonly Node _root = new();

    public void Add(string phrase, T value)
    {
        var node = _root;
        foreach (var word in Fold.Name(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                node.Next[word] = next = new Node();
            }
            node = next;
        }
        node.Value ??= value;
    }

    /// <param name="words">The folded words to walk, lazily: only as many are asked for as fit a phrase.</param>
    /// <returns>The value and how many words it took; null and 0 when no phrase fits.</returns>
    public (T? Value, int Words) Longest(IEnumerable<string> words)
    {
        var node = _root;
        T? best = null;
        var (taken, length) = (0, 0);
        foreach (var word in words)
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                break;
            }
            node = next;
            taken++;
            if (node.Value is not null)
            {
                (best, length) = (node.Value, taken);
            }
        }
        return (best, length);
    }
}
