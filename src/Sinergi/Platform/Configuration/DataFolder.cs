using Sinergi.Kernel;

namespace Sinergi.Platform.Configuration;

/// <summary>Where things lie in the data folder.</summary>
public sealed class DataFolder(SinergiOptions options)
{
    public string Root { get; } = Path.GetFullPath(options.Data);
    public string Database => Path.Combine(Root, "sinergi.db");
    public string Documents => Path.Combine(Root, "documents");
    public string Backups => Path.Combine(Root, "backups");
    public string Keys => Path.Combine(Root, "keys");
    public string KeyDatabase => Path.Combine(Keys, "keys.db");
    public string MasterKey { get; } =
        string.IsNullOrEmpty(options.MasterKeyFile)
            ? Path.Combine(Path.GetFullPath(options.Data), "keys", "master.key")
            : Path.GetFullPath(options.MasterKeyFile);
    public string MigrationLock => Path.Combine(Root, "migration.lock");
    public string RunLock => Path.Combine(Root, "run.lock");

    /// <summary>
    /// Room on the disk beside the data, where an operator expects large files, for one that is sent at once. It has no name any more while it
    /// is written: it is in the clear, and must be gone even when the process is killed.
    /// </summary>
    public FileStream Unnamed(string purpose)
    {
        var path = Path.Combine(Root, $"{purpose}-{NewId.Random():N}.tmp");
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }

    /// <summary>Makes the folders, readable by the product's own user only.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, Documents, Backups, Keys })
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }
}
