namespace Sinergi.Kernel.Text;

internal enum Prefix
{
    None,
    Me,
    Pe,
    Per,
    Ber,
    Ter,
    Di,
    Ke,
    Se,
}

/// <summary>
/// The ways to take the outermost prefix off a word, the likeliest first. A nasal prefix may have swallowed the first letter of
/// what follows.
/// </summary>
internal static class IndonesianPrefixes
{
    public static IEnumerable<(Prefix Kind, string Inner)> Split(string word) =>
        word switch
        {
            ['m', 'e', ..] => Nasal(Prefix.Me, word),
            ['p', 'e', ..] => [.. WithR(Prefix.Per, word), .. Nasal(Prefix.Pe, word)],
            ['b', 'e', ..] => WithR(Prefix.Ber, word),
            ['t', 'e', ..] => WithR(Prefix.Ter, word),
            ['d', 'i', .. var rest] => [(Prefix.Di, rest)],
            ['k', 'e', .. var rest] => [(Prefix.Ke, rest)],
            ['s', 'e', .. var rest] => [(Prefix.Se, rest)],
            _ => [],
        };

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    // me- and pe- change alike: menulis and penulis, mengirim and pengirim, melayani and pelayan.
    private static IEnumerable<(Prefix, string)> Nasal(Prefix kind, string word) =>
        word[2..] switch
        {
            ['n', 'g', 'e', .. var rest] => [(kind, "e" + rest), (kind, "ke" + rest), (kind, rest), (kind, "nge" + rest)],
            ['n', 'g', var first, .. var rest] when IsVowel(first) =>
            [
                (kind, first + rest),
                (kind, "k" + first + rest),
                (kind, "ng" + first + rest),
            ],
            ['n', 'g', .. var rest] => [(kind, rest)],
            ['n', 'y', .. var rest] => [(kind, "s" + rest), (kind, "ny" + rest)],
            ['n', var first, .. var rest] when IsVowel(first) => [(kind, "t" + first + rest), (kind, "n" + first + rest)],
            ['n', 'c' or 'd' or 'j' or 's' or 't' or 'z', ..] => [(kind, word[3..])],
            ['m', var first, .. var rest] when IsVowel(first) => [(kind, "p" + first + rest), (kind, "m" + first + rest)],
            ['m', 'b' or 'f' or 'p' or 'v', ..] => [(kind, word[3..])],
            ['l' or 'r' or 'w' or 'y', ..] => [(kind, word[2..])],
            // Doers without a nasal: petugas, pejabat, pekerja.
            [var first, ..] when kind == Prefix.Pe && !IsVowel(first) => [(kind, word[2..])],
            _ => [],
        };

    // ber-, ter- and per- lose their r before r (berenang) and before a syllable that ends in -er (bekerja), and turn it to l in belajar
    // and pelajar.
    private static IEnumerable<(Prefix, string)> WithR(Prefix kind, string word) =>
        word[2..] switch
        {
            ['r', var first, .. var rest] when IsVowel(first) => [(kind, first + rest), (kind, word[2..])],
            ['r', .. var rest] => [(kind, rest)],
            ['l', 'a', 'j', 'a', 'r', .. var rest] => [(kind, "ajar" + rest)],
            [_, 'e', 'r', ..] when kind != Prefix.Per => [(kind, word[2..])],
            _ => [],
        };
}
