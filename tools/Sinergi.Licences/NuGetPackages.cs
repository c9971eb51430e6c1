using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace Sinergi.Licences;

/// <summary>What the lock files and the tool manifest resolve to, with the licence each package declares in its nuspec.</summary>
internal static class NuGetPackages
{
    public static IEnumerable<Package> Read(RepositoryFiles files)
    {
        var folder = GlobalPackagesFolder(files.Root);
        return files
            .Named("packages.lock.json")
            .SelectMany(file => Locked(files.Json(file)).Select(package => (file, package)))
            .Concat(files.Named("dotnet-tools.json").SelectMany(file => Tools(files.Json(file)).Select(package => (file, package))))
            .GroupBy(found => found.package, found => found.file)
            .Select(uses => new Package(
                "nuget",
                uses.Key.Name,
                uses.Key.Version,
                Licence(folder, uses.Key.Name, uses.Key.Version),
                uses.All(RepositoryFiles.IsTest)
            ));
    }

    private static IEnumerable<(string Name, string Version)> Locked(JsonElement file) =>
        from framework in file.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.TryGetProperty("resolved", out _)
        select (Lower(package.Name), Lower(package.Value.GetProperty("resolved").GetString()!));

    private static IEnumerable<(string Name, string Version)> Tools(JsonElement file) =>
        file.GetProperty("tools")
            .EnumerateObject()
            .Select(tool => (Lower(tool.Name), Lower(tool.Value.GetProperty("version").GetString()!)));

    private static string? Licence(string folder, string name, string version)
    {
        var package = Path.Combine(folder, name, version);
        var nuspec = Directory.Exists(package) ? Directory.EnumerateFiles(package, "*.nuspec").FirstOrDefault() : null;
        if (nuspec is null)
        {
            return null;
        }
        var metadata = XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        // A file or an address says nothing that a program could judge.
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value.Trim() : null;
    }

    private static string GlobalPackagesFolder(string root)
    {
        var start = new ProcessStartInfo("dotnet", ["nuget", "locals", "global-packages", "--list", "--force-english-output"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    // NuGet names and stores packages without regard to case; the folders are lower-case.
    private static string Lower(string text) => text.ToLowerInvariant();
}
