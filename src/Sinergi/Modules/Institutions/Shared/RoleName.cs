using System.Globalization;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Institutions.Shared;

/// <summary>Roles are data, so their names stand in the row and not in the texts.</summary>
public static class RoleName
{
    public static string Of(Role role) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? role.NameEnglish : role.Name;
}
