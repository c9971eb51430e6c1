using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>The choice between sources that differ, as a form holds it; agreements and meetings ask alike.</summary>
public sealed class ChooseInput
{
    public Guid Key { get; set; }
    public Guid? Statement { get; set; }
    public string? Reason { get; set; }

    public static SelectListItem Choice(StatementView statement, string value, Texts t) =>
        new(t["agreements.choose.option", value, statement.SourceTitle ?? t["agreements.differing.by_hand"]], statement.Id.ToString())
        {
            Selected = statement.Chosen,
        };

    public static void Check(ChooseInput input, ModelStateDictionary state, Texts t)
    {
        if (input.Statement is null)
        {
            state.AddModelError("Input.Statement", t["agreements.choose.missing"]);
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            state.AddModelError("Input.Reason", t["agreements.error.reasonMissing"]);
        }
        else if (input.Reason.Length > Limits.Sentence)
        {
            state.AddModelError("Input.Reason", t["agreements.error.tooLong"]);
        }
    }
}
