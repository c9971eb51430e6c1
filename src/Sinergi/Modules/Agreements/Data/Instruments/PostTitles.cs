using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Domain.Instruments;

namespace Sinergi.Modules.Agreements.Data.Instruments;

/// <summary>Whose post a printed title is, as far as it can be told from its first words; null where it cannot.</summary>
internal static class PostTitles
{
    private static readonly string[] Acting = ["plt", "plh", "pelaksana", "tugas", "harian"];

    private static readonly Lazy<ILookup<string, (string[] Words, string Post)>> Known = new(() =>
        InstrumentSeed.Lines("post-titles.tsv").ToLookup(c => c[1], c => (c[0].Split(' '), c[2]), StringComparer.Ordinal)
    );

    public static Signatory? Ours(string? title) => Find<Signatory>("ours", title);

    public static PartnerSignatory? Theirs(string? title) => Find<PartnerSignatory>("theirs", title);

    private static T? Find<T>(string side, string? title)
        where T : struct, Enum
    {
        var words = TextFold.Tokens(title ?? "").SkipWhile(w => Acting.Contains(w, StringComparer.Ordinal)).ToList();
        var found = Known.Value[side].FirstOrDefault(known => words.Take(known.Words.Length).SequenceEqual(known.Words));
        return found.Post is null ? null : Enum.Parse<T>(found.Post);
    }
}
