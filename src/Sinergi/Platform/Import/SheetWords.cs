using System.Collections.Frozen;
using System.Globalization;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Import;

/// <summary>The words that a file may use for its columns and values: Indonesian and English, short and long.</summary>
/// <param name="name">Of the list of words: what they are for, the canonical word, every way to write it.</param>
public sealed class SheetWords(string name)
{
    private const string Heading = "header";
    private static readonly IReadOnlyList<(bool Flag, IReadOnlyList<string> Written)> Flags =
    [
        .. WordFile.Read("flag-words.tsv").Select(fields => (bool.Parse(fields[0]), WordFile.Alternatives(fields[1]))),
    ];

    private readonly FrozenDictionary<(string Use, string Written), string> known = WordFile
        .Read(name)
        .SelectMany(fields => WordFile.Alternatives(fields[2]).Select(written => ((fields[0], written), fields[1])))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    // The first way to write a word is the one to tell to those who read Indonesian.
    private readonly FrozenDictionary<(string Use, string Word), string> told = WordFile
        .Read(name)
        .ToFrozenDictionary(fields => (fields[0], fields[1]), fields => WordFile.Alternatives(fields[2])[0]);

    /// <summary>A word that the file may use, in the language of whoever asks.</summary>
    public string Say<T>(string use, T word)
        where T : struct, Enum => Indonesian ? told[(use, word.ToString())] : word.ToString();

    /// <summary>What a column may be called at the head of a file, in the language of whoever asks.</summary>
    public string SayHeader(string column) => Indonesian ? told[(Heading, column)] : column.Replace('_', ' ');

    public static string SayFlag(bool flag) => Flags.First(f => f.Flag == flag).Written[Indonesian ? 0 : 1];

    /// <summary>The column that a heading means; null when it is not known.</summary>
    public string? Header(string written) => Find(Heading, written);

    public T? Find<T>(string use, string written)
        where T : struct, Enum => Find(use, written) is { } word ? Enum.Parse<T>(word) : null;

    public static bool? Flag(string written) =>
        Folded(written) is var folded && Flags.FirstOrDefault(f => f.Written.Contains(folded)) is { Written: not null } found
            ? found.Flag
            : null;

    private string? Find(string use, string written) => known.GetValueOrDefault((use, Folded(written)));

    private static string Folded(string written) => string.Join(' ', TextFold.Tokens(written));

    private static bool Indonesian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id";
}
