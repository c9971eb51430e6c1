using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Holds;

/// <summary>The letter that ends a hold before its time.</summary>
public sealed record EndLetter(string Number, DateOnly On, Guid DocumentId, string Reason);

/// <summary>Begins and ends holds, of a commitment and of the shares that rest with it; inside a process.</summary>
public sealed class HoldBook(SinergiDb db, CommitmentUpkeep upkeep, RecordSides sides)
{
    /// <summary>The hold that has not ended.</summary>
    public Task<Hold?> OfAsync(Guid commitmentId, CancellationToken cancellationToken) =>
        db.Set<Hold>().SingleOrDefaultAsync(h => h.CommitmentId == commitmentId && h.EndedAt == null, cancellationToken);

    /// <param name="hold">Not yet in the database; names the commitment.</param>
    /// <param name="milestone">Name of the milestone that ends it.</param>
    public async Task PlaceAsync(
        Commitment commitment,
        Hold hold,
        string? milestone,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await OfAsync(commitment.Id, cancellationToken) is { Until: { } last } over)
        {
            // Its last day is over, only the night has not come yet that tells so.
            await EndAsync(commitment, over, last.AddDays(1), null, process, cancellationToken);
        }

        db.Add(hold);
        await RestAsync(commitment, hold, milestone, process, cancellationToken);
        var shares = await db.Set<Commitment>().Where(c => c.ShareOfId == commitment.Id).ToListAsync(cancellationToken);
        foreach (var share in shares.Where(s => s.State is CommitmentState.Planned or CommitmentState.UnderWay))
        {
            // A share that rests for reasons of its own unit goes on doing so.
            if (await OfAsync(share.Id, cancellationToken) is null)
            {
                var with = hold.With(share, process.At);
                db.Add(with);
                await RestAsync(share, with, milestone, process, cancellationToken);
            }
        }

        var parties = await sides.PartiesAsync(commitment.RecordId, cancellationToken);
        foreach (var told in parties.Select(p => p.InstitutionId).Append(commitment.OwnerId).OfType<Guid>().Distinct())
        {
            await upkeep.TellAsync(commitment, told, "commitments.notice.held", process.At, cancellationToken);
        }
    }

    /// <param name="first">The first day on which it is owed again.</param>
    public async Task EndAsync(
        Commitment commitment,
        Hold hold,
        DateOnly first,
        EndLetter? letter,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        await ResumeAsync(commitment, hold, first, letter, process, cancellationToken);
        var together = await db.Set<Hold>().Where(h => h.WithId == hold.Id && h.EndedAt == null).ToListAsync(cancellationToken);
        foreach (var with in together)
        {
            var share = await db.Set<Commitment>().SingleAsync(c => c.Id == with.CommitmentId, cancellationToken);
            await ResumeAsync(share, with, first, letter, process, cancellationToken);
        }
    }

    /// <summary>The milestone that ends holds has happened, has not happened after all, or its day was corrected.</summary>
    public async Task FollowAsync(Milestone milestone, RunningProcess process, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<Commitment>().Where(c => c.HeldForId == milestone.Id).ToListAsync(cancellationToken);
        foreach (var commitment in waiting.Where(c => c.Open))
        {
            var hold = await db.Set<Hold>()
                .Where(h => h.CommitmentId == commitment.Id && h.MilestoneId == milestone.Id)
                .OrderByDescending(h => h.RecordedAt)
                .FirstAsync(cancellationToken);
            if (milestone.HappenedOn is { } happened)
            {
                if (commitment.HeldUntil != happened.AddDays(-1))
                {
                    commitment.HoldFollows(happened);
                    await GoOnAsync(commitment, hold, happened, null, process, cancellationToken);
                }
            }
            else if (commitment.HeldUntil is not null)
            {
                commitment.HoldFollows(null);
                (hold.Until, hold.EndedAt) = (null, null);
                process.Record(Held(commitment, hold, milestone.Name));
                await upkeep.RestAsync(commitment, process.At, cancellationToken);
            }
        }
    }

    private async Task RestAsync(
        Commitment commitment,
        Hold hold,
        string? milestone,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        commitment.PutOnHold(hold.From, hold.Until, hold.MilestoneId);
        process.Record(Held(commitment, hold, milestone));
        await upkeep.RestAsync(commitment, process.At, cancellationToken);
    }

    private async Task ResumeAsync(
        Commitment commitment,
        Hold hold,
        DateOnly first,
        EndLetter? letter,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (letter is not null)
        {
            commitment.EndHold(first.AddDays(-1));
            (hold.EndNumber, hold.EndOn, hold.EndDocumentId, hold.EndReason) = (letter.Number, letter.On, letter.DocumentId, letter.Reason);
        }

        await GoOnAsync(commitment, hold, first, letter, process, cancellationToken);
    }

    private async Task GoOnAsync(
        Commitment commitment,
        Hold hold,
        DateOnly first,
        EndLetter? letter,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        (hold.Until, hold.EndedAt) = (first.AddDays(-1), process.At);
        process.Record(
            new CommitmentResumed(commitment.Id, commitment.RecordId, first, letter?.Number, commitment.DueBeforeHold, commitment.DueOn)
        );
        await upkeep.ResumeAsync(commitment, process.At, cancellationToken);
    }

    private static CommitmentHeld Held(Commitment commitment, Hold hold, string? milestone) =>
        new(commitment.Id, commitment.RecordId, hold.From, hold.Until, milestone, hold.LetterNumber, commitment.DueOn);
}
