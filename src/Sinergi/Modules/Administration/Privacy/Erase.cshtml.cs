using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Administration.Privacy;

/// <summary>Erases what is stored about a person, with a reason and the name typed out.</summary>
[RequirePermission(AdministrationPermissions.ManagePrivacy)]
public sealed class EraseModel(SubjectGate gate, SubjectErasure erasure, Texts texts) : PageModel
{
    private const int ShortestReason = 10;

    public sealed record Form
    {
        public Guid Key { get; init; }
        public string? Reason { get; init; }
        public string? Confirmation { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Guid SubjectId { get; private set; }
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await OpenAsync(subjectId, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(subjectId, cancellationToken))
        {
            return NotFound();
        }

        var reason = Input.Reason?.Trim() ?? "";
        if (reason.Length is < ShortestReason or > Limits.Sentence)
        {
            ModelState.AddModelError("Input.Reason", texts["erase.reason_missing"]);
        }

        if (TextFold.Fold(Input.Confirmation ?? "") != TextFold.Fold(Name))
        {
            ModelState.AddModelError("Input.Confirmation", texts["erase.confirm_wrong", Name]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await erasure.EraseAsync(subjectId, Input.Key, reason, cancellationToken);
        return Redirect($"{AdministrationLinks.Subject(subjectId)}?dihapus=true");
    }

    private async Task<bool> OpenAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(subjectId, "privacy.erase", cancellationToken) is not { } file)
        {
            return false;
        }

        (SubjectId, Name) = (subjectId, file.Name ?? texts["subject.nameless"]);
        return true;
    }
}
