using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>Tells evaluation what fell due and what was proven.</summary>
internal sealed class CommitmentFacts(SinergiDb db, EvidenceTallies tallies) : ICommitmentFacts
{
    private const int MostFollowUps = 100;

    public Task<IReadOnlyList<CommitmentFact>> DueAsync(
        Guid recordId,
        DateOnly from,
        DateOnly until,
        CancellationToken cancellationToken
    ) =>
        // Whose due date rests is not due: a hold leaves it without one until it goes on.
        FactsAsync(
            db.Set<Commitment>()
                .Where(c => c.RecordId == recordId && c.DueOn <= until)
                .Where(c => c.DueOn >= from || c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay),
            cancellationToken
        );

    public Task<IReadOnlyList<CommitmentFact>> NowAsync(IReadOnlyCollection<Guid> commitmentIds, CancellationToken cancellationToken) =>
        FactsAsync(db.Set<Commitment>().Where(c => commitmentIds.Contains(c.Id)), cancellationToken);

    private async Task<IReadOnlyList<CommitmentFact>> FactsAsync(IQueryable<Commitment> commitments, CancellationToken cancellationToken)
    {
        var due = await commitments
            .AsNoTracking()
            .Where(c => c.OwnerId != null && (c.DueOn != null || c.DueBeforeHold != null))
            .Where(c => c.State != CommitmentState.Draft && c.State != CommitmentState.Dropped)
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .Join(db.Set<Institution>(), c => c.OwnerId, i => i.Id, (c, i) => new { Commitment = c, Owner = i.Name })
            .ToListAsync(cancellationToken);
        var ids = due.Select(d => d.Commitment.Id).ToList();
        var shown = await tallies.OfAsync(ids, cancellationToken);
        return
        [
            .. due.Select(d => new CommitmentFact(
                d.Commitment.Id,
                d.Commitment.Statement,
                d.Commitment.OwnerId!.Value,
                d.Owner,
                (d.Commitment.DueOn ?? d.Commitment.DueBeforeHold)!.Value,
                shown[d.Commitment.Id].Shown,
                shown[d.Commitment.Id].Verified,
                d.Commitment.Admission is not null,
                CommitmentLinks.Record(d.Commitment.Id),
                d.Commitment.Target,
                shown[d.Commitment.Id].Achieved,
                shown[d.Commitment.Id].Exceptional,
                d.Commitment.ShareOfId
            )),
        ];
    }

    public async Task<IReadOnlyList<FollowUpFact>> FollowUpsAsync(
        Guid recordId,
        IReadOnlyCollection<Guid> others,
        CancellationToken cancellationToken
    )
    {
        var found = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId && c.OwnerId != null && (c.DueOn != null || c.DueBeforeHold != null))
            .Where(c => others.Contains(c.Id) || c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .OrderByDescending(c => others.Contains(c.Id))
            .ThenByDescending(c => c.Id)
            .Take(MostFollowUps)
            .Join(db.Set<Institution>(), c => c.OwnerId, i => i.Id, (c, i) => new { Commitment = c, Owner = i.Name })
            .ToListAsync(cancellationToken);
        var shown = await tallies.OfAsync([.. found.Select(f => f.Commitment.Id)], cancellationToken);
        return
        [
            .. found
                .OrderBy(f => f.Commitment.DueOn)
                .ThenBy(f => f.Commitment.Id)
                .Select(f => new FollowUpFact(
                    f.Commitment.Id,
                    f.Commitment.Statement,
                    f.Commitment.OwnerId!.Value,
                    f.Owner,
                    (f.Commitment.DueOn ?? f.Commitment.DueBeforeHold)!.Value,
                    f.Commitment.State is CommitmentState.Met or CommitmentState.Dropped
                        || (f.Commitment.Open && Proposed(f.Commitment, shown[f.Commitment.Id]) is CommitmentVerdict.Met),
                    shown[f.Commitment.Id].Verified,
                    CommitmentLinks.Record(f.Commitment.Id)
                )),
        ];
    }

    private static CommitmentVerdict Proposed(Commitment commitment, EvidenceTally shown) =>
        VerdictRules.Propose(shown.Verified, commitment.Admission is not null, commitment.Target, shown.Achieved);

    public Task<int> DraftsAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<Commitment>().CountAsync(c => c.RecordId == recordId && c.State == CommitmentState.Draft, cancellationToken);

    public Task<int> OnHoldAsync(Guid recordId, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<Commitment>()
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .CountAsync(c => c.RecordId == recordId && c.HeldFrom <= day && (c.HeldUntil == null || c.HeldUntil >= day), cancellationToken);
}

/// <summary>Writes verdicts, through the same rules as every other step of a commitment.</summary>
internal sealed class CommitmentVerdicts(SinergiDb db, EvidenceTallies tallies, CommitmentUpkeep upkeep, CurrentActor current)
    : ICommitmentVerdicts
{
    public async Task<string?> ApplyAsync(
        Guid commitmentId,
        CommitmentVerdict verdict,
        Guid evaluationId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == commitmentId, cancellationToken);
        var verified = (await tallies.OfAsync(commitment, cancellationToken)).Verified;
        var today = current.Required.Zone.DateAt(process.At);
        var outcome = commitment.Take(CommitmentStates.Judge(verdict), commitment.Situation(today, verified, inEvaluation: true));
        if (outcome is TransitionOutcome<CommitmentState>.Refused refused)
        {
            return refused.Reasons[0].MessageKey;
        }

        (commitment.EvaluationId, commitment.JudgedAt) = (evaluationId, process.At);
        process.Record(new CommitmentJudged(commitmentId, commitment.RecordId, verdict, evaluationId));
        await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
        return null;
    }
}
