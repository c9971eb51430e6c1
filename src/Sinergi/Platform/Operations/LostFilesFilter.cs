using Microsoft.AspNetCore.Mvc.Filters;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Operations;

/// <summary>
/// A form that lost its session is sent again without its files. Where a file is one answer of several, the rest would be taken as if
/// nobody had chosen one; so the form opens again and asks for it.
/// </summary>
internal sealed class LostFilesFilter(Texts texts) : IAsyncPageFilter
{
    private const int MostBoxes = 20;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // The page about a fault is got for the request that brought it about, form and all.
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.Request.HasFormContentType)
        {
            var form = await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
            foreach (var box in form[LostForm.FilesField].OfType<string>().Distinct().Take(MostBoxes))
            {
                context.ModelState.AddModelError(box, texts["ui.file_again"]);
            }
        }

        await next();
    }
}
