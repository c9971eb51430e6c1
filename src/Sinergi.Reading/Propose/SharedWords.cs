using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Whether one statement says in short what another says.</summary>
internal static class SharedWords
{
    private const int ShortestWord = 4;
    private const double Most = 0.6;

    public static bool Of(string shorter, string longer)
    {
        var words = Fold.Name(shorter).Split(' ').Where(word => word.Length >= ShortestWord).ToArray();
        var said = Fold.Name(longer).Split(' ').ToHashSet(StringComparer.Ordinal);
        return words.Length > 0 && words.Count(said.Contains) >= words.Length * Most;
    }
}
