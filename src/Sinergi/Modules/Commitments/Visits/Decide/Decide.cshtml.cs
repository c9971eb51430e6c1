using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Visits.Decide;

/// <summary>One proposal of a contact: read by the party and, where the party has no account, by the office that sent the link; decided by the party.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class DecideModel(
    DecideProposal handler,
    SinergiDb db,
    RecordSides sides,
    IDocumentDesk documents,
    Timeline timelines,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public DecideInput Input { get; set; } = new();

    public Proposal Proposal { get; private set; } = null!;
    public Commitment Commitment { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public string Party { get; private set; } = "";
    public string? Decider { get; private set; }
    public DocumentView? Document { get; private set; }
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    /// <summary>The reader works for the party or above it.</summary>
    public bool ForParty { get; private set; }
    public bool Waits => Proposal.State is ProposalState.Waiting;
    public bool MayDecide => Waits && ForParty && current.Required.May(PartnerPermissions.Accept);
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, ProposalAction.Accept, cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, ProposalAction.Refuse, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, ProposalAction action, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(PartnerPermissions.Accept))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = await handler.HandleAsync(id, action, Input.Reason, Input.Key, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(VisitLinks.Proposal(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Proposal = found;
        Commitment = await db.Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == found.CommitmentId, cancellationToken);
        Source = await sides.FindAsync(found.AgreementId, cancellationToken);
        Party = await db.Set<Institution>().Where(i => i.Id == found.PartyId).Select(i => i.Name).SingleAsync(cancellationToken);
        Decider = await db.Set<Post>()
            .Where(p => p.Id == found.DeciderPostId)
            .Select(p => p.Title + ", " + p.Institution!.Name)
            .SingleOrDefaultAsync(cancellationToken);
        Document = found.DocumentId is { } document ? await documents.FindAsync(document, cancellationToken) : null;
        ForParty = await handler.IsForPartyAsync(found, cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}

public sealed class DecideInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }
}
