using System.Text.RegularExpressions;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Roles;

public sealed partial class RoleInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? NameEnglish { get; set; }
    public bool ForPartners { get; set; }
    public bool GrantableByUnit { get; set; }
    public List<string> Permissions { get; set; } = [];

    public static RoleInput Of(Role role) =>
        new()
        {
            Revision = role.Revision,
            Code = role.Code,
            Name = role.Name,
            NameEnglish = role.NameEnglish,
            ForPartners = role.ForPartners,
            GrantableByUnit = role.GrantableByUnit,
            Permissions = [.. role.Permissions.Select(p => p.Permission).Order(StringComparer.Ordinal)],
        };

    /// <param name="known">The permissions that the modules declare.</param>
    /// <param name="withCode">The code is asked when a role is created and fixed afterwards.</param>
    public IEnumerable<FieldError> Errors(IReadOnlySet<string> known, bool withCode)
    {
        if (withCode && !CodeForm().IsMatch(Code ?? ""))
        {
            yield return new FieldError("Input.Code", "roles.error.code");
        }

        foreach (var error in Forms.Line(Name, "Input.Name", Limits.Name, required: true))
        {
            yield return error;
        }

        foreach (var error in Forms.Line(NameEnglish, "Input.NameEnglish", Limits.Name, required: true))
        {
            yield return error;
        }

        if (Permissions.Count == 0 || Permissions.Any(p => !known.Contains(p)))
        {
            yield return new FieldError("Input.Permissions", "roles.error.permissions");
        }
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{2,39}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
