namespace Sinergi.Reading.Extraction;

/// <summary>What a file is by its content; the name it came with is never asked.</summary>
public enum FileKind
{
    Unknown,
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
    Tiff,
    PlainText,
    Csv,
}

public static class FileKinds
{
    private static readonly string[] TextExtensions = [".txt", ".csv", ".tsv", ".md"];

    public static bool IsImage(this FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.Tiff;

    /// <summary>Whether a name fits the content. A name without extension claims nothing; commas do not make a text file a different kind.</summary>
    public static bool FitsName(this FileKind kind, string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension.Length == 0 || kind.Extensions().Contains(extension, StringComparer.Ordinal);
    }

    private static string[] Extensions(this FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => [".pdf"],
            FileKind.Docx => [".docx"],
            FileKind.Xlsx => [".xlsx"],
            FileKind.Png => [".png"],
            FileKind.Jpeg => [".jpg", ".jpeg"],
            FileKind.Tiff => [".tif", ".tiff"],
            FileKind.PlainText or FileKind.Csv => TextExtensions,
            _ => [],
        };
}
