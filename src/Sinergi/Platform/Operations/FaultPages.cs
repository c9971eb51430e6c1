using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Platform.Operations;

/// <summary>
/// Turns refusals and faults into pages in the user's language. A fault gets a number that also stands in the log, never its cause.
/// </summary>
internal sealed partial class FaultPages(RequestDelegate next, IDatabaseProvider provider, ILogger<FaultPages> logger)
{
    public const string FaultItem = "fault";
    public const string FaultPath = "/kesalahan";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbUpdateConcurrencyException) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status409Conflict);
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, bad.StatusCode);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            LogFault(logger, context.TraceIdentifier, failure);
            await ShowAsync(
                context,
                IsOfTheMachine(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError
            );
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
        {
            await ShowAsync(context, context.Response.StatusCode);
        }
    }

    private async Task ShowAsync(HttpContext context, int status)
    {
        if (ApiRoutes.Covers(context.Request.Path))
        {
            // A program reads no page. What the refusal says in its headers (whom to ask, which methods there are) stays.
            await ApiProblem.Of(status).WriteAsync(context);
            return;
        }

        var lost = context.Items.ContainsKey(LostForm.Item);
        if (lost)
        {
            context.Items[LostForm.AddressItem] = UriHelper.BuildRelative(
                context.Request.PathBase,
                context.Request.Path,
                context.Request.QueryString
            );
        }
        else
        {
            context.Items[FaultItem] = status;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
        if (!WantsPage(context))
        {
            return;
        }

        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = lost ? LostForm.Path : FaultPath;
        context.Request.QueryString = QueryString.Empty;
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // The page about the fault failed too: the status alone has to say it.
            LogFault(logger, context.TraceIdentifier, failure);
            context.Response.Clear();
        }

        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
        }
    }

    /// <summary>The database is away or the disk is full: the same request works once that is mended.</summary>
    private bool IsOfTheMachine(Exception failure) =>
        provider.IsUnavailable(failure) || (failure is IOException problem && DurableFiles.IsNoSpace(problem));

    private static bool WantsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Trace} failed.")]
    private static partial void LogFault(ILogger logger, string trace, Exception failure);
}
