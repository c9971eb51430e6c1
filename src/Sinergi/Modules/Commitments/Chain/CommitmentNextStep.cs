using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>What the commitments of a record ask for next: proof of what is late, a look at evidence, words for what is only a wish.</summary>
internal sealed class CommitmentNextStep(
    SinergiDb db,
    CurrentActor current,
    IEnumerable<IPromiseSource> promises,
    TimeProvider clock,
    Texts texts
) : INextStep
{
    private const int LateUrgency = 90;
    private const int EvidenceUrgency = 70;
    private const int WordingUrgency = 50;

    public async Task<NextStepView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var commitments = db.Set<Commitment>().AsNoTracking().Where(c => c.RecordId == recordId);
        var late = await commitments
            .Where(c => (c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay) && c.LastDay < today)
            .OrderBy(c => c.LastDay)
            .FirstOrDefaultAsync(cancellationToken);
        if (late is not null)
        {
            return Step(LateUrgency, "commitments.next.late", "commitments.next.late_action", CommitmentLinks.Record(late.Id));
        }

        var waiting = await db.Set<Evidence>()
            .Where(e => e.RecordId == recordId && e.State == EvidenceState.Waiting)
            .OrderBy(e => e.UploadedAt)
            .Select(e => (Guid?)e.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (waiting is { } evidence && actor.May(EvidencePermissions.Verify))
        {
            return Step(EvidenceUrgency, "commitments.next.verify", "commitments.next.verify_action", CommitmentLinks.Evidence(evidence));
        }

        return actor.May(CommitmentPermissions.Formulate) ? await WordingAsync(recordId, commitments, cancellationToken) : null;
    }

    private async Task<NextStepView?> WordingAsync(Guid recordId, IQueryable<Commitment> commitments, CancellationToken cancellationToken)
    {
        var draft = await commitments
            .Where(c => c.State == CommitmentState.Draft)
            .OrderBy(c => c.CreatedAt)
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (draft is { } id)
        {
            return Step(WordingUrgency, "commitments.next.draft", "commitments.next.draft_action", CommitmentLinks.Edit(id));
        }

        var taken = await commitments.Where(c => c.PromiseId != null).Select(c => c.PromiseId!.Value).ToListAsync(cancellationToken);
        foreach (var source in promises)
        {
            if ((await source.OfRecordAsync(recordId, cancellationToken)).FirstOrDefault(p => !taken.Contains(p.Id)) is { } promise)
            {
                return Step(
                    WordingUrgency,
                    "commitments.next.promise",
                    "commitments.next.promise_action",
                    CommitmentLinks.FromPromise(promise.Id)
                );
            }
        }

        return null;
    }

    private NextStepView Step(int urgency, string text, string action, string path) => new(urgency, texts[text], texts[action], path);
}
