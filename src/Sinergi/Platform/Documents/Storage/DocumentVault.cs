using Sinergi.Kernel;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>
/// A folder of encrypted files, each under the address of its content. Knows no database and no keys of its own: whoever stores says whose
/// content it is. Content is written aside first, so a killed process leaves a file that nobody refers to and the next start removes.
/// </summary>
public sealed class DocumentVault
{
    private const string TemporaryFolder = "incoming";

    private readonly string root;
    private readonly Func<string, Stream> createFile;

    public DocumentVault(string root)
        : this(root, CreateFile) { }

    /// <param name="createFile">How a new file is made; tests put a full disk here.</param>
    internal DocumentVault(string root, Func<string, Stream> createFile)
    {
        this.root = Path.GetFullPath(root);
        this.createFile = createFile;
        Directory.CreateDirectory(Path.Combine(this.root, TemporaryFolder));
    }

    /// <param name="progress">Told the bytes taken so far.</param>
    public async Task<StoreOutcome> StoreAsync(
        Stream content,
        OwnerKey key,
        string classification,
        long maxBytes,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var temporary = Path.Combine(root, TemporaryFolder, NewId.Random().ToString("N"));
        try
        {
            var written = await WriteAsync(content, temporary, key, maxBytes, progress, cancellationToken);
            return written is { } whole
                ? new StoreOutcome.Stored(Place(temporary, whole.Sha256, whole.Length, key, classification))
                : new StoreOutcome.TooLarge(maxBytes);
        }
        catch (IOException problem) when (DurableFiles.IsNoSpace(problem))
        {
            return new StoreOutcome.NoSpace();
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens content for reading from start to end; what is read has been verified.</summary>
    public async Task<OpenOutcome> OpenAsync(
        ContentAddress address,
        OwnerKey key,
        string classification,
        CancellationToken cancellationToken = default
    )
    {
        if (OpenFile(address) is not { } file)
        {
            return new OpenOutcome.Missing();
        }
        var head = await VaultFormat.ReadHeadAsync(file, cancellationToken);
        if (head is not null && VaultFormat.KeyIdOf(head) == key.Id)
        {
            return new OpenOutcome.Opened(new VaultReadStream(file, head, key, address, classification));
        }
        await file.DisposeAsync();
        return head is null ? new OpenOutcome.Damaged() : new OpenOutcome.OtherKey(VaultFormat.KeyIdOf(head));
    }

    public bool Contains(ContentAddress address) => File.Exists(PathOf(address));

    /// <summary>Whether there was something to delete. Who may delete, and when, is decided elsewhere.</summary>
    public bool Delete(ContentAddress address)
    {
        var wasThere = Contains(address);
        File.Delete(PathOf(address));
        return wasThere;
    }

    /// <summary>Removes what uploads of a killed process left behind. Called at start; other nodes may be storing, hence the age.</summary>
    public int SweepLeftovers(TimeSpan olderThan, TimeProvider clock)
    {
        var before = clock.GetUtcNow().UtcDateTime - olderThan;
        var leftovers = Directory
            .EnumerateFiles(Path.Combine(root, TemporaryFolder))
            .Where(file => File.GetLastWriteTimeUtc(file) < before)
            .ToList();
        leftovers.ForEach(File.Delete);
        return leftovers.Count;
    }

    private async Task<(byte[] Sha256, long Length)?> WriteAsync(
        Stream content,
        string temporary,
        OwnerKey key,
        long maxBytes,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var file = createFile(temporary);
        var written = await VaultWriter.WriteAsync(content, file, key, maxBytes, progress, cancellationToken);
        await file.FlushAsync(cancellationToken);
        if (written is not null && file is FileStream onDisk)
        {
            onDisk.Flush(flushToDisk: true);
        }
        return written;
    }

    private StoredContent Place(string temporary, byte[] sha256, long length, OwnerKey key, string classification)
    {
        var address = ContentAddress.Of(sha256, classification, key);
        var isPresent = Contains(address);
        if (!isPresent)
        {
            DurableFiles.MoveIntoPlace(temporary, PathOf(address));
        }
        return new StoredContent(address, Convert.ToHexStringLower(sha256), length, isPresent);
    }

    private FileStream? OpenFile(ContentAddress address)
    {
        try
        {
            return new FileStream(
                PathOf(address),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                1,
                FileOptions.Asynchronous
            );
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // Two levels of 256 folders keep each folder small at ten million documents.
    private string PathOf(ContentAddress address) => Path.Combine(root, address.Value[..2], address.Value[2..4], address.Value);

    private static FileStream CreateFile(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.Asynchronous);
}
