using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>
/// A measure of what an agreement or meeting leads to. What is measured stands in its versions; measure and frequency never change, because
/// another measure is another indicator.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Indicator : IVersioned
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The office that defines it and answers for its arithmetic.</summary>
    public required Guid OwnerId { get; init; }
    public required IndicatorMeasure Measure { get; init; }
    public required IndicatorFrequency Frequency { get; init; }

    /// <summary>Of the latest version, for lists.</summary>
    [Classified(DataClass.Internal)]
    public required string Title { get; set; }
    public required DateTime DefinedAt { get; init; }

    /// <summary>Since when its summary rows are known not to be the sums of the facts; null when they are.</summary>
    public DateTime? DiffersSince { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>What is measured and how, from a period on. Earlier periods keep the version they were reported under.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorVersion
{
    private const char Separator = '\n';

    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid RecordId { get; init; }
    public required int Number { get; init; }

    /// <summary>The first day of the first period that it holds for.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }
    public required IndicatorLevel Level { get; init; }
    public required IndicatorDirection Direction { get; init; }

    /// <summary>What is counted: "orang", "kegiatan".</summary>
    [Classified(DataClass.Internal)]
    public required string Unit { get; init; }

    /// <summary>Whether the figures of different units may be added.</summary>
    public required bool AddsUnits { get; init; }

    /// <summary>Whether the figures of different periods may be added; distinct people may not.</summary>
    public required bool AddsPeriods { get; init; }

    [Classified(DataClass.Internal)]
    public required string Definition { get; init; }

    [Classified(DataClass.Internal)]
    public string? NumeratorMeans { get; init; }

    [Classified(DataClass.Internal)]
    public string? DenominatorMeans { get; init; }

    /// <summary>Where the figures come from.</summary>
    [Classified(DataClass.Internal)]
    public required string Source { get; init; }

    /// <summary>Codes of the registry of dimensions, one to a line.</summary>
    [Classified(DataClass.Internal)]
    public required string Dimensions { get; init; }

    /// <summary>Of an ordinal measure, lowest first, one to a line.</summary>
    [Classified(DataClass.Internal)]
    public required string Categories { get; init; }

    /// <summary>Why it differs from the version before; null of the first.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; init; }
    public required Guid ByPostId { get; init; }
    public required DateTime SetAt { get; init; }

    public IReadOnlyList<string> DimensionList => Lines(Dimensions);
    public IReadOnlyList<string> CategoryList => Lines(Categories);

    public FigureShape Shape(IndicatorMeasure measure) => new(measure, DimensionList, CategoryList);

    public static string Join(IEnumerable<string> lines) => string.Join(Separator, lines);

    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A commitment that the indicator shows the result of.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorCommitment
{
    public required Guid IndicatorId { get; init; }
    public required Guid CommitmentId { get; init; }
    public required Guid RecordId { get; init; }
}

/// <summary>An institution that reports, from a day until it leaves: it owes the periods that it was there at the end of.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorReporter
{
    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it reports.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? Until { get; set; }

    public bool OwesAtTheEndOf(DateOnly lastDay) => From <= lastDay && (Until is null || lastDay <= Until);
}

/// <summary>Where things stood before: value, day and source. A later one does not overwrite it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorBaseline
{
    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>In thousandths; a share in percent.</summary>
    public long? Value { get; init; }

    [Classified(DataClass.Internal)]
    public string? Words { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly On { get; init; }

    [Classified(DataClass.Internal)]
    public required string Source { get; init; }

    [Classified(DataClass.Internal)]
    public string? Reason { get; init; }
    public required Guid ByPostId { get; init; }
    public required DateTime SetAt { get; init; }
}

/// <summary>What is to be reached in a period. A change adds a row, with its reason; the latest one holds.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorTarget
{
    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid PeriodId { get; init; }
    public required Guid RecordId { get; init; }
    public required int Number { get; init; }

    /// <summary>In thousandths; a share in percent.</summary>
    public long? Value { get; init; }

    [Classified(DataClass.Internal)]
    public string? Words { get; init; }

    [Classified(DataClass.Internal)]
    public string? Reason { get; init; }

    /// <summary>The addendum that changed it, when one did.</summary>
    [Classified(DataClass.Internal)]
    public string? Addendum { get; init; }

    /// <summary>Set after the period had begun: one aims at what one may see already.</summary>
    public required bool Late { get; init; }
    public required Guid ByPostId { get; init; }
    public required DateTime SetAt { get; init; }
}
