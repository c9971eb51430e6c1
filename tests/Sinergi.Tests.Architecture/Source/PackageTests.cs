using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sinergi.Tests.Architecture.Source;

public sealed partial class PackageTests
{
    [Fact]
    public void CentralVersions_AreExact()
    {
        var versions = Elements("Directory.Packages.props", "PackageVersion").ToList();

        Assert.NotEmpty(versions);
        Offences.None(
            versions
                .Where(package => !ExactVersion().IsMatch(package.Attribute("Version")?.Value ?? ""))
                .Select(package => $"{package.Attribute("Include")?.Value}: {package.Attribute("Version")?.Value}")
        );
    }

    [Fact]
    public void Project_LeavesVersionsToTheCentralFile()
    {
        var own =
            from project in Projects()
            from package in Elements(project, "PackageReference")
            where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
            select $"{project}: {package.Attribute("Include")?.Value}";

        Offences.None(own);
    }

    [Fact]
    public void Project_HasALockFile() =>
        Offences.None(Projects().Where(project => !RepositoryFiles.All.Contains(Beside(project, "packages.lock.json"))));

    [Fact]
    public void Project_IsInTheSolution()
    {
        var solution = Elements("Sinergi.slnx", "Project")
            .Select(project => project.Attribute("Path")!.Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Projects().Order(StringComparer.Ordinal), solution);
    }

    [Fact]
    public void NpmVersions_AreExactAndLocked()
    {
        var loose =
            from manifest in RepositoryFiles.Named("package.json")
            from package in Dependencies(manifest)
            where !ExactVersion().IsMatch(package.Value.GetString()!)
            select $"{manifest}: {package.Name} {package.Value}";
        var unlocked = RepositoryFiles
            .Named("package.json")
            .Where(manifest => !RepositoryFiles.All.Contains(Beside(manifest, "package-lock.json")));

        Offences.None(loose);
        Offences.None(unlocked);
    }

    [Fact]
    public void NpmLockFiles_NameNoRegistry() =>
        Offences.None(
            RepositoryFiles
                .Named("package-lock.json")
                .Where(path => RepositoryFiles.Read(path).Contains("\"resolved\":", StringComparison.Ordinal))
        );

    private static IEnumerable<string> Projects() => RepositoryFiles.WithExtension(".csproj");

    private static IEnumerable<XElement> Elements(string file, string name) =>
        XDocument.Parse(RepositoryFiles.Read(file)).Descendants(name);

    private static string Beside(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name;

    private static IEnumerable<JsonProperty> Dependencies(string manifest)
    {
        var root = JsonDocument.Parse(RepositoryFiles.Read(manifest)).RootElement;
        string[] groups = ["dependencies", "devDependencies", "optionalDependencies"];
        return groups.SelectMany(group => root.TryGetProperty(group, out var packages) ? packages.EnumerateObject().ToArray() : []);
    }

    [GeneratedRegex(@"^\d+(?:\.\d+){1,3}(?:-[\w.]+)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactVersion();
}
