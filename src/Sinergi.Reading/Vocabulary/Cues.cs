namespace Sinergi.Reading.Vocabulary;

/// <summary>
/// Tells which rules of a file a text has a word for, in one pass and a step for each letter, however many words there are (Aho and Corasick).
/// Letters are folded as <see cref="Needed"/> compares them.
/// </summary>
internal sealed class Cues
{
    /// <summary>Rules have a bit each; those behind the last share it.</summary>
    private const int Bits = 64;

    private readonly Dictionary<char, int> letters = [];
    private readonly int[] columns = new int[128];
    private readonly int shift;
    private readonly int[] next;
    private readonly ulong[] ends;

    /// <summary>Rules of which nothing is known: they may fit any text.</summary>
    private readonly ulong always;

    public Cues(IReadOnlyList<Rule> rules)
    {
        foreach (var letter in rules.SelectMany(rule => rule.Needed.Words ?? []).SelectMany(word => word))
        {
            letters.TryAdd(char.ToUpperInvariant(letter), letters.Count + 1);
        }
        for (var c = '\0'; c < columns.Length; c++)
        {
            columns[c] = letters.GetValueOrDefault(char.ToUpperInvariant(c));
        }
        // A row of the table is as long as a power of two, so that to find it takes no multiplication.
        shift = int.Log2(letters.Count) + 1;
        var rows = new List<int[]> { new int[1 << shift] };
        var words = new List<ulong> { 0 };
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Needed.Words is null)
            {
                always |= Bit(i);
            }
            foreach (var word in rules[i].Needed.Words ?? [])
            {
                words[Add(rows, words, word)] |= Bit(i);
            }
        }
        Complete(rows, words);
        next = [.. rows.SelectMany(row => row.Select(to => to << shift))];
        ends = [.. words];
    }

    public static ulong Bit(int rule) => 1UL << Math.Min(rule, Bits - 1);

    /// <returns>A bit for each rule that a text may hold something for.</returns>
    public ulong In(string text)
    {
        var (found, at) = (always, 0);
        foreach (var c in text)
        {
            at = next[at + Column(c)];
            found |= ends[at >> shift];
        }
        return found;
    }

    private int Column(char c) => c < columns.Length ? columns[c] : letters.GetValueOrDefault(char.ToUpperInvariant(c));

    private int Add(List<int[]> rows, List<ulong> words, string word)
    {
        var at = 0;
        foreach (var c in word)
        {
            ref var to = ref rows[at][Column(c)];
            if (to == 0)
            {
                to = rows.Count;
                rows.Add(new int[1 << shift]);
                words.Add(0);
            }
            at = to;
        }
        return at;
    }

    /// <summary>Where no word goes on, the longest end of what was read that begins another one does.</summary>
    private static void Complete(List<int[]> rows, List<ulong> words)
    {
        var shorter = new int[rows.Count];
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out var at))
        {
            words[at] |= words[shorter[at]];
            for (var column = 0; column < rows[at].Length; column++)
            {
                ref var to = ref rows[at][column];
                var other = at == 0 ? 0 : rows[shorter[at]][column];
                if (to == 0)
                {
                    to = other;
                }
                else
                {
                    shorter[to] = other;
                    open.Enqueue(to);
                }
            }
        }
    }
}
