using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Cited;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Proof;

/// <summary>One piece of evidence: what it shows, who brought it, and whether another party has verified it.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class ProofModel(
    SinergiDb db,
    CurrentActor current,
    DecideHandler handler,
    RecordSides sides,
    CommitmentChain chain,
    IDocumentDesk documents,
    EvidenceCitationList citations,
    Timeline timelines,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public Evidence Evidence { get; private set; } = null!;

    /// <summary>What it proves, the earliest due first.</summary>
    public IReadOnlyList<EvidencePurpose> Purposes { get; private set; } = [];
    public Commitment Commitment => Purposes[0].Commitment;
    public RecordRef? Source { get; private set; }
    public DocumentView? Document { get; private set; }

    /// <summary>The same piece, shown for something else.</summary>
    public IReadOnlyList<Evidence> Elsewhere { get; private set; } = [];

    /// <summary>What rests on it besides commitments.</summary>
    public CitationList Citations { get; private set; } = CitationList.None;

    /// <summary>Anybody may see a copy of it.</summary>
    public bool Published { get; private set; }
    public string? Uploader { get; private set; }
    public string? Decider { get; private set; }
    public EvidenceRights Rights { get; private set; } = EvidenceRights.None;
    public bool Expired => Evidence.ValidUntil < current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, EvidenceAction.Accept, EvidencePermissions.Verify, cancellationToken);

    public Task<IActionResult> OnPostExceptAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, EvidenceAction.AcceptExceptionally, EvidencePermissions.Except, cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, EvidenceAction.Refuse, EvidencePermissions.Verify, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, EvidenceAction.Withdraw, EvidencePermissions.Upload, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, EvidenceAction action, string permission, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(permission))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = await handler.HandleAsync(id, action, Input.Reason, Input.Key, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(CommitmentLinks.Evidence(id)),
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
        if (await db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Evidence = found;
        var proven = await db.ProvenByAsync(id, cancellationToken);
        var uses = await db.Set<EvidenceUse>().AsNoTracking().Where(u => u.EvidenceId == id).ToListAsync(cancellationToken);
        Purposes = [.. proven.Select(c => new EvidencePurpose(c, uses.Find(u => u.CommitmentId == c.Id)?.Amount))];
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        Document = found.DocumentId is { } document ? await documents.FindAsync(document, cancellationToken) : null;
        Elsewhere = await db.SameAsAsync(found, cancellationToken);
        Citations = await citations.OfAsync(found, Elsewhere, cancellationToken);
        Published = await db.Set<EvidenceCopy>().AnyAsync(c => c.EvidenceId == id && c.State == CopyState.Published, cancellationToken);
        Uploader = await WhoAsync(found.UploaderPostId, cancellationToken);
        Decider = found.DeciderPostId is { } decider ? await WhoAsync(decider, cancellationToken) : null;
        Rights = await handler.RightsAsync(found, proven, cancellationToken);
        var all = await db.EvidenceFor(Commitment)
            .OrderBy(e => e.UploadedAt)
            .ThenBy(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        Chain = await chain.OfAsync(Source, Commitment, all, id, cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }

    // The post and the office, not the name: people of other offices are outside the reader's scope.
    private Task<string?> WhoAsync(Guid postId, CancellationToken cancellationToken) =>
        db.Set<Post>().Where(p => p.Id == postId).Select(p => p.Title + ", " + p.Institution!.Name).SingleOrDefaultAsync(cancellationToken);
}
