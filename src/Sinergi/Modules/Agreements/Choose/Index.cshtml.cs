using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Choose;

[RequirePermission(AgreementPermissions.Correct)]
public sealed class IndexModel(ChooseSource handler, Texts t) : PageModel
{
    [BindProperty]
    public ChooseInput Input { get; set; } = new();

    public string RecordTitle { get; private set; } = "";
    public string Field { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string field, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, field, cancellationToken))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string field, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, field, cancellationToken))
        {
            return NotFound();
        }

        ChooseInput.Check(Input, ModelState, t);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await handler.RunAsync(id, Input.Statement!.Value, Input.Key, Input.Reason!.Trim(), cancellationToken)
            ? Redirect(AgreementLinks.Record(id))
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, string field, CancellationToken cancellationToken)
    {
        var statements = await handler.StatementsAsync(id, field, cancellationToken);
        if (statements.Count == 0 || field == FactFields.Parties || await handler.TitleAsync(id, cancellationToken) is not { } title)
        {
            return false;
        }

        (RecordTitle, Field) = (title, field);
        Choices = [.. statements.Select(s => ChooseInput.Choice(s, t.FieldValue(field, s.Value), t))];
        return true;
    }
}
