using System.Text.RegularExpressions;
using Sinergi.Testing;

namespace Sinergi.Tests.Architecture.Words;

/// <summary>Every word of the interface stands in a text file, in both languages, and every text is used.</summary>
public sealed partial class TextTests
{
    // Keys that no source spells: stored with a record, a process or a library's finding, and looked up by what is stored.
    private static readonly string[] StoredPrefixes =
    [
        "process.",
        "event.",
        "permission.",
        "role.",
        "notice.",
        "task.",
        "claim.",
        "agreements.similar.",
        "agreements.backfill.help.",
        "agreements.backfill.problem.",
        "agreements.backfill.warning.",
        "documents.refused.",
        "documents.reason.",
        "institutions.import.problem.",
        "state.",
        "job.",
        "provision.",
        "journey.",
        "basis.",
        "table.",
        "column.",
        "class.",
        "import.problem.",
        "people.acting_choice.",
    ];

    private static readonly string Root = Repository.PathOf("src/Sinergi");

    private static readonly IReadOnlyList<TextFile> Files =
    [
        .. Directory.EnumerateFiles(Root, "id.json", SearchOption.AllDirectories).Where(IsSource).Select(TextFile.Read),
    ];

    private static readonly IReadOnlyDictionary<string, string> Indonesian = Files
        .SelectMany(f => f.Indonesian)
        .DistinctBy(t => t.Key)
        .ToDictionary(StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string Path, string Content)> Sources =
    [
        .. Directory
            .EnumerateFiles(Root, "*.cs*", SearchOption.AllDirectories)
            .Where(path =>
                IsSource(path) && Path.GetExtension(path) is ".cs" or ".cshtml" && !path.Contains("/Migrations/", StringComparison.Ordinal)
            )
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path))),
    ];

    [Fact]
    public void TextFiles_HaveTheSameKeysInBothLanguages() =>
        Offences.None(
            Files.SelectMany(f =>
                f.Indonesian.Keys.Except(f.English.Keys)
                    .Select(key => $"{f.Folder}: {key} has no English")
                    .Concat(f.English.Keys.Except(f.Indonesian.Keys).Select(key => $"{f.Folder}: {key} has no Indonesian"))
            )
        );

    [Fact]
    public void TextKeys_StandInOneFileOnly() =>
        Offences.None(
            Files
                .SelectMany(f => f.Indonesian.Keys.Select(key => (key, f.Folder)))
                .GroupBy(k => k.key)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(k => k.Folder))}")
        );

    [Fact]
    public void Texts_OfMoreThanTwoWords_DifferBetweenTheLanguages() =>
        Offences.None(
            Files.SelectMany(f =>
                f.Indonesian.Where(text => WordOf().Count(text.Value) > 2 && f.English.GetValueOrDefault(text.Key) == text.Value)
                    .Select(text => $"{f.Folder}: {text.Key} “{text.Value}”")
            )
        );

    [Fact]
    public void Texts_HaveTheSamePlacesInBothLanguages() =>
        Offences.None(
            Files.SelectMany(f =>
                f.Indonesian.Where(text =>
                        // "Failed once" needs no figure.
                        !text.Key.EndsWith(".one", StringComparison.Ordinal)
                        && f.English.TryGetValue(text.Key, out var english)
                        && !Places(text.Value).SetEquals(Places(english))
                    )
                    .Select(text => $"{f.Folder}: {text.Key}")
            )
        );

    [Fact]
    public void TextKeys_UsedInSources_Exist() =>
        Offences.None(
            from source in Sources
            from Match use in Lookup().Matches(source.Content)
            from Match literal in KeyLiteral().Matches(use.Groups["inside"].Value)
            let key = literal.Groups["key"].Value
            where !Exists(key, use.Groups["count"].Success, literal.Groups["dynamic"].Success)
            select $"{source.Path}: {key}"
        );

    [Fact]
    public void TextKeys_AreUsed()
    {
        var literals = Sources.SelectMany(s => KeyLiteral().Matches(s.Content)).ToList();
        var whole = literals.Where(m => !m.Groups["dynamic"].Success).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        // An interpolated key uses all that begin alike, as long as it says more than the module's name.
        var begun = literals.Where(m => m.Groups["dynamic"].Success).Select(m => m.Groups["key"].Value).Where(SaysMoreThanTheModule);
        // A list of choices is handed the beginning of its texts: Choices<Kind>(T, "institutions.kind").
        var handed = Sources.SelectMany(s => HandedOn().Matches(s.Content)).Select(m => $"{m.Groups["key"].Value}.");
        string[] prefixes = [.. StoredPrefixes, .. begun.Concat(handed).Distinct(StringComparer.Ordinal)];
        var unused = Indonesian.Keys.Where(key =>
            !whole.Contains(key)
            && !whole.Contains(CountForm().Replace(key, ""))
            && !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
        );

        Offences.None(unused);
    }

    [Fact]
    public void Views_HoldNoWordsOfTheirOwn() =>
        Offences.None(
            from source in Sources
            where source.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from words in ViewWords.Of(source.Content)
            select $"{source.Path}: {words}"
        );

    [Theory]
    [InlineData("""<p>Kata-kata</p>""", "Kata-kata")]
    [InlineData("""<input placeholder="Cari di sini">""", "Cari di sini")]
    [InlineData("""<s-input for="A" label="Nama @Model.X" />""", "Nama")]
    public void ViewWords_OfAnOffence_FindsIt(string view, string words) => Assert.Equal([words], ViewWords.Of(view));

    [Theory]
    [InlineData("""@page "/x"\n@model X\n<p class="kelas">@T["a.b", Model.List[0].Name(1, "x")] <b>@(Model.A ? "x" : "y")</b></p>""")]
    [InlineData("""@if (Model.Rows.Count > 0)\n{\n  var first = Model.Rows[0];\n  <p>@first.Name</p>\n}\nelse\n{\n  <p>12</p>\n}""")]
    [InlineData("""@{\n  var a = "kata";\n}\n@* kata kata *@\n<p data-x="kata">ID</p>""")]
    public void ViewWords_OfAProperView_FindsNone(string view) =>
        Assert.Empty(ViewWords.Of(view.Replace("\\n", "\n", StringComparison.Ordinal)));

    private static bool Exists(string key, bool counted, bool dynamic) =>
        dynamic ? SaysMoreThanTheModule(key) && Indonesian.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))
        : counted ? Indonesian.ContainsKey($"{key}.one") && Indonesian.ContainsKey($"{key}.other")
        : Indonesian.ContainsKey(key) || Indonesian.ContainsKey($"{key}.other");

    private static bool SaysMoreThanTheModule(string prefix) =>
        StoredPrefixes.Contains(prefix) || prefix.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && dot < prefix.Length - 1;

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static bool IsSource(string path) =>
        !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b_?(?:T|[tT]exts)(?:\[|(?<count>\.Count\())(?<inside>(?:[^\[\]()]|\([^()]*\)|\[[^\[\]]*\])*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Lookup();

    // A string that looks like a key; of an interpolated one the part before the first hole.
    [GeneratedRegex(
        """(?:"(?<key>[a-z][a-z0-9]*(?:[._][A-Za-z0-9_]+)+)"|(?<dynamic>\$)"(?<key>[a-z][A-Za-z0-9._]*)\{)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex KeyLiteral();

    [GeneratedRegex(
        """\(\s*(?:T|[tT]exts),\s*"(?<key>[a-z][A-Za-z0-9._]*)" """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        5000
    )]
    private static partial Regex HandedOn();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordOf();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\.(?:one|other)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountForm();
}
