namespace Sinergi.Kernel.Text;

/// <summary>
/// Stems words of which no root is known. The aim is that a family meets in one stem, even where that stem is not a word; it takes off
/// only what is safe without a list: -nya, one prefix (a second only where the first calls for it) and one suffix.
/// </summary>
internal static class IndonesianStemRules
{
    private const int ShortestStem = 4;

    public static string Stem(string word)
    {
        var bare = Without(word, "nya");
        var (prefix, rest) = IndonesianPrefixes.Split(bare).FirstOrDefault();
        return prefix switch
        {
            Prefix.Me or Prefix.Di => VerbStem(bare, rest),
            Prefix.Ter => Stemmed(bare, rest, WithoutVerbSuffix),
            Prefix.Ber => Stemmed(bare, rest, word => Without(word, "kan", "an")),
            Prefix.Pe when IsRegularDoer(bare) => Stemmed(bare, rest, word => WithoutInner(Without(word, "an"), "ber")),
            // Alone, per- and ke- are more often part of a root (perkara, kepala); with -an they are not.
            Prefix.Per or Prefix.Ke when EndsIn(bare, "an") => Stemmed(
                bare,
                rest,
                word => WithoutInner(Without(word, "an"), "ber", "ter", "per")
            ),
            _ => Without(bare, "kan", "an"),
        };
    }

    // memper- and diper- are one prefix in two parts.
    private static string VerbStem(string word, string rest) =>
        Stemmed(word, rest, verb => WithoutInner(WithoutVerbSuffix(verb), "per", "ber"));

    private static string Stemmed(string word, string rest, Func<string, string> finish) => CanStand(rest) ? finish(rest) : word;

    // Many loans end in -si (evaluasi, apresiasi), and no root ends in -ii.
    private static string WithoutVerbSuffix(string word) =>
        EndsIn(word, "kan") ? Without(word, "kan")
        : EndsIn(word, "si") || EndsIn(word, "ii") ? word
        : Without(word, "i");

    private static string Without(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (EndsIn(word, ending) && CanStand(word[..^ending.Length]))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string WithoutInner(string word, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && CanStand(word[prefix.Length..]))
            {
                return word[prefix.Length..];
            }
        }

        return word;
    }

    // pe- before a plain consonant is left to the list (petugas): too many roots begin so (pedoman, pekan).
    private static bool IsRegularDoer(string word) => word[2] is 'm' or 'n' or 'l' or 'w' or 'y';

    private static bool EndsIn(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    // A root of Indonesian has two syllables or more; what is shorter was cut too far.
    private static bool CanStand(string stem) => stem.Length >= ShortestStem && stem.Count(IndonesianPrefixes.IsVowel) >= 2;
}
