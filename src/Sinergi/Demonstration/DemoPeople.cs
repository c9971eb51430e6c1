using Sinergi.Platform.Access.Directory;

namespace Sinergi.Demonstration;

/// <summary>Someone invented, whose name says so.</summary>
/// <param name="Institution">Code of the institution in the list of the demonstration.</param>
internal sealed record DemoPerson(string Name, string Email, string Title, string Institution, string Role, PostKind Kind);

/// <summary>One account for each role, at institutions that are invented too or at the central office.</summary>
internal static class DemoPeople
{
    public static DemoPerson Administrator { get; } =
        new(
            "Administrator Simulasi",
            "admin@simulasi.example",
            "Administrator (simulasi)",
            "DITJENPAS",
            DefaultRoles.Administrator,
            PostKind.Administrator
        );

    public static DemoPerson CentralOfficer { get; } =
        new(
            "Petugas Simulasi Pusat",
            "pusat@simulasi.example",
            "Petugas Kerja Sama (simulasi)",
            "DITJENPAS",
            DefaultRoles.CentralOfficer,
            PostKind.CooperationOfficer
        );

    public static DemoPerson KanwilOfficer { get; } =
        new(
            "Petugas Simulasi Kanwil",
            "kanwil@simulasi.example",
            "Petugas Kerja Sama",
            "KANWIL-SIMULASI",
            DefaultRoles.KanwilOfficer,
            PostKind.CooperationOfficer
        );

    public static DemoPerson HeadOfUnit { get; } =
        new(
            "Kepala Simulasi Anggrek",
            "kalapas@simulasi.example",
            "Kepala Lapas",
            "SIM-LAPAS-1",
            DefaultRoles.HeadOfUnit,
            PostKind.HeadOfUpt
        );

    public static DemoPerson UnitOfficer { get; } =
        new(
            "Petugas Simulasi Anggrek",
            "lapas@simulasi.example",
            "Petugas Pembinaan",
            "SIM-LAPAS-1",
            DefaultRoles.UnitOfficer,
            PostKind.CooperationOfficer
        );

    public static DemoPerson Counsellor { get; } =
        new(
            "Konselor Simulasi Satu",
            "bnnp@simulasi.example",
            "Konselor",
            "SIM-BNNP",
            DefaultRoles.PartnerOfficer,
            PostKind.PartnerOfficer
        );

    public static DemoPerson Assistant { get; } =
        new(
            "Asisten Simulasi Satu",
            "ombudsman@simulasi.example",
            "Asisten Ombudsman",
            "SIM-OMBUDSMAN",
            DefaultRoles.PartnerOfficer,
            PostKind.PartnerOfficer
        );

    public static DemoPerson Auditor { get; } =
        new("Auditor Simulasi", "auditor@simulasi.example", "Auditor (simulasi)", "DITJENPAS", DefaultRoles.Auditor, PostKind.Auditor);

    public static IReadOnlyList<DemoPerson> All { get; } =
    [Administrator, CentralOfficer, KanwilOfficer, HeadOfUnit, UnitOfficer, Counsellor, Assistant, Auditor];
}
