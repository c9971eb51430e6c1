namespace Sinergi.Platform.Data.Providers;

/// <summary>A backup stands under its name only when it is whole, and only the product's own user may read it.</summary>
internal static class BackupFile
{
    public static async Task WriteAsync(string file, Func<string, Task> write)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = target + ".part";
        try
        {
            File.Delete(part);
            CreatePrivate(part);
            await write(part);
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>An empty file that only the product's own user may read; one that is there already stays as it is.</summary>
    public static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }
}
