using System.IO.Compression;
using System.Text;

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

    /// <summary>The same archive with some words of one entry replaced.</summary>
    public static byte[] Replace(byte[] archive, string name, string old, string replacement)
    {
        using var file = new MemoryStream();
        file.Write(archive);
        using (var opened = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = opened.GetEntry(name)!.Open();
            using var reader = new StreamReader(entry, leaveOpen: true);
            var changed = Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace(old, replacement, StringComparison.Ordinal));
            entry.SetLength(0);
            entry.Write(changed);
        }
        return file.ToArray();
    }
}
