using Sinergi.Licences;

// Run from the root of the repository: every package that the lock files name must come under a permissive licence,
// or be named in reviewed.json by someone who has read its terms.
var files = new RepositoryFiles(Directory.GetCurrentDirectory());
var reviewed = files
    .Json("tools/Sinergi.Licences/reviewed.json")
    .EnumerateObject()
    .ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("licence").GetString()!, StringComparer.Ordinal);
var packages = NuGetPackages.Read(files).Concat(NpmPackages.Read(files)).OrderBy(package => package.Key, StringComparer.Ordinal).ToList();

var refused = packages
    .Where(package => !reviewed.ContainsKey(package.Key))
    .Where(package => package.Licence is null || !LicencePolicy.Permits(package.Licence, package.TestOnly))
    .Select(package => $"{package.Key}: {package.Licence ?? "no SPDX expression; read its terms and enter it in reviewed.json"}");

// A review belongs to one version: after an upgrade somebody has to look again.
var outdated = reviewed.Keys.Except(packages.Select(package => package.Key)).Select(key => $"{key}: reviewed, but no longer used");
var findings = refused.Concat(outdated).ToList();

foreach (var finding in findings)
{
    Console.Error.WriteLine($"licences: {finding}");
}
var kinds = packages
    .CountBy(package => reviewed.GetValueOrDefault(package.Key) ?? package.Licence ?? "unknown")
    .OrderByDescending(kind => kind.Value)
    .Select(kind => $"{kind.Key} {kind.Value}");
Console.WriteLine($"licences: {packages.Count} packages, {findings.Count} refused ({string.Join(", ", kinds)})");
return findings.Count == 0 ? 0 : 1;
