using Microsoft.AspNetCore.Localization;

namespace Sinergi.Platform.Api;

/// <summary>A program says its language in the header; a cookie has no part in it. Indonesian where it says nothing that is spoken here.</summary>
internal sealed class ApiLanguage : RequestCultureProvider
{
    private static readonly Task<ProviderCultureResult?> Elsewhere = Task.FromResult<ProviderCultureResult?>(null);

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (!ApiRoutes.Covers(httpContext.Request.Path))
        {
            return Elsewhere;
        }

        var wanted = httpContext
            .Request.GetTypedHeaders()
            .AcceptLanguage.Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0])
            .FirstOrDefault(l => l is "id" or "en");
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(wanted is "en" ? "en-GB" : "id-ID"));
    }
}
