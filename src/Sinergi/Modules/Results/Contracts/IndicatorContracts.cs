namespace Sinergi.Modules.Results.Contracts;

public static class IndicatorPermissions
{
    public const string View = "indicators.view";

    /// <summary>Say what is measured, set baselines and targets, and mend sums.</summary>
    public const string Define = "indicators.define";
    public const string Report = "indicators.report";
    public const string Approve = "indicators.approve";

    public static IReadOnlyList<string> All { get; } = [View, Define, Report, Approve];
}

/// <summary>What kind of figure an indicator has.</summary>
public enum IndicatorMeasure
{
    Count,

    /// <summary>So many of so many; added part by part and divided last.</summary>
    Percentage,

    YesNo,

    /// <summary>Counted for each category of a closed list.</summary>
    Ordinal,

    /// <summary>Told in words.</summary>
    Qualitative,
}

/// <summary>Addresses of the pages on indicators.</summary>
public static class IndicatorLinks
{
    public const string ListPath = "/indikator";
    public const string QueuePath = "/indikator/tinjau";

    public static string List() => ListPath;

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string Queue() => QueuePath;

    public static string Define(Guid recordId) => $"{ListPath}/tambah?catatan={recordId}";

    public static string Record(Guid indicatorId) => $"{ListPath}/{indicatorId}";

    public static string Revise(Guid indicatorId) => $"{Record(indicatorId)}/ubah";

    public static string Targets(Guid indicatorId) => $"{Record(indicatorId)}/sasaran";

    public static string AddPeriod(Guid indicatorId) => $"{Record(indicatorId)}/masa";

    public static string Period(Guid indicatorId, Guid periodId, Guid? institutionId = null) =>
        $"{Record(indicatorId)}/masa/{periodId}{(institutionId is { } id ? $"?di={id}" : "")}";

    public static string Enter(Guid indicatorId, Guid periodId) => $"{Record(indicatorId)}/isi?masa={periodId}";

    /// <summary>All open periods of one unit.</summary>
    public static string EnterUnit(Guid indicatorId, Guid unitId) => $"{Record(indicatorId)}/isi?unit={unitId}";

    public static string Report(Guid reportId) => $"{ListPath}/laporan/{reportId}";

    public static string Cite(Guid reportId) => $"{Report(reportId)}/bukti";

    /// <summary>Unit beside unit, period after period.</summary>
    public static string Compare(Guid indicatorId) => $"{Record(indicatorId)}/banding";

    public const string CompareFileRoute = "/indikator/{id:guid}/banding/unduh.{format}";

    public static string Correct(Guid reportId) => $"{Report(reportId)}/koreksi";
}

/// <summary>What the indicators of a record show, to be placed beside the score of an evaluation and never added to it.</summary>
public interface IIndicatorFacts
{
    /// <summary>One fact for each indicator and period that ended within the span, of all units that report; approved values only.</summary>
    Task<IReadOnlyList<IndicatorFact>> OfAsync(Guid recordId, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

/// <param name="Numerator">In thousandths; null where figures of units do not add up, and for words.</param>
/// <param name="Denominator">In thousandths; null for what is no share.</param>
/// <param name="Value">What is compared with the target: the number, or the share in percent; null while nothing is approved.</param>
/// <param name="Achievement">In percent; null when it cannot be said.</param>
/// <param name="SmallNumber">The share is one of few cases.</param>
public sealed record IndicatorFact(
    Guid IndicatorId,
    string Title,
    string Unit,
    IndicatorMeasure Measure,
    DateOnly From,
    DateOnly Until,
    long? Numerator,
    long? Denominator,
    decimal? Value,
    decimal? Target,
    decimal? Achievement,
    int AchievementVersion,
    long Expected,
    long Reported,
    bool SmallNumber,
    string Path
);
