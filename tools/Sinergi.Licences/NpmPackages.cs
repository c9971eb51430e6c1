using System.Text.Json;

namespace Sinergi.Licences;

/// <summary>What the npm lock files resolve to. Everything counts as shipped unless the lock file lies under <c>tests/</c>:
/// in the front end also development packages end up in what a browser receives.</summary>
internal static class NpmPackages
{
    private const string Folder = "node_modules/";

    public static IEnumerable<Package> Read(RepositoryFiles files) =>
        files
            .Named("package-lock.json")
            .SelectMany(file => Locked(files, file).Select(package => (file, package)))
            .GroupBy(found => found.package, found => found.file)
            .Select(uses => new Package("npm", uses.Key.Name, uses.Key.Version, uses.Key.Licence, uses.All(RepositoryFiles.IsTest)));

    private static IEnumerable<(string Name, string Version, string? Licence)> Locked(RepositoryFiles files, string lockFile) =>
        from package in files.Json(lockFile).GetProperty("packages").EnumerateObject()
        where package.Name.StartsWith(Folder, StringComparison.Ordinal)
        select (
            package.Name[(package.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..],
            package.Value.GetProperty("version").GetString()!,
            Licence(package.Value) ?? Installed(files, lockFile, package.Name)
        );

    private static string? Installed(RepositoryFiles files, string lockFile, string package)
    {
        var manifest = Path.Combine(Path.GetDirectoryName(lockFile)!, package, "package.json");
        return File.Exists(Path.Combine(files.Root, manifest)) ? Licence(files.Json(manifest)) : null;
    }

    private static string? Licence(JsonElement package) =>
        package.TryGetProperty("license", out var licence) && licence.ValueKind == JsonValueKind.String ? licence.GetString() : null;
}
