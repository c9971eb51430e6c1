using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Record;

/// <summary>One commitment: how it stands, what it needs next, its proof, and where it came from.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class RecordModel(
    SinergiDb db,
    CurrentActor current,
    TimeProvider clock,
    RecordSides sides,
    CommitmentChain chain,
    EvidenceTallies tallies,
    CommitmentSurroundingsQuery surroundings,
    Timeline timelines,
    Texts texts
) : PageModel
{
    public Commitment Commitment { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public PromiseView? Promise { get; private set; }
    public Institution? Owner { get; private set; }
    public string? OwnerPost { get; private set; }
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public CommitmentSurroundings Around { get; private set; } = null!;
    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public DateOnly Today { get; private set; }

    /// <summary>The reader works for whoever owes it.</summary>
    public bool Owning { get; private set; }
    public bool MayUpload => Owning && Commitment.State is CommitmentState.Planned or CommitmentState.UnderWay;
    public UnitTimeZone Zone => current.Required.Zone;
    public bool MayEdit => Commitment.Open && !Commitment.OnHoldOn(Today) && current.Required.May(CommitmentPermissions.Formulate);
    public bool MayHold => MayEdit && Commitment.State is CommitmentState.Planned or CommitmentState.UnderWay;
    public bool MayDrop => Commitment.Open && current.Required.May(CommitmentPermissions.Formulate);
    public bool MayShare => MayDrop && Commitment.State is not CommitmentState.Draft && Commitment.ShareOfId is null;
    public bool MayReopen =>
        Owning && Commitment.State is CommitmentState.PartlyMet or CommitmentState.NotMet or CommitmentState.NoEvidence;
    public bool MayStateCause =>
        current.Required.May(EvidencePermissions.Upload) && Commitment.State is not (CommitmentState.Draft or CommitmentState.Met);
    public bool MayAdmit => MayUpload && Commitment.Admission is null;
    public Evidence? Waiting => Evidence.FirstOrDefault(e => e.State is EvidenceState.Waiting);
    public EvidenceTally Tally { get; private set; } = EvidenceTally.Nothing;

    /// <summary>A reminder to hand on: what, who, when and where; no name of a person.</summary>
    public string Message =>
        texts[
            "commitments.message",
            Commitment.Statement,
            Owner?.Name ?? texts["commitments.form.not_agreed"],
            Commitment.DueOn is { } due ? Show.Day(due) : texts["ui.unknown"],
            $"{Request.Scheme}://{Request.Host}{CommitmentLinks.Record(Commitment.Id)}"
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        var actor = current.Required;
        Today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        Promise = found.PromiseId is { } promise ? await sides.PromiseAsync(promise, cancellationToken) : null;
        Source = Promise?.Record ?? await sides.FindAsync(found.RecordId, cancellationToken);
        await LoadOwnerAsync(actor, cancellationToken);
        Tally = await tallies.OfAsync(found, cancellationToken);
        Evidence = await db.EvidenceFor(found).OrderByDescending(e => e.UploadedAt).Take(Limits.PageRows).ToListAsync(cancellationToken);
        Around = await surroundings.OfAsync(found, cancellationToken);
        Chain = await chain.OfAsync(Source, found, Evidence, null, cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return Page();
    }

    private async Task LoadOwnerAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.Id == Commitment.OwnerId)
            .Select(i => new
            {
                Institution = i,
                Post = db.Set<Post>().Where(p => p.Id == Commitment.OwnerPostId).Select(p => p.Title).FirstOrDefault(),
                Below = db.ScopeEntries.Any(s => s.InstitutionId == actor.InstitutionId && s.RecordId == i.Id),
            })
            .SingleOrDefaultAsync(cancellationToken);
        (Owner, OwnerPost) = (found?.Institution, found?.Post);
        Owning = found is not null && actor.May(EvidencePermissions.Upload) && (found.Below || Commitment.OwnerId == actor.InstitutionId);
    }
}
