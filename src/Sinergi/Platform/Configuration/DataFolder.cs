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
