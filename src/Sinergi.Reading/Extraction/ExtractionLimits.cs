namespace Sinergi.Reading.Extraction;

/// <summary>How far reading goes before it gives up.</summary>
public sealed record ExtractionLimits
{
    public static ExtractionLimits Default { get; } = new();

    public int MaxTextBytes { get; init; } = 16 << 20;

    public int MaxOcrPages { get; init; } = 200;

    public TimeSpan TimePerDocument { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan TimePerOcrPage { get; init; } = TimeSpan.FromSeconds(90);

    public InspectionLimits Package { get; init; } = InspectionLimits.Default;
}

/// <summary>Sent after each page that was read from a picture, which is the only slow work.</summary>
public readonly record struct ExtractionProgress(int PagesDone, int Pages);
