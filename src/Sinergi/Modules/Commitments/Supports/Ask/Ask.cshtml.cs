using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Supports.Ask;

/// <summary>Records what was asked of a local government, a parliament or another party, in an agreement or a meeting.</summary>
[RequirePermission(SupportPermissions.Record)]
public sealed class AskModel(AskHandler handler, RecordSides sides, IRecordFacts facts, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Permintaan { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;
    public AskView? Told { get; private set; }
    public IReadOnlyList<InstitutionName> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> Addressees =>
        Owners.Where(o => o.Id != current.Required.InstitutionId).Select(o => new SelectListItem(o.Name, o.Id.ToString()));

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<SupportKind>().Select(k => new SelectListItem(texts[$"supports.kind.{k}"], k.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Input.What, Input.AskedOfName) = (Told?.Text, Told?.AddressedTo);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Source, Told?.Id, Input, Owners, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(SupportLinks.Record(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await sides.FindAsync(Catatan, cancellationToken) is not { } found)
        {
            return false;
        }

        Source = found;
        Owners = await sides.OwnersAsync(found.Id, cancellationToken);
        if (Permintaan is not { } askId)
        {
            return true;
        }

        var told = await facts.FindAskAsync(askId, cancellationToken);
        Told = told?.RecordId == found.Id ? told.Ask : null;
        return Told is not null;
    }
}
