using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Sinergi.Modules.Publications.Public;

/// <summary>
/// A page that is the same for everyone: any cache may keep it but must ask whether it still holds, so that what is withdrawn is gone at once. The
/// mark by which it asks is made of the page itself, and says nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAnswerAttribute : Attribute, IAsyncResourceFilter
{
    public const string Caching = "public, no-cache";

    // No script at all, hence no nonce: the same header with the same page.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var body = http.Response.Body;
        using var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = body;
        }

        if (page.Length == 0)
        {
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = Caching;
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.ToArray()))[..32]}\"");
            http.Response.Headers.ETag = mark.ToString();
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(mark, useStrongComparison: false)))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentType = null;
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(body, http.RequestAborted);
    }
}
