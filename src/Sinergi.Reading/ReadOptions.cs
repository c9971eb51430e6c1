namespace Sinergi.Reading;

/// <summary>What the reader may know beside the text.</summary>
public sealed record ReadOptions
{
    /// <summary>Settles a year that the text leaves out; without it the document's own date, else <see cref="Today"/>.</summary>
    public DateOnly? AsOf { get; init; }

    public required DateOnly Today { get; init; }

    public string? FileName { get; init; }
}
