using System.Reflection;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// Tells Playwright where its driver and the programs it starts are: the driver lies in the package folder (see the project file), the
/// browser is the one of the system. Nothing is downloaded and nothing is copied.
/// </summary>
internal static class PlaywrightDriver
{
    private static readonly string[] ChromiumNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    public static void Prepare()
    {
        var package = typeof(PlaywrightDriver)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "PlaywrightPackage")
            ?.Value;
        if (string.IsNullOrEmpty(package) || !File.Exists(Path.Combine(package, ".playwright", "package", "cli.js")))
        {
            throw new InvalidOperationException($"Playwright's package is not at “{package}”: build this project again.");
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", package);
        if (!HasOwnNode(package))
        {
            Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", OnPath("node") ?? throw Missing("node"));
        }
    }

    public static string Chromium() => ChromiumNames.Select(OnPath).FirstOrDefault(found => found is not null) ?? throw Missing("chromium");

    // NuGet does not keep the permission to execute on every system.
    private static bool HasOwnNode(string package)
    {
        var folder = Path.Combine(package, ".playwright", "node");
        return Directory.Exists(folder)
            && !OperatingSystem.IsWindows()
            && Directory
                .EnumerateFiles(folder, "node", SearchOption.AllDirectories)
                .Any(node => File.GetUnixFileMode(node).HasFlag(UnixFileMode.UserExecute) && IsForThisMachine(node));
    }

    private static bool IsForThisMachine(string node)
    {
        var architecture = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString();
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return Path.GetFileName(Path.GetDirectoryName(node)!).Equals($"{system}-{architecture}", StringComparison.OrdinalIgnoreCase);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static InvalidOperationException Missing(string program) =>
        new($"“{program}” is not on the PATH. `./sinergi test browser` installs it.");
}
