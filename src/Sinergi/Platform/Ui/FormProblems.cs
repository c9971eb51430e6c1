using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui;

/// <summary>Carries the problems that a handler found to the fields of its page, in the reader's language.</summary>
public static class FormProblems
{
    public static void AddProblems(this ModelStateDictionary state, Texts texts, IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
        {
            state.AddModelError(problem.Field, texts[problem.TextKey, [.. problem.Arguments]]);
        }
    }
}
