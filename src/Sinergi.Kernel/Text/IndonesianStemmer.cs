namespace Sinergi.Kernel.Text;

/// <summary>
/// Takes Indonesian words back to their stem, in the application, so that both databases index the same words.
/// <para>
/// Method, in our own code and with our own word list:
/// candidate stripping against a list of roots after Nazief and Adriani ("Confix Stripping: Approach to Stemming Algorithm for Bahasa
/// Indonesia", 1996), with the recoding of swallowed letters and the barred pairs of prefix and suffix as in Adriani, Asian, Nazief,
/// Tahaghoghi and Williams ("Stemming Indonesian: A Confix-Stripping Approach", ACM TALIP 6(4), 2007); for words not in the list, rules
/// in a fixed order with a measure of syllables, in the spirit of Tala ("A Study of Stemming Effects on Information Retrieval in Bahasa
/// Indonesia", 2003).
/// </para>
/// <para>
/// Known limits: infixes (-el-, -em-, -er-) stay; a root in k- outside the list parts from its forms in meng- and peng-, where only the
/// list can tell that a letter is missing. A word is taken alone: "kerja sama" is two words here and "kerjasama" one; <see
/// cref="SearchTerms"/> brings them together.
/// </para>
/// </summary>
public static class IndonesianStemmer
{
    private const int MostPrefixes = 3;

    /// <summary>The stem of a word, or the word itself where there is nothing to take off. Never empty.</summary>
    /// <param name="foldedWord">A word of <see cref="TextFold.Tokens"/>. Anything but ASCII letters comes back as it is.</param>
    public static string Stem(string foldedWord)
    {
        var canHaveAffixes = foldedWord.Length > 3 && foldedWord.All(char.IsAsciiLetterLower);
        if (!canHaveAffixes || IndonesianRoots.Contains(foldedWord))
        {
            return foldedWord;
        }

        return WithoutInflection(foldedWord).Select(ByRoots).FirstOrDefault(root => root is not null)
            ?? IndonesianStemRules.Stem(foldedWord);
    }

    // -lah, -kah, -tah, -pun stand outside -ku, -mu, -nya. Least taken off first: tanya must not lose its end.
    private static IEnumerable<string> WithoutInflection(string word)
    {
        yield return word;
        var bare = word;
        if (Without(word, "lah", "kah", "tah", "pun") is { } withoutParticle)
        {
            yield return withoutParticle;
            bare = withoutParticle;
        }

        if (Without(bare, "ku", "mu", "nya") is { } withoutPossessive)
        {
            yield return withoutPossessive;
        }
    }

    // The longer suffix first, as in berikan, which is of beri and not of ikan.
    private static string? ByRoots(string word) =>
        (Without(word, "kan") is { } kan ? UnderPrefixes(kan, Suffix.Kan) : null)
        ?? (Without(word, "an") is { } an ? UnderPrefixes(an, Suffix.An) : null)
        ?? (Without(word, "i") is { } i ? UnderPrefixes(i, Suffix.I) : null)
        ?? UnderPrefixes(word, Suffix.None);

    private static string? UnderPrefixes(string word, Suffix suffix)
    {
        List<(Prefix Kind, string Inner)> level = [(Prefix.None, word)];
        for (var taken = 0; taken <= MostPrefixes; taken++)
        {
            if (level.FirstOrDefault(candidate => IndonesianRoots.Contains(candidate.Inner)).Inner is { } root)
            {
                return root;
            }

            var outermost = taken == 0;
            level =
            [
                .. from candidate in level
                from next in IndonesianPrefixes.Split(candidate.Inner)
                where next.Kind != candidate.Kind && !(outermost && IsBarred(next.Kind, suffix))
                select next,
            ];
        }

        return null;
    }

    // Pairs that Indonesian does not build: no "di…an", no "ke…i".
    private static bool IsBarred(Prefix prefix, Suffix suffix) =>
        suffix switch
        {
            Suffix.An => prefix is Prefix.Me or Prefix.Di or Prefix.Ter,
            Suffix.Kan => prefix is Prefix.Ke or Prefix.Pe or Prefix.Se,
            Suffix.I => prefix is Prefix.Ber or Prefix.Ke or Prefix.Se,
            _ => false,
        };

    private static string? Without(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return null;
    }

    private enum Suffix
    {
        None,
        Kan,
        An,
        I,
    }
}
