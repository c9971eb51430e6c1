using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Results.Contracts;

public static class IndicatorProcesses
{
    public static readonly ProcessKind Define = ProcessKind
        .Of("indicators.define", typeof(IndicatorDefined))
        .OrSometimes(typeof(PeriodsPlanned), typeof(PeriodOpened), typeof(BaselineSet));

    public static readonly ProcessKind Revise = ProcessKind
        .Of("indicators.revise", typeof(IndicatorRevised))
        .OrSometimes(typeof(PeriodOpened));
    public static readonly ProcessKind SetTarget = ProcessKind.Of("indicators.target", typeof(TargetSet));
    public static readonly ProcessKind SetBaseline = ProcessKind.Of("indicators.baseline", typeof(BaselineSet));

    public static readonly ProcessKind AddPeriod = ProcessKind
        .Of("indicators.addPeriod", typeof(PeriodsPlanned))
        .OrSometimes(typeof(PeriodOpened));
    public static readonly ProcessKind OpenPeriods = ProcessKind.Of("indicators.open", typeof(PeriodOpened));
    public static readonly ProcessKind LockPeriod = ProcessKind.Of("indicators.lock", typeof(PeriodLocked));

    public static readonly ProcessKind Enter = ProcessKind.Of("indicators.enter").OrSometimes(typeof(ValueSaved), typeof(ValueSubmitted));
    public static readonly ProcessKind Correct = ProcessKind.Of("indicators.correct", typeof(ValueSubmitted));

    public static readonly ProcessKind Approve = ProcessKind
        .Of("indicators.approve")
        .OrSometimes(typeof(ValueApproved), typeof(CorrectionEndorsed));
    public static readonly ProcessKind Confirm = ProcessKind.Of("indicators.confirm", typeof(ValueApproved));
    public static readonly ProcessKind Return = ProcessKind.Of("indicators.return", typeof(ValueReturned));
    public static readonly ProcessKind Cite = ProcessKind.Of("indicators.cite", typeof(EvidenceCited));
    public static readonly ProcessKind TakeBack = ProcessKind.Of("indicators.takeBack", typeof(CitationTakenBack));
    public static readonly ProcessKind Recount = ProcessKind.Of("indicators.recount", typeof(SummariesDiffer));
    public static readonly ProcessKind Mend = ProcessKind.Of("indicators.mend", typeof(SummariesMended));
}

/// <summary>An event of an indicator; it also stands on the timeline of the agreement or meeting that it belongs to.</summary>
public abstract record IndicatorEvent(Guid IndicatorId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => IndicatorId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

/// <summary>What is measured from a day on.</summary>
public sealed record IndicatorTerms(
    int Number,
    DateOnly From,
    string Title,
    string Level,
    string Direction,
    string Unit,
    bool AddsUnits,
    bool AddsPeriods,
    string Definition,
    string? NumeratorMeans,
    string? DenominatorMeans,
    string Source,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Guid> Reporters
);

public sealed record IndicatorDefined(
    Guid IndicatorId,
    Guid SourceId,
    IndicatorMeasure Measure,
    string Frequency,
    IndicatorTerms Terms,
    IReadOnlyList<Guid> Commitments
) : IndicatorEvent(IndicatorId, SourceId);

public sealed record IndicatorRevised(Guid IndicatorId, Guid SourceId, IndicatorTerms Before, IndicatorTerms After)
    : IndicatorEvent(IndicatorId, SourceId);

public sealed record PeriodsPlanned(Guid IndicatorId, Guid SourceId, DateOnly From, DateOnly Until, int Periods)
    : IndicatorEvent(IndicatorId, SourceId);

/// <summary>A period has ended and its reports are asked for.</summary>
public sealed record PeriodOpened(Guid IndicatorId, Guid SourceId, Guid PeriodId, DateOnly From, DateOnly Until, int Units)
    : IndicatorEvent(IndicatorId, SourceId);

public sealed record PeriodLocked(Guid IndicatorId, Guid SourceId, Guid PeriodId) : IndicatorEvent(IndicatorId, SourceId);

/// <param name="Value">In thousandths.</param>
public sealed record BaselineSet(Guid IndicatorId, Guid SourceId, long? Value, string? Words, DateOnly On, string Source)
    : IndicatorEvent(IndicatorId, SourceId);

/// <summary>Targets in thousandths; a share in percent.</summary>
public sealed record TargetSet(
    Guid IndicatorId,
    Guid SourceId,
    Guid PeriodId,
    long? Before,
    long? After,
    string? WordsBefore,
    string? WordsAfter,
    string? Addendum,
    bool Late
) : IndicatorEvent(IndicatorId, SourceId);

/// <summary>The sums kept are not those of the facts.</summary>
public sealed record SummariesDiffer(Guid IndicatorId, Guid SourceId, int Rows, IReadOnlyList<DifferingSum> Examples)
    : IndicatorEvent(IndicatorId, SourceId);

public sealed record DifferingSum(Guid PeriodId, Guid InstitutionId, string Dimension, string Category, ToldSum Kept, ToldSum Counted);

public sealed record ToldSum(long Expected, long Reported, long Numerator, long Denominator);

public sealed record SummariesMended(Guid IndicatorId, Guid SourceId, int Rows, IReadOnlyList<DifferingSum> Examples)
    : IndicatorEvent(IndicatorId, SourceId);

/// <summary>An event of one report; it also stands on the timeline of its indicator.</summary>
public abstract record ReportEvent(Guid ReportId, Guid IndicatorId) : ProcessEvent
{
    public override Guid RecordId => ReportId;
    public override IEnumerable<Guid> AlsoOn => [IndicatorId];
}

/// <summary>Figures as reported, in thousandths.</summary>
public sealed record ToldFigures(
    long? Numerator,
    long? Denominator,
    string? Words,
    IReadOnlyList<ToldPart> Parts,
    string? MismatchReason,
    string? Comment
);

public sealed record ToldPart(string Dimension, string Category, long Numerator, long Denominator);

public sealed record ValueSaved(Guid ReportId, Guid IndicatorId, Guid ValueId, Guid UnitId, ToldFigures Figures)
    : ReportEvent(ReportId, IndicatorId);

public sealed record ValueSubmitted(Guid ReportId, Guid IndicatorId, Guid ValueId, Guid UnitId, Guid? Supersedes, ToldFigures Figures)
    : ReportEvent(ReportId, IndicatorId);

public sealed record ValueApproved(Guid ReportId, Guid IndicatorId, Guid ValueId, Guid UnitId, Guid? Supersedes, ToldFigures Figures)
    : ReportEvent(ReportId, IndicatorId);

/// <summary>One person approved a correction of a locked period; a second one is awaited.</summary>
public sealed record CorrectionEndorsed(Guid ReportId, Guid IndicatorId, Guid ValueId, Guid UnitId) : ReportEvent(ReportId, IndicatorId);

public sealed record ValueReturned(Guid ReportId, Guid IndicatorId, Guid ValueId, Guid UnitId) : ReportEvent(ReportId, IndicatorId);

/// <summary>A report cites pieces of evidence; it also stands on the timeline of each piece.</summary>
public sealed record EvidenceCited(Guid ReportId, Guid IndicatorId, Guid UnitId, IReadOnlyList<Guid> EvidenceIds)
    : ReportEvent(ReportId, IndicatorId)
{
    public override IEnumerable<Guid> AlsoOn => [IndicatorId, .. EvidenceIds];
}

public sealed record CitationTakenBack(Guid ReportId, Guid IndicatorId, Guid UnitId, Guid EvidenceId) : ReportEvent(ReportId, IndicatorId)
{
    public override IEnumerable<Guid> AlsoOn => [IndicatorId, EvidenceId];
}
