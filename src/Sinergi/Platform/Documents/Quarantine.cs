using Sinergi.Kernel;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Platform.Documents;

/// <summary>
/// The one place where documents lie in the clear, for as long as a program looks at them: a folder that only the product's user can read.
/// </summary>
public sealed class Quarantine
{
    private readonly string root;

    public Quarantine(DataFolder folder)
    {
        root = Path.Combine(folder.Documents, "quarantine");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(root);
        }
        else
        {
            Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Copies content in; null when the disk is full.</summary>
    public async Task<QuarantinedFile?> TakeAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            return await CopyAsync(content, maxBytes, cancellationToken);
        }
        catch (IOException problem) when (DurableFiles.IsNoSpace(problem))
        {
            return null;
        }
    }

    /// <summary>Copies content in. More than <paramref name="maxBytes"/> is not written: one byte over tells it.</summary>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task<QuarantinedFile> CopyAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        var taken = new QuarantinedFile(Path.Combine(root, NewId.Random().ToString("N")));
        try
        {
            await using var file = new FileStream(taken.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var buffer = new byte[64 << 10];
            for (long total = 0; total <= maxBytes; )
            {
                var wanted = (int)Math.Min(buffer.Length, maxBytes + 1 - total);
                var read = await content.ReadAsync(buffer.AsMemory(0, wanted), cancellationToken);
                if (read == 0)
                {
                    break;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                total += read;
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Removes what a killed process left behind.</summary>
    public int SweepLeftovers(TimeSpan olderThan, TimeProvider clock)
    {
        var before = clock.GetUtcNow().UtcDateTime - olderThan;
        var leftovers = Directory.EnumerateFiles(root).Where(file => File.GetLastWriteTimeUtc(file) < before).ToList();
        leftovers.ForEach(File.Delete);
        return leftovers.Count;
    }
}

/// <summary>A file in quarantine; deleted when nobody looks at it any longer.</summary>
public sealed class QuarantinedFile(string path) : IDisposable
{
    public string Path { get; } = path;

    public long Bytes => new FileInfo(Path).Length;

    public void Dispose() => File.Delete(Path);
}
