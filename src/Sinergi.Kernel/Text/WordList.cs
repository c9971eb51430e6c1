using System.Collections.Frozen;

namespace Sinergi.Kernel.Text;

/// <summary>Word lists are kept as running text, so that a change of one word is a change of one line.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(params ReadOnlySpan<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            words.UnionWith(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
