using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>The days that rules on carrying out count with.</summary>
public static class CommitmentProvisions
{
    /// <summary>Days without a sign of life after which an agreement counts as quiet, idle, long idle: the steps of the ladder of warnings.</summary>
    public static readonly ProvisionKind Quiet = new("commitments.quiet_days", Least: 14, Most: 365);
    public static readonly ProvisionKind Idle = new("commitments.idle_days", Least: 30, Most: 730);
    public static readonly ProvisionKind LongIdle = new("commitments.long_idle_days", Least: 60, Most: 1_460);

    /// <summary>Days after which the one who wrote the report of an activity can no longer change it alone.</summary>
    public static readonly ProvisionKind ReportLock = new("activities.lock_days", Least: 1, Most: 90);

    /// <summary>Days for which a link sent to a contact without an account is good.</summary>
    public static readonly ProvisionKind LinkDays = new("partners.link_days", Least: 1, Most: 31);

    /// <summary>How many days ahead of its review day an SOP is put before its owner.</summary>
    public static readonly ProvisionKind SopReview = new("sops.review_days", Least: 7, Most: 365);
    public static IReadOnlyList<ProvisionKind> All { get; } = [Quiet, Idle, LongIdle, ReportLock, LinkDays, SopReview];
}
