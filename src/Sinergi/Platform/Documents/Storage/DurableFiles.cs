using System.Runtime.InteropServices;

namespace Sinergi.Platform.Documents.Storage;

/// <summary>Moves a finished file to its place so that it is there after a power failure too.</summary>
internal static class DurableFiles
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    public static bool IsNoSpace(IOException problem) => problem.HResult is NoSpaceLeft or QuotaExceeded;

    /// <summary>Atomic: a reader sees the whole file or none.</summary>
    public static void MoveIntoPlace(string temporary, string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(folder);
        File.Move(temporary, target, overwrite: true);
        // A name is only safe once its folder is written, and the folder's own name once its parent is.
        FlushFolder(folder);
        FlushFolder(parent);
        FlushFolder(Path.GetDirectoryName(parent)!);
    }

    private static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        const int readOnly = 0;
        var descriptor = Open(folder, readOnly);
        if (descriptor < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
        // Some network file systems cannot flush folders; they keep names safe by themselves.
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
