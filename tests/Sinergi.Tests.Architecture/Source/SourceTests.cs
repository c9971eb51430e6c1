using System.Text.RegularExpressions;

namespace Sinergi.Tests.Architecture.Source;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;
    private const int LongestPageModel = 145;

    [Fact]
    public void SourceFile_IsShortEnoughToRead()
    {
        var tooLong = RepositoryFiles
            .WithExtension(".cs", ".cshtml", ".js", ".mjs", ".scss", ".sh")
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (path, Lines: RepositoryFiles.Lines(path).Length))
            .Where(file => file.Lines >= (IsPageModel(file.path) ? LongestPageModel : LongestFile))
            .Select(file => $"{file.path}: {file.Lines} lines");

        Offences.None(tooLong);
    }

    [Fact]
    public void SourceFile_LeavesNothingForLater()
    {
        var marked = RepositoryFiles
            .Text.Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(path => Matches(path, PostponedWork()));

        Offences.None(marked);
    }

    [Fact]
    public void TextFile_NamesNoPathOfOneMachine() =>
        Offences.None(RepositoryFiles.Text.SelectMany(path => Matches(path, PathOfOneMachine())));

    private static bool IsPageModel(string path) => path.EndsWith(".cshtml.cs", StringComparison.Ordinal);

    private static IEnumerable<string> Matches(string path, Regex pattern) =>
        RepositoryFiles
            .Lines(path)
            .Index()
            .Where(line => pattern.IsMatch(line.Item))
            .Select(line => $"{path}:{line.Index + 1}: {line.Item.Trim()}");

    // Written so that the patterns do not find themselves.
    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HA[C]K)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostponedWork();

    [GeneratedRegex(@"(?<![\w.~}/-])/(?:work|home|root|Users)[/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathOfOneMachine();
}
