using System.Globalization;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Papers;

/// <param name="RunsOut">Carries a last day, so that one without it is asked about.</param>
/// <param name="Certainty">How sure it is that partners are asked for it; <paramref name="Source"/> says from where.</param>
public sealed record PaperKind(string Code, string Indonesian, string English, bool RunsOut, string Certainty, string Source)
{
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Indonesian;
}

/// <summary>Kinds of papers by which a partner shows that it exists and may act; data, because offices ask for different ones.</summary>
public static class PaperKinds
{
    public static IReadOnlyList<PaperKind> All { get; } =
    [
        .. WordFile
            .Read("paper-kinds.tsv")
            .Select(fields => new PaperKind(fields[0], fields[1], fields[2], fields[3] == "yes", fields[4], fields[5])),
    ];

    public static PaperKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kind of a stored paper; one that is no longer asked for keeps its code as its name.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
