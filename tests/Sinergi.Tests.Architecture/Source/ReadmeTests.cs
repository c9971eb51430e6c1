using System.Text.RegularExpressions;
using Sinergi.Testing;

namespace Sinergi.Tests.Architecture.Source;

public sealed partial class ReadmeTests
{
    private const string Readme = "README.md";

    [Theory]
    [InlineData("./sinergi demo")]
    [InlineData("./sinergi test")]
    public void Readme_TellsTheCommand(string command) => Assert.Contains(command, RepositoryFiles.Read(Readme), StringComparison.Ordinal);

    [Fact]
    public void Readme_NamesOnlyVerbsTheScriptKnows()
    {
        var script = RepositoryFiles.Read("sinergi");
        var usage = script[script.IndexOf("usage: ", StringComparison.Ordinal)..];
        var known = VerbOfUsage().Matches(usage).Select(match => match.Groups["verb"].Value).ToHashSet(StringComparer.Ordinal);
        var named = VerbOfCommand().Matches(RepositoryFiles.Read(Readme)).Select(match => match.Groups["verb"].Value);

        Offences.None(named.Where(verb => !known.Contains(verb)));
    }

    [Fact]
    public void Readme_LinksLeadSomewhere()
    {
        var links = RelativeLink().Matches(RepositoryFiles.Read(Readme)).Select(match => match.Groups["target"].Value);

        Offences.None(links.Where(target => !Path.Exists(Repository.PathOf(target))));
    }

    [GeneratedRegex(@"^  (?<verb>[a-z]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VerbOfUsage();

    [GeneratedRegex(@"\./sinergi (?<verb>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VerbOfCommand();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeLink();
}
