using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Sinergi.Platform.Access;

namespace Sinergi.Platform.Operations;

/// <summary>A form whose token is refused keeps its content, as one whose session has ended does.</summary>
internal sealed class LostFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[LostForm.Item] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
