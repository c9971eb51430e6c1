namespace Sinergi.Platform.Configuration;

/// <summary>Held while the product runs on a data folder; the operating system drops it with the process, however that ends.</summary>
public static class RunLock
{
    /// <summary>Null when somebody else holds it.</summary>
    /// <param name="folder">The folder to hold.</param>
    /// <param name="together">Several holders are welcome, as long as nobody wants to be alone.</param>
    public static FileStream? TryTake(DataFolder folder, bool together = false)
    {
        folder.Create();
        try
        {
            return together
                ? new FileStream(folder.RunLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
                : new FileStream(folder.RunLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
