namespace Sinergi.Reading.Tools;

/// <summary>
/// Runs external programs on documents from outside: as an ordinary user, without network, in an empty folder, under limits of time, memory
/// and size. What of this the machine does not permit is told by <see cref="ConfinementProbe"/>.
/// </summary>
public sealed class ConfinedProcess
{
    private readonly ConfinementProbe probe;
    private readonly Func<string, string?> findTool;

    public ConfinedProcess(ConfinementProbe probe)
        : this(probe, ToolLocator.Find) { }

    /// <param name="searchPath">Folders in which programs are looked for, as in PATH.</param>
    public ConfinedProcess(ConfinementProbe probe, string searchPath)
        : this(probe, tool => ToolLocator.Find(tool, searchPath)) { }

    /// <param name="findTool">Where programs are; tests let one be missing.</param>
    internal ConfinedProcess(ConfinementProbe probe, Func<string, string?> findTool)
    {
        this.probe = probe;
        this.findTool = findTool;
    }

    /// <summary>A folder for documents that several commands read one after the other.</summary>
    public async Task<ConfinedFolder> OpenFolderAsync() => new(await probe.PlanAsync(), findTool);

    /// <summary>Runs one command that needs no document.</summary>
    public async Task<ConfinedResult> RunAsync(ConfinedCommand command, CancellationToken cancellationToken = default)
    {
        using var folder = await OpenFolderAsync();
        return await RunAsync(command, folder, cancellationToken);
    }

    /// <summary>Runs one command that is told paths of documents in the folder.</summary>
    public Task<ConfinedResult> RunAsync(ConfinedCommand command, ConfinedFolder folder, CancellationToken cancellationToken = default) =>
        folder.RunAsync(command, cancellationToken);
}
