using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>What the commitments of a record ask for next: proof of what is late, a look at evidence, words for what is only a wish.</summary>
internal sealed class CommitmentNextStep(RecordCommitments commitments, CurrentActor current, TimeProvider clock, Texts texts) : INextStep
{
    private const int LateUrgency = 90;
    private const int EvidenceUrgency = 70;
    private const int WordingUrgency = 50;

    public async Task<NextStepView?> OfAsync(Guid recordId, IReadOnlyList<StoredPromise> promises, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var found = (await commitments.OfAsync(recordId, cancellationToken)).Select(c => c.Commitment).ToList();
        if (found.Where(c => c.LateOn(today)).MinBy(c => c.LastDay) is { } late)
        {
            return Step(LateUrgency, "commitments.next.late", "commitments.next.late_action", CommitmentLinks.Record(late.Id));
        }

        var evidence = await commitments.EvidenceOfAsync(recordId, cancellationToken);
        if (actor.May(EvidencePermissions.Verify) && evidence.FirstOrDefault(e => e.State is EvidenceState.Waiting) is { } waiting)
        {
            return Step(EvidenceUrgency, "commitments.next.verify", "commitments.next.verify_action", CommitmentLinks.Evidence(waiting.Id));
        }

        return actor.May(CommitmentPermissions.Formulate) ? Wording(found, promises) : null;
    }

    private NextStepView? Wording(IReadOnlyList<Commitment> found, IReadOnlyList<StoredPromise> promises)
    {
        if (found.FirstOrDefault(c => c.State is CommitmentState.Draft) is { } draft)
        {
            return Step(WordingUrgency, "commitments.next.draft", "commitments.next.draft_action", CommitmentLinks.Edit(draft.Id));
        }

        var taken = found.Select(c => c.PromiseId).ToHashSet();
        return promises.FirstOrDefault(p => !taken.Contains(p.Id)) is { } promise
            ? Step(WordingUrgency, "commitments.next.promise", "commitments.next.promise_action", CommitmentLinks.FromPromise(promise.Id))
            : null;
    }

    private NextStepView Step(int urgency, string text, string action, string path) => new(urgency, texts[text], texts[action], path);
}
