using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Domain;

/// <summary>By what agreements are counted for the public.</summary>
public enum FigureDimension
{
    Year,
    Kind,
    Region,
}

/// <summary>
/// A count of agreements that are on record and not public, as anybody may see it. What is too small to be told is not here: these rows are written
/// once nothing in them tells it.
/// </summary>
public sealed class PublicFigure
{
    public required FigureDimension Dimension { get; init; }

    /// <summary>Place in the table.</summary>
    public required int Position { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly Day { get; init; }

    /// <summary>The year, the kind's name or the province; null for the total and for what was merged.</summary>
    [Classified(DataClass.Public)]
    public string? Label { get; init; }
    public required FigureRole Role { get; init; }

    /// <summary>Null where it is told only together with others, or not at all.</summary>
    public int? Count { get; init; }

    /// <summary>The limit that was applied.</summary>
    public required int Smallest { get; init; }
}

public enum FigureRole
{
    Shown,

    /// <summary>One of those that are told only together.</summary>
    Merged,

    /// <summary>Those together.</summary>
    Together,
    Total,
}
