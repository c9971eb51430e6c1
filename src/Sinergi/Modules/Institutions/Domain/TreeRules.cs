using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Institutions.Domain;

/// <summary>Where an institution of a kind can stand in the tree.</summary>
public static class TreeRules
{
    /// <summary>Central offices and partners are roots; all others stand below one.</summary>
    public static bool NeedsParent(InstitutionKind kind) => kind is not (InstitutionKind.CentralOffice or InstitutionKind.Partner);

    public static bool MayStandBelow(InstitutionKind kind, InstitutionKind? parent) =>
        kind switch
        {
            InstitutionKind.CentralOffice or InstitutionKind.Partner => parent is null,
            InstitutionKind.Kanwil => parent is InstitutionKind.CentralOffice,
            InstitutionKind.Upt => parent is InstitutionKind.Kanwil or InstitutionKind.CentralOffice,
            InstitutionKind.PartnerBranch => parent is InstitutionKind.Partner or InstitutionKind.PartnerBranch,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of institution."),
        };

    public static bool IsPartner(InstitutionKind kind) => kind is InstitutionKind.Partner or InstitutionKind.PartnerBranch;
}
