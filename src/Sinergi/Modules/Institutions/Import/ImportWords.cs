using System.Collections.Frozen;
using System.Globalization;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Domain.Names;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>The words that an import file may use: Indonesian and English, short and long.</summary>
public static class ImportWords
{
    private static readonly FrozenDictionary<(string Use, string Written), string> Known = WordFile
        .Read("import-words.tsv")
        .SelectMany(fields => WordFile.Alternatives(fields[2]).Select(written => ((fields[0], written), fields[1])))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    // The first way to write a word is the one to tell to those who read Indonesian.
    private static readonly FrozenDictionary<(string Use, string Word), string> Told = WordFile
        .Read("import-words.tsv")
        .ToFrozenDictionary(fields => (fields[0], fields[1]), fields => WordFile.Alternatives(fields[2])[0]);

    /// <summary>A word that the file may use, in the language of whoever asks.</summary>
    public static string Say<T>(string use, T word)
        where T : struct, Enum =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? Told[(use, word.ToString())] : word.ToString();

    /// <summary>What a column may be called at the head of a file, in the language of whoever asks.</summary>
    public static string SayHeader(string column) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? Told[("header", column)] : column.Replace('_', ' ');

    public static string? Header(string written) => Find("header", written);

    public static T? Find<T>(string use, string written)
        where T : struct, Enum => Find(use, written) is { } word ? Enum.Parse<T>(word) : null;

    public static bool? Flag(string written) => Find("flag", written) is { } word ? bool.Parse(word) : null;

    private static string? Find(string use, string written) => Known.GetValueOrDefault((use, string.Join(' ', TextFold.Tokens(written))));
}
