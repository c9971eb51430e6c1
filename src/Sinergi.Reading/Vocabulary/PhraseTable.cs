namespace Sinergi.Reading.Vocabulary;

/// <summary>Phrases by their words: finds the longest phrase that starts at a token, in time linear in the phrase.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    internal sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public T? Value { get; set; }
    }

    /// <summary>A phrase as far as it has been read, word by word.</summary>
    internal struct Walk(Node start)
    {
        private Node node = start;
        private int taken;

        /// <summary>The longest phrase so far and how many words it took; null and 0 when none fits.</summary>
        public (T? Value, int Words) Longest { get; private set; }

        /// <returns>Whether any phrase goes on with the word.</returns>
        public bool GoesOn(string word)
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                return false;
            }
            node = next;
            taken++;
            if (node.Value is not null)
            {
                Longest = (node.Value, taken);
            }
            return true;
        }
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

    public Walk Begin() => new(_root);

    /// <param name="words">The folded words to walk.</param>
    /// <returns>The value and how many words it took; null and 0 when no phrase fits.</returns>
    public (T? Value, int Words) Longest(IEnumerable<string> words)
    {
        var walk = Begin();
        foreach (var word in words)
        {
            if (!walk.GoesOn(word))
            {
                break;
            }
        }
        return walk.Longest;
    }
}
