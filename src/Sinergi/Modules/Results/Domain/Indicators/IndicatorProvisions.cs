using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>What the rules of indicators count with as dated data.</summary>
public static class IndicatorProvisions
{
    /// <summary>Days after the end of a period within which a report is on time.</summary>
    public static readonly ProvisionKind GraceDays = new("indicators.grace_days", Least: 0, Most: 90);

    /// <summary>Days after the end of a period from which a correction needs a second person.</summary>
    public static readonly ProvisionKind LockDays = new("indicators.lock_days", Least: 1, Most: 365);

    /// <summary>A share of fewer cases than this is marked as a small number.</summary>
    public static readonly ProvisionKind SmallNumber = new("indicators.small_number", Least: 2, Most: 1_000);

    /// <summary>The most that achievement can be, in percent.</summary>
    public static readonly ProvisionKind AchievementCap = new("indicators.achievement_cap", Least: 100, Most: 500);

    /// <summary>Where lower is better: at how many percent of the target nothing is left of the achievement.</summary>
    public static readonly ProvisionKind AchievementZero = new("indicators.achievement_zero", Least: 110, Most: 1_000);

    /// <summary>The version of the definition of achievement.</summary>
    public static readonly ProvisionKind Achievement = new("indicators.achievement", Least: 1, Most: AchievementDefinition.All.Count);

    public static IReadOnlyList<ProvisionKind> All { get; } =
    [GraceDays, LockDays, SmallNumber, AchievementCap, AchievementZero, Achievement];
}
