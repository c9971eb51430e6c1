namespace Sinergi.Platform.Configuration;

/// <summary>Held while the product runs on a data folder; the operating system drops it with the process, however that ends.</summary>
public static class RunLock
{
    public static FileStream? TryTake(DataFolder folder)
    {
        folder.Create();
        try
        {
            return new FileStream(folder.RunLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
