using System.Collections.Frozen;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Domain.Names;

/// <param name="OtherWords">Abbreviations and other spellings, folded.</param>
public sealed record Province(string Name, UnitTimeZone Zone, IReadOnlyList<string> OtherWords);

/// <summary>The provinces of Indonesia with their abbreviations and zones.</summary>
public static class Provinces
{
    public static IReadOnlyList<Province> All { get; } =
    [
        .. WordFile
            .Read("provinces.tsv")
            .Select(fields => new Province(fields[0], Enum.Parse<UnitTimeZone>(fields[1]), WordFile.Alternatives(fields[2]))),
    ];

    private static readonly FrozenDictionary<string, Province> ByWord = All.SelectMany(p =>
            p.OtherWords.Append(TextFold.Fold(p.Name)).Select(word => (word, p))
        )
        .ToFrozenDictionary(pair => pair.word, pair => pair.p, StringComparer.Ordinal);

    /// <summary>The province that a name or abbreviation means.</summary>
    public static Province? Find(string written) => ByWord.GetValueOrDefault(string.Join(' ', TextFold.Tokens(written)));
}
