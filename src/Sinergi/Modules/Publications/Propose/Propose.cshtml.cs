using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Publications.Propose;

/// <summary>Says what of an agreement is to be public and brings the redacted copy of its text.</summary>
[RequirePermission(PublicationPermissions.Publish)]
public sealed class ProposeModel(IAgreementSheets sheets, IRecordFacts facts, PublicationDesk desk, ProposeHandler handler, Texts texts)
    : PageModel
{
    /// <summary>Proposed unless somebody takes it out; numbers of letters are rarely anybody's business.</summary>
    private static readonly PublicField[] Usual =
    [
        PublicField.SignedOn,
        PublicField.Term,
        PublicField.Fields,
        PublicField.Summary,
        PublicField.Countersigned,
    ];

    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public AgreementSheet Sheet { get; private set; } = null!;

    /// <summary>Documents of the agreement, one of which the copy is a copy of.</summary>
    public IReadOnlyList<SelectListItem> Originals { get; private set; } = [];

    /// <summary>An edition waits for a decision: a further one only after that.</summary>
    public bool Waits { get; private set; }

    public IEnumerable<SelectListItem> Fields =>
        Enum.GetValues<PublicField>().Select(f => new SelectListItem(texts[$"public.field.{f}"], $"{f}"));

    public IEnumerable<string> UnknownParties =>
        Sheet.Parties.Any(p => p.Institution is null) ? [texts["publications.propose.unknown_parties"]] : [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var last = (await desk.OfAsync(id, cancellationToken)).FirstOrDefault(p => p.State is not PublicationState.Declined);
        var shown = last is null ? null : PublicFacts.Read(last.Facts);
        Input.Title = shown?.Title ?? Sheet.Subject ?? string.Join(" · ", Sheet.Parties.Select(p => p.Institution).OfType<string>());
        Input.Shown = [.. shown?.Shown ?? Usual];
        Input.Summary = shown?.Summary;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // The digest of the original becomes public: only one of this agreement.
        Input.OriginalId = Originals.Any(o => o.Value == $"{Input.OriginalId}") ? Input.OriginalId : null;
        var outcome = await handler.HandleAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(PublicationLinks.Of(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sheets.FindAsync(id, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        if (!await desk.IsKeeperAsync(sheet.KeeperId, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Sheet = sheet;
        Waits = (await desk.OfAsync(id, cancellationToken)).Any(p => p.State is PublicationState.Proposed);
        var sources = (await facts.OfAsync(id, cancellationToken)).Sources;
        Originals = [.. sources.Where(s => s.DocumentId is not null).Select(s => new SelectListItem(s.Title, $"{s.DocumentId}"))];
        return null;
    }
}
