using Microsoft.AspNetCore.Localization;

namespace Sinergi.Platform.Operations;

/// <summary>
/// Below this root nobody is known and nothing is remembered: no session is read, no cookie is set, and the language stands in the address. What
/// stands there is therefore the same for everyone and may be kept by any cache.
/// </summary>
public static class PublicPaths
{
    public const string Root = "/publik";
    public const string LanguageParameter = "bahasa";
    public const string English = "en";

    public static bool Holds(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The language of a public page: that of its address, and Indonesian without one; elsewhere others decide.</summary>
internal sealed class PublicLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(
            PublicPaths.Holds(httpContext.Request.Path)
                ? new ProviderCultureResult(
                    httpContext.Request.Query[PublicPaths.LanguageParameter] == PublicPaths.English ? "en-GB" : "id-ID"
                )
                : null
        );
}
