using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Shared;

/// <summary>A title as it is said of its holder: "Plt. Kepala Kantor Wilayah".</summary>
public static class PostTitle
{
    public static string Of(Texts texts, ActingKind acting, string title) =>
        acting == ActingKind.None ? title : $"{texts[$"people.acting.{acting}"]} {title}";
}
