namespace Sinergi.Modules.Administration.Contracts;

public static class AdministrationPermissions
{
    /// <summary>The page that leads to everything else.</summary>
    public const string View = "administration.view";
    public const string ViewSystem = "system.view";
    public const string ManageJobs = "jobs.manage";
    public const string ViewAudit = "audit.view";
    public const string ManagePrivacy = "privacy.manage";

    /// <summary>Set the dated values that rules count with.</summary>
    public const string ManageProvisions = "provisions.manage";

    public static IReadOnlyList<string> All { get; } = [View, ViewSystem, ManageJobs, ViewAudit, ManagePrivacy, ManageProvisions];
}
