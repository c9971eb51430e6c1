using Microsoft.AspNetCore.Mvc.Filters;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Platform.Operations;

/// <summary>
/// Reads a form before its token is looked at. A form with a file is laid down on the way; where there is no room for it, the framework
/// would call the token wrong, and tell people where the file should have lain.
/// </summary>
internal sealed class FormReading : IAsyncAuthorizationFilter
{
    /// <summary>After the limits of the page are known (900), before the token is looked at (1000).</summary>
    public const int Position = 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return;
        }

        try
        {
            await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception broken) when (broken is not IOException problem || !DurableFiles.IsNoSpace(problem))
        {
            // Too large, broken off, no form at all: whoever reads it next is told the same and answers it.
        }
    }
}
