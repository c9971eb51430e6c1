using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Sinergi.Modules.Accounts.Session;

/// <summary>The language of this browser, in the form the framework reads.</summary>
public sealed class LanguageCookie
{
    private const string Name = "sinergi-language";

    public static IReadOnlyList<string> Languages { get; } = ["id", "en"];

    /// <summary>The language in which this request is read: what a new account begins with.</summary>
    public static string Spoken => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "id";

    public void Write(HttpContext context, string language) =>
        context.Response.Cookies.Append(
            Name,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en-GB" : "id-ID")),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                // A length, not a date: the clock of an office computer is often wrong.
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
}
