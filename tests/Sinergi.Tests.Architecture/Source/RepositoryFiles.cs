using System.Diagnostics;
using Sinergi.Testing;

namespace Sinergi.Tests.Architecture.Source;

/// <summary>The files that git keeps or is about to keep: what is built, installed or private is none of our business.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] TextExtensions =
    [
        "",
        ".cs",
        ".cshtml",
        ".csproj",
        ".css",
        ".html",
        ".js",
        ".json",
        ".md",
        ".mjs",
        ".props",
        ".scss",
        ".sh",
        ".slnx",
        ".svg",
        ".txt",
    ];

    /// <summary>All paths, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } = List();

    public static IEnumerable<string> Text => All.Where(path => TextExtensions.Contains(Path.GetExtension(path)));

    public static IEnumerable<string> Named(string name) => All.Where(path => Path.GetFileName(path) == name);

    public static IEnumerable<string> WithExtension(params string[] extensions) =>
        All.Where(path => extensions.Contains(Path.GetExtension(path)));

    public static string[] Lines(string path) => File.ReadAllLines(Repository.PathOf(path));

    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    private static string[] List()
    {
        string[] arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.True(git.ExitCode == 0 && paths.Length > 0, "git lists no files; the tests must run from a clone.");
        // A file that was removed but not yet committed is still on git's list.
        return [.. paths.Distinct(StringComparer.Ordinal).Where(path => File.Exists(Repository.PathOf(path)))];
    }
}
