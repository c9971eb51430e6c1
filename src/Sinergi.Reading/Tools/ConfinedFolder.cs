namespace Sinergi.Reading.Tools;

/// <summary>
/// A temporary folder with the documents that confined programs read. They can read them and nothing beside them, and work in an empty
/// folder of their own for each run. All of it is deleted afterwards.
/// </summary>
public sealed class ConfinedFolder : IDisposable
{
    private const string Prefix = "sinergi-reading-";
    private const string Shell = "/bin/sh";

    // The name of the file comes in the place of the script's own name.
    private const string RunAndHandOver = "\"$@\" >/dev/null && exec cat -- \"$0\"";

    private readonly string root;
    private readonly ConfinementPlan plan;
    private readonly Func<string, string?> findTool;
    private int runs;

    internal ConfinedFolder(ConfinementPlan plan, Func<string, string?> findTool)
    {
        this.plan = plan;
        this.findTool = findTool;
        root = Directory.CreateTempSubdirectory(Prefix).FullName;
        if (plan.RunsAsNobody)
        {
            FilePermissions.LetOthersPassThrough(root);
        }
    }

    /// <summary>Copies content in under a plain name and returns the path to hand to a program.</summary>
    public async Task<string> AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, Path.GetFileName(name));
        await using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await content.CopyToAsync(copy, cancellationToken);
        }
        if (plan.RunsAsNobody)
        {
            FilePermissions.LetOthersRead(path);
        }
        return path;
    }

    public async Task<string> AddFileAsync(string name, string sourcePath, CancellationToken cancellationToken)
    {
        await using var source = File.OpenRead(sourcePath);
        return await AddAsync(name, source, cancellationToken);
    }

    public void Dispose() => Delete(root);

    /// <summary>Removes what a killed server left behind: these folders hold documents in the clear.</summary>
    public static int SweepLeftovers(TimeSpan olderThan, TimeProvider clock)
    {
        var before = clock.GetUtcNow().UtcDateTime - olderThan;
        var leftovers = Directory
            .EnumerateDirectories(Path.GetTempPath(), Prefix + "*")
            .Where(folder => Directory.GetLastWriteTimeUtc(folder) < before)
            .ToList();
        leftovers.ForEach(Delete);
        return leftovers.Count;
    }

    internal async Task<ConfinedResult> RunAsync(ConfinedCommand command, CancellationToken cancellationToken)
    {
        if (findTool(command.Tool) is not { } tool)
        {
            return new ConfinedResult.ToolMissing(command.Tool);
        }
        var work = CreateWorkFolder();
        try
        {
            var commandLine = command.ResultFile is { } file
                ? plan.CommandLine(Shell, ["-c", RunAndHandOver, file, tool, .. command.Arguments], command.Limits)
                : plan.CommandLine(tool, command.Arguments, command.Limits);
            return await BoundedProcess.RunAsync(commandLine, work, command.Limits, cancellationToken);
        }
        finally
        {
            Delete(work);
        }
    }

    private string CreateWorkFolder()
    {
        var path = Path.Combine(root, FormattableString.Invariant($"run-{Interlocked.Increment(ref runs)}"));
        FilePermissions.CreatePrivateFolder(path);
        if (plan.RunsAsNobody)
        {
            FilePermissions.HandTo(ConfinementPlan.Nobody, path);
        }
        return path;
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Someone tidied the temporary folder: the aim is reached.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A stray child may still write where it cannot be ended, or a program locked a folder of its own: the next sweep tries again.
        }
    }
}
