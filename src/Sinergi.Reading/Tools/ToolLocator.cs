namespace Sinergi.Reading.Tools;

/// <summary>Finds programs on the search path at every call, so that a tool installed or removed later is noticed without a restart.</summary>
internal static class ToolLocator
{
    public static string SearchPath => Environment.GetEnvironmentVariable("PATH") ?? string.Empty;

    /// <summary>The full path, so that nothing lying in a working folder can be taken for the tool; null when it is not installed.</summary>
    public static string? Find(string tool) => Find(tool, SearchPath);

    public static string? Find(string tool, string searchPath) =>
        searchPath
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) => File.Exists(path) && FilePermissions.IsExecutable(path);
}
