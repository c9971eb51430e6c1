using System.IO.Compression;

namespace Sinergi.Tests.Reading.Extraction;

internal static class ArchiveFixture
{
    public static byte[] With(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }
}
