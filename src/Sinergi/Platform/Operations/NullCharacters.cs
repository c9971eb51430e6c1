using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Sinergi.Platform.Operations;

/// <summary>
/// Refuses a null character in an address or a form. No keyboard makes one; PostgreSQL takes it in no text, SQLite would cut there what
/// other programs read.
/// </summary>
internal sealed class NullCharacters(RequestDelegate next)
{
    private const string InAddress = "%00";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value?.Contains(InAddress, StringComparison.Ordinal) != true)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>Looks once the form has been read, before a handler sees it.</summary>
    internal sealed class InForms : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            var request = context.HttpContext.Request;
            // The page about the fault is got for the request that brought it about, form and all.
            if (
                HttpMethods.IsPost(request.Method)
                && request.HasFormContentType
                && request.Form.Any(field => Holds(field.Key) || Holds(field.Value))
            )
            {
                context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            }
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

        private static bool Holds(StringValues values) => values.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true);
    }
}
