using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Share;

/// <param name="Amount">Of a counted target; a share without one stays a draft until somebody says how much it is.</param>
/// <param name="From">The day on which the unit joined; null for one that was there from the start.</param>
public sealed record ShareTerms(Guid OwnerId, long? Amount, DateOnly? From = null);

/// <summary>Makes shares, with the terms of the whole; inside a process.</summary>
public sealed class ShareMaker(SinergiDb db, CommitmentUpkeep upkeep)
{
    public async Task<Commitment> GiveAsync(Commitment whole, ShareTerms terms, DateTime at, CancellationToken cancellationToken)
    {
        var share = ShareOf(whole, terms, at);
        db.Add(share);
        if (await db.Set<Hold>().SingleOrDefaultAsync(h => h.CommitmentId == whole.Id && h.EndedAt == null, cancellationToken) is { } hold)
        {
            db.Add(hold.With(share, at));
        }

        await upkeep.RefreshAsync(share, at, cancellationToken);
        return share;
    }

    /// <summary>In the next period of a recurring duty those who had a share have one again.</summary>
    public async Task<IReadOnlyList<Commitment>> GoOnAsync(
        Commitment before,
        Commitment next,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        var shares = await SharesOfAsync(before.Id, cancellationToken);
        List<Commitment> made = [];
        foreach (var share in shares.Where(s => s.State is not CommitmentState.Dropped).OrderBy(s => s.Id))
        {
            made.Add(await GiveAsync(next, new ShareTerms(share.OwnerId!.Value, share.Target), at, cancellationToken));
        }

        return made;
    }

    // Several periods may begin in one process: what it has made is not in the database yet.
    private async Task<IReadOnlyList<Commitment>> SharesOfAsync(Guid wholeId, CancellationToken cancellationToken)
    {
        var saved = await db.Set<Commitment>().Where(c => c.ShareOfId == wholeId).ToListAsync(cancellationToken);
        return [.. saved.Union(db.Set<Commitment>().Local.Where(c => c.ShareOfId == wholeId))];
    }

    private static Commitment ShareOf(Commitment whole, ShareTerms terms, DateTime at)
    {
        var share = new Commitment
        {
            Id = NewId.Next(),
            RecordKind = whole.RecordKind,
            RecordId = whole.RecordId,
            PromiseId = whole.PromiseId,
            Origin = whole.Origin,
            DirectedBy = whole.DirectedBy,
            DirectedOn = whole.DirectedOn,
            ShareOfId = whole.Id,
            OwedFrom = terms.From,
            Statement = whole.Statement,
            ClauseLabel = whole.ClauseLabel,
            OwnerId = terms.OwnerId,
            Beneficiary = whole.Beneficiary,
            Measure = whole.Measure,
            Target = whole.Measure is MeasureKind.Number ? terms.Amount : null,
            TargetUnit = whole.TargetUnit,
            MilestoneId = whole.MilestoneId,
            DaysAfterMilestone = whole.DaysAfterMilestone,
            Condition = whole.Condition,
            PeriodFrom = terms.From > whole.PeriodFrom ? terms.From : whole.PeriodFrom,
            PeriodUntil = whole.PeriodUntil,
            LegalBasis = whole.LegalBasis,
            Consequence = whole.Consequence,
            CreatedAt = at,
        };
        share.SetDue(whole.DueOn, whole.GraceDays);
        share.RestAs(whole);
        share.Take(CommitmentAction.Plan, share.Situation(DateOnly.FromDateTime(at)));
        return share;
    }
}
