namespace Sinergi.Testing;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test program.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root, written with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sinergi.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Sinergi.slnx above {AppContext.BaseDirectory}; the tests must run from the working copy.");
    }
}
