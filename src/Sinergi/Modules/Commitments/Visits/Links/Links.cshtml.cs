using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Visits.Links;

/// <summary>Links to contacts of one agreement: who was sent one, what became of it, one more, one less.</summary>
[RequirePermission(PartnerPermissions.Invite)]
public sealed class LinksModel(ContactLinkList list, ContactLinkDesk desk, VisitPost post, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public NewLinkInput Input { get; set; } = new();

    [BindProperty]
    public RevokeInput Revoking { get; set; } = new();

    public ContactLinkChoices Choices { get; private set; } = null!;
    public IReadOnlyList<ContactLinkRow> Rows { get; private set; } = [];

    /// <summary>A link that has just been made; shown this once.</summary>
    public LinkOutcome.Sent? Sent { get; private set; }
    public UnitTimeZone Zone => current.Required.Zone;
    public bool MailWorks => post.Works;
    public bool Refused => Choices.Decision is DataAccessDecision.Refused;
    public IEnumerable<SelectListItem> Open =>
        Rows.Where(r => r.State is LinkState.Open)
            .Select(r => new SelectListItem(
                texts["visits.links.choice", NameOf(r), Show.ShortDay(Zone.DateAt(r.Link.SentAt))],
                $"{r.Link.Id}"
            ));

    public string NameOf(ContactLinkRow row) => row.Contact ?? texts["visits.links.contact_of", row.Party];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await desk.SendAsync(Choices, Input.ContactId, Input.Key, cancellationToken);
        Sent = outcome.Match<LinkOutcome.Sent?>(
            sent => sent,
            invalid =>
            {
                ModelState.AddProblems(texts, [invalid.Problem]);
                return null;
            }
        );
        Rows = await list.RowsAsync(Choices, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Revoking.Problems().ToList() is { Count: > 0 } problems)
        {
            ModelState.AddProblems(texts, problems);
            return Page();
        }

        return await desk.RevokeAsync(id, Revoking.LinkId!.Value, Revoking.Reason!.Trim(), Revoking.Key, cancellationToken)
            ? Redirect(VisitLinks.OfAgreement(id))
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await list.ChoicesAsync(id, cancellationToken) is not { } choices)
        {
            return false;
        }

        Choices = choices;
        Rows = await list.RowsAsync(choices, cancellationToken);
        return true;
    }
}

public sealed class NewLinkInput
{
    public Guid Key { get; set; }
    public Guid? ContactId { get; set; }
}

public sealed class RevokeInput
{
    public Guid Key { get; set; }
    public Guid? LinkId { get; set; }
    public string? Reason { get; set; }

    public IEnumerable<FieldProblem> Problems()
    {
        if (LinkId is null)
        {
            yield return new FieldProblem("Revoking.LinkId", "visits.links.link_missing");
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length > Limits.Sentence)
        {
            yield return new FieldProblem("Revoking.Reason", "visits.links.reason_missing", $"{Limits.Sentence}");
        }
    }
}
