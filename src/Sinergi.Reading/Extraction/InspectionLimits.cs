namespace Sinergi.Reading.Extraction;

/// <summary>How large, how many and how deep a file may be before it is refused.</summary>
public sealed record InspectionLimits
{
    public static InspectionLimits Default { get; } = new();

    public long MaxBytes { get; init; } = 50L << 20;

    public int MaxPages { get; init; } = 500;

    public long MaxImagePixels { get; init; } = 100_000_000;

    public int MaxPackageEntries { get; init; } = 5_000;

    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Unpacked size over packed size of one entry; ordinary sheets stay below a hundred.</summary>
    public int MaxCompressionRatio { get; init; } = 250;

    public int MaxXmlDepth { get; init; } = 200;

    /// <summary>What object streams of a PDF may unpack to while they are searched for active content.</summary>
    public int MaxPdfObjectBytes { get; init; } = 64 << 20;
}
