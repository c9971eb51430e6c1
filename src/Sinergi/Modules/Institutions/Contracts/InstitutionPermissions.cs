namespace Sinergi.Modules.Institutions.Contracts;

public static class InstitutionPermissions
{
    public const string View = "institutions.view";

    /// <summary>Add, change, close and move institutions, and import lists of them.</summary>
    public const string Manage = "institutions.manage";

    /// <summary>Merge two partners that are one, and take that back.</summary>
    public const string Merge = "institutions.merge";

    /// <summary>Record which papers of a partner were seen.</summary>
    public const string Papers = "institutions.papers";

    /// <summary>People, their posts, their accounts and who holds their tasks.</summary>
    public const string People = "people.manage";

    public const string Roles = "roles.manage";

    public const string Mandates = "mandates.manage";

    /// <summary>Programs that act for an institution, and their tokens.</summary>
    public const string Clients = "api.manage";

    public static IReadOnlyList<string> All { get; } = [View, Manage, Merge, Papers, People, Roles, Mandates, Clients];
}
