namespace Sinergi.Modules.Institutions.Domain;

/// <summary>What is known when someone wants to give a role to a post.</summary>
/// <param name="GiverIsCentral">Whoever gives it acts for the central office.</param>
/// <param name="InOwnSubtree">The post's institution is the giver's own or stands below it.</param>
public sealed record RoleGrant(bool GiverIsCentral, bool InOwnSubtree, bool AtPartner, bool RoleForPartners, bool RoleGrantableByUnit);

public enum GrantRefusal
{
    /// <summary>An administrator gives roles only at the own institution and those below it.</summary>
    OutsideSubtree,

    /// <summary>Posts at partners take partner roles only, and corrections posts never do.</summary>
    WrongSide,

    /// <summary>Roles of oversight and care, and those that rule the system, are given by the central office alone.</summary>
    CentralOfficeOnly,
}

public static class GrantRules
{
    /// <summary>Why the role may not be given; null when it may.</summary>
    public static GrantRefusal? Refuses(RoleGrant grant) =>
        grant switch
        {
            // The central office appoints the first administrator of a partner, who stands in no tree of ours.
            { InOwnSubtree: false } and not { GiverIsCentral: true, AtPartner: true } => GrantRefusal.OutsideSubtree,
            _ when grant.AtPartner != grant.RoleForPartners => GrantRefusal.WrongSide,
            { RoleGrantableByUnit: false, GiverIsCentral: false } => GrantRefusal.CentralOfficeOnly,
            _ => null,
        };
}
