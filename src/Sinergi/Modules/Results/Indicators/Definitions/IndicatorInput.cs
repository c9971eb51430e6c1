using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>What one types to say what is measured; used for the first version and for later ones.</summary>
public class TermsInput
{
    public Guid Key { get; set; }
    public string? Title { get; set; }
    public IndicatorLevel Level { get; set; } = IndicatorLevel.Outcome;
    public IndicatorDirection Direction { get; set; }
    public string? Unit { get; set; }
    public bool AddsUnits { get; set; } = true;
    public bool AddsPeriods { get; set; }
    public string? Definition { get; set; }
    public string? NumeratorMeans { get; set; }
    public string? DenominatorMeans { get; set; }
    public string? Source { get; set; }
    public List<string> Dimensions { get; set; } = [];

    /// <summary>One to a line, lowest first.</summary>
    public string? Categories { get; set; }
    public List<Guid> Reporters { get; set; } = [];
}

/// <summary>A new indicator.</summary>
public sealed class DefineInput : TermsInput
{
    public IndicatorMeasure? Measure { get; set; }
    public IndicatorFrequency? Frequency { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
    public List<Guid> Commitments { get; set; } = [];
}

/// <summary>A new version of an indicator, from a period on.</summary>
public sealed class ReviseInput : TermsInput
{
    public Guid Revision { get; set; }

    /// <summary>The first period that it holds for.</summary>
    public Guid? PeriodId { get; set; }
    public string? Reason { get; set; }

    public static ReviseInput Of(Indicator indicator, IndicatorVersion version, IEnumerable<Guid> reporters) =>
        new()
        {
            Revision = indicator.Revision,
            Title = version.Title,
            Level = version.Level,
            Direction = version.Direction,
            Unit = version.Unit,
            AddsUnits = version.AddsUnits,
            AddsPeriods = version.AddsPeriods,
            Definition = version.Definition,
            NumeratorMeans = version.NumeratorMeans,
            DenominatorMeans = version.DenominatorMeans,
            Source = version.Source,
            Dimensions = [.. version.DimensionList],
            Categories = version.Categories,
            Reporters = [.. reporters],
        };
}
