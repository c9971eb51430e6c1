using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Domain.Names;

/// <summary>
/// Keys under which two printed names of one institution are equal: known abbreviations written one way, empty words left out, word
/// order ignored. "Kanwil Ditjenpas Sulteng" and "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sulawesi Tengah" share a key;
/// a guess by likeness is never made.
/// </summary>
public static partial class NameKeys
{
    private const string LeftOut = "-";
    private const string ClassMark = "kelas";
    private static readonly FrozenSet<string> Classes = new[] { "i", "ii", "iia", "iib", "iii" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Canonical = Load();
    private static readonly int LongestPhrase = Canonical.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>
    /// Words that say what kind of institution one is, as "rumah" and "kesehatan"; those of a province are not among them. Two names that
    /// share nothing else mean two institutions.
    /// </summary>
    public static FrozenSet<string> WordsOfKinds { get; } =
        WordFile
            .Read("name-words.tsv")
            .SelectMany(fields => WordFile.Alternatives(fields[1]).Append(fields[0]))
            .SelectMany(phrase => phrase.Split(' '))
            .Concat(Classes)
            .Concat([ClassMark, "simulasi", "bagian", "bidang", "cabang", "umum", "pusat", "daerah", "utama", "persero"])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The keys of a printed name, the most exact one first: as written, without what stands in brackets ("… (ICJR)"), and without the
    /// class of a unit, which changes over the years.
    /// </summary>
    public static IReadOnlyList<string> Of(string printedName)
    {
        var plain = Words(InBrackets().Replace(printedName, " "));
        string[] keys = [Key(Words(printedName)), Key(plain), Key(WithoutClass(plain))];
        return [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Words(string text)
    {
        var tokens = JoinClass(TextFold.Tokens(text));
        var words = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count; )
        {
            var (length, word) = PhraseAt(tokens, at);
            if (word != LeftOut)
            {
                words.Add(word);
            }

            at += length;
        }

        return words.Count > 0 ? words : tokens;
    }

    private static (int Length, string Word) PhraseAt(List<string> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            if (Canonical.TryGetValue(string.Join(' ', tokens.GetRange(at, length)), out var word))
            {
                return (length, word);
            }
        }

        return (1, tokens[at]);
    }

    // "Kelas II A" and "Kelas IIA" are both written.
    private static List<string> JoinClass(IReadOnlyList<string> tokens)
    {
        var joined = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var splitClass =
                i > 0 && tokens[i - 1] == ClassMark && tokens[i] == "ii" && i + 1 < tokens.Count && tokens[i + 1] is "a" or "b";
            joined.Add(splitClass ? tokens[i] + tokens[++i] : tokens[i]);
        }

        return joined;
    }

    private static List<string> WithoutClass(List<string> words) =>
        [
            .. words.Where(
                (word, i) =>
                    !(word == ClassMark && i + 1 < words.Count && Classes.Contains(words[i + 1]))
                    && !(i > 0 && words[i - 1] == ClassMark && Classes.Contains(word))
            ),
        ];

    private static string Key(List<string> words)
    {
        var key = string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return key.Length <= Limits.DefaultText ? key : key[..Limits.DefaultText];
    }

    private static FrozenDictionary<string, string> Load()
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fields in WordFile.Read("name-words.tsv"))
        {
            foreach (var phrase in WordFile.Alternatives(fields[1]))
            {
                phrases.Add(phrase, fields[0]);
            }
        }

        foreach (var province in Provinces.All)
        {
            var canonical = string.Join('-', TextFold.Tokens(province.Name));
            foreach (var written in province.OtherWords.Append(TextFold.Fold(province.Name)))
            {
                phrases.Add(written, canonical);
            }
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();
}
