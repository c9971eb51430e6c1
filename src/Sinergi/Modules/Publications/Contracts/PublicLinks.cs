using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Publications.Contracts;

/// <summary>Addresses of what anybody may see. The language stands in the address, so that a page is the same for everyone who asks for it.</summary>
public static class PublicLinks
{
    public const string List = $"{PublicPaths.Root}/kerja-sama";
    public const string Figures = $"{List}/angka";
    public const string Feed = $"{List}/umpan.atom";
    public const string DataRoute = $"{List}/data.{{format}}";
    public const string CopyRoute = $"{PublicPaths.Root}/salinan/{{code}}.pdf";
    private const int LongestSlug = 80;

    /// <summary>A page as it is asked for in the language of the present request.</summary>
    public static string Here(string path) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == PublicPaths.English
            ? QueryHelpers.AddQueryString(path, PublicPaths.LanguageParameter, PublicPaths.English)
            : path;

    /// <summary>The address of a request in Indonesian and in English, with all else that was asked.</summary>
    public static (string Indonesian, string English) BothLanguages(HttpRequest request)
    {
        var asked = request.Query.Where(part => part.Key != PublicPaths.LanguageParameter);
        var indonesian = QueryHelpers.AddQueryString(request.Path, asked);
        return (indonesian, QueryHelpers.AddQueryString(indonesian, PublicPaths.LanguageParameter, PublicPaths.English));
    }

    /// <summary>The code decides; the title stands behind it for people.</summary>
    public static string Agreement(string code, string title) => $"{Agreement(code)}/{Slug(title)}".TrimEnd('/');

    public static string Agreement(string code) => $"{List}/{code}";

    public static string Copy(string code) => $"{PublicPaths.Root}/salinan/{code}.pdf";

    public static string Data(string format) => $"{List}/data.{format}";

    private static string Slug(string title)
    {
        var slug = string.Join('-', TextFold.Tokens(title).Where(word => word.All(char.IsAsciiLetterOrDigit)));
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].TrimEnd('-');
    }
}
