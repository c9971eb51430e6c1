using Microsoft.AspNetCore.Mvc.Filters;

namespace Sinergi.Modules.Commitments.Visits;

/// <summary>Keeps an answer out of every store, and its address (which may hold the secret of a link) out of what the browser tells others.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PrivatePageAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}
