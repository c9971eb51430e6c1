using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>A span of time for which an indicator is reported, under one version of its definition.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorPeriod : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid RecordId { get; init; }
    public required Guid VersionId { get; set; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly Until { get; init; }

    /// <summary>The last day on which a report is on time.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly DueOn { get; init; }

    /// <summary>The last day on which one person may approve a correction.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly OpenUntil { get; init; }

    /// <summary>When its reports were asked for; null while it still runs.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>When it was locked by hand, before <see cref="OpenUntil"/>.</summary>
    public DateTime? LockedAt { get; set; }
    public Guid Revision { get; set; }

    public bool IsLockedOn(DateOnly day) => LockedAt is not null || OpenUntil < day;
}

/// <summary>
/// What one unit owes for one period, and where its report stands. The path is the unit and the institutions above it as the tree was when
/// it reported: a later move of the unit moves no past figure.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorReport : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid PeriodId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly DueOn { get; init; }

    /// <summary>The day on which it was first handed in.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Of the latest value; null while nothing was written.</summary>
    public ValueState? State { get; set; }

    /// <summary>The office that entered the latest value: another one judges it.</summary>
    public Guid? EnteredById { get; set; }

    /// <summary>The value that counts.</summary>
    public Guid? ApprovedValueId { get; set; }
    public Guid Revision { get; set; }
    public List<ReportOffice> Offices { get; init; } = [];

    public IReadOnlyCollection<Guid> Path => [.. Offices.Where(o => o.Role is OfficeRole.Path).Select(o => o.InstitutionId)];
    public IReadOnlyCollection<Guid> Judges => [.. Offices.Where(o => o.Role is OfficeRole.Judge).Select(o => o.InstitutionId)];
}

public enum OfficeRole
{
    /// <summary>The unit, an institution above it, or at the top the record itself, which is everybody together: the report counts there.</summary>
    Path,

    /// <summary>An office above the unit, or another party: it may approve.</summary>
    Judge,
}

/// <summary>An institution that a report has to do with.</summary>
public sealed class ReportOffice
{
    public required Guid ReportId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required OfficeRole Role { get; init; }

    /// <summary>Steps above the unit on its path; the record stands on the last one.</summary>
    public required int Level { get; set; }
}

/// <summary>A value as a unit reported it. Once approved it changes no more: a correction is a value of its own that takes its place.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorValue
{
    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }
    public required Guid IndicatorId { get; init; }
    public required Guid PeriodId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid RecordId { get; init; }
    public required int Number { get; init; }
    public ValueState State { get; set; }

    /// <summary>In thousandths.</summary>
    public long? Numerator { get; set; }

    /// <summary>In thousandths.</summary>
    public long? Denominator { get; set; }

    [Classified(DataClass.Internal)]
    public string? Words { get; set; }

    /// <summary>Why parts do not make the total.</summary>
    [Classified(DataClass.Internal)]
    public string? MismatchReason { get; set; }

    [Classified(DataClass.Internal)]
    public string? Comment { get; set; }

    /// <summary>The approved value that it is to replace.</summary>
    public Guid? SupersedesId { get; init; }

    [Classified(DataClass.Internal)]
    public string? CorrectionReason { get; set; }
    public required Guid EnteredById { get; set; }
    public required Guid EnteredByPostId { get; set; }
    public required DateTime EnteredAt { get; set; }
    public DateTime? SubmittedAt { get; set; }
    public Guid? JudgedByPersonId { get; set; }
    public Guid? JudgedByPostId { get; set; }
    public DateTime? JudgedAt { get; set; }
    public Guid? ConfirmedByPostId { get; set; }
    public DateTime? ConfirmedAt { get; set; }

    [Classified(DataClass.Internal)]
    public string? ReturnReason { get; set; }
    public List<ValuePart> Parts { get; init; } = [];

    public Figures Figures =>
        new(Numerator, Denominator, Words, [.. Parts.Select(p => new Part(p.Dimension, p.Category, p.Numerator, p.Denominator))]);

    public void Write(Figures figures)
    {
        (Numerator, Denominator, Words) = (figures.Numerator, figures.Denominator, figures.Words);
        Parts.RemoveAll(p => !figures.Parts.Any(f => f.Dimension == p.Dimension && f.Category == p.Category));
        foreach (var told in figures.Parts)
        {
            var part = Parts.Find(p => p.Dimension == told.Dimension && p.Category == told.Category);
            if (part is null)
            {
                part = new ValuePart
                {
                    ValueId = Id,
                    Dimension = told.Dimension,
                    Category = told.Category,
                };
                Parts.Add(part);
            }

            (part.Numerator, part.Denominator) = (told.Numerator, told.Denominator);
        }
    }
}

/// <summary>The part of a value in one category, in thousandths.</summary>
public sealed class ValuePart
{
    public required Guid ValueId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Dimension { get; init; }

    [Classified(DataClass.Internal)]
    public required string Category { get; init; }
    public long Numerator { get; set; }
    public long Denominator { get; set; }
}

/// <summary>
/// The sum of the approved values of an institution and all below it, for one period; with a dimension, of one category. The row whose
/// institution is the record holds the sum of everybody. Changed in the transaction of the value itself, counted anew from the facts every night.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class IndicatorSummary
{
    public required Guid IndicatorId { get; init; }
    public required Guid PeriodId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Empty for the total.</summary>
    [Classified(DataClass.Internal)]
    public required string Dimension { get; init; }

    [Classified(DataClass.Internal)]
    public required string Category { get; init; }
    public long Expected { get; set; }
    public long Reported { get; set; }

    /// <summary>In thousandths.</summary>
    public long Numerator { get; set; }

    /// <summary>In thousandths.</summary>
    public long Denominator { get; set; }

    public TallyKey Key => new(new SummaryKey(PeriodId, InstitutionId), Dimension, Category);
    public Tally Tally => new(Expected, Reported, Numerator, Denominator);
}
