namespace Sinergi.Platform.Access.Directory;

/// <summary>A role that every installation begins with. Its name stands in the texts as "role.CODE".</summary>
public sealed record DefaultRole(string Code, bool ForPartners = false, bool GrantableByUnit = true);

/// <summary>The roles an installation begins with. What each may do, the modules say; afterwards they are data like any other role.</summary>
public static class DefaultRoles
{
    public const string Administrator = "ADMIN";
    public const string CentralOfficer = "OPERATOR_PUSAT";
    public const string KanwilOfficer = "OPERATOR_KANWIL";
    public const string HeadOfUnit = "KEPALA_UPT";
    public const string UnitOfficer = "PETUGAS_UPT";
    public const string PartnerOfficer = "PETUGAS_MITRA";
    public const string Auditor = "AUDITOR";

    public static IReadOnlyList<DefaultRole> All { get; } =
    [
        new(Administrator),
        new(CentralOfficer),
        new(KanwilOfficer),
        new(HeadOfUnit),
        new(UnitOfficer),
        new(PartnerOfficer, ForPartners: true),
        // Who oversees a unit is not chosen by the unit.
        new(Auditor, GrantableByUnit: false),
    ];
}
