namespace Sinergi.Modules.Institutions.Roles;

/// <param name="Permissions">All that a role can hold.</param>
public sealed record RoleFieldsView(RoleInput Input, IReadOnlyList<string> Permissions);
