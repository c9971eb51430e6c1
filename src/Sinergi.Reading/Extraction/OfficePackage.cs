using System.IO.Compression;
using System.Xml;

namespace Sinergi.Reading.Extraction;

/// <summary>Looks into DOCX and XLSX files without the library that will read them: only a package that passes is given to it.</summary>
internal static class OfficePackage
{
    private const long SmallEnoughForAnyRatio = 8L << 20;
    private const int HeadBytes = 8;

    /// <summary>The kind by the parts in the package; other archives are unknown.</summary>
    public static FileKind KindOf(Stream stream)
    {
        using var package = OpenOrNull(stream, InspectionLimits.Default.MaxPackageEntries);
        return package switch
        {
            null => FileKind.Unknown,
            _ when package.GetEntry("[Content_Types].xml") is null => FileKind.Unknown,
            _ when package.GetEntry("word/document.xml") is not null => FileKind.Docx,
            _ when package.GetEntry("xl/workbook.xml") is not null => FileKind.Xlsx,
            _ => FileKind.Unknown,
        };
    }

    /// <summary>The first problem found, or null when the package may be opened.</summary>
    public static RefusalReason? Check(Stream stream, InspectionLimits limits)
    {
        using var package = OpenOrNull(stream, limits.MaxPackageEntries);
        if (package is null)
        {
            return RefusalReason.Damaged;
        }
        try
        {
            return SizeProblem(package, limits)
                ?? package.Entries.Select(entry => ContentProblem(entry, limits)).FirstOrDefault(found => found is not null);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            return RefusalReason.Damaged;
        }
    }

    private static ZipArchive? OpenOrNull(Stream stream, int maxEntries)
    {
        if (!ZipDirectory.IsWithin(stream, maxEntries))
        {
            return null;
        }
        try
        {
            stream.Position = 0;
            var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return package.Entries.Count > 0 ? package : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The sizes that entries declare can be trusted as upper bounds: the unpacking below and in the library stops there.</summary>
    private static RefusalReason? SizeProblem(ZipArchive package, InspectionLimits limits)
    {
        var total = package.Entries.Sum(entry => entry.Length);
        return total > limits.MaxUnpackedBytes || package.Entries.Any(entry => IsSuspiciouslyDense(entry, limits))
            ? RefusalReason.ZipBomb
            : null;
    }

    private static bool IsSuspiciouslyDense(ZipArchiveEntry entry, InspectionLimits limits) =>
        entry.Length > SmallEnoughForAnyRatio && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxCompressionRatio;

    private static RefusalReason? ContentProblem(ZipArchiveEntry entry, InspectionLimits limits)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        using (var content = entry.Open())
        {
            head = head[..content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        }
        if (FileKindDetector.IsCompoundFile(head))
        {
            // Macros and embedded objects of other programs are kept in such containers, and nothing else is.
            return RefusalReason.ActiveContent;
        }
        if (head.StartsWith("PK\x03\x04"u8))
        {
            return IsChartData(entry.FullName) ? null : RefusalReason.NestedArchive;
        }
        return OfficeXml.LooksLikeXml(head) ? OfficeXml.Check(entry, limits) : null;
    }

    /// <summary>Charts carry their figures as a workbook in the package. Nothing here ever opens it.</summary>
    private static bool IsChartData(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
}
