using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Holds.Place;

/// <summary>Puts a commitment on hold with the letters of both sides.</summary>
public sealed class HoldHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    HoldBook holds,
    ScopeIndex scopeIndex,
    CurrentActor current,
    TimeProvider clock
)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>Events of the record that have not happened yet.</summary>
    public async Task<IReadOnlyList<Milestone>> MilestonesAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<Milestone>()
            .AsNoTracking()
            .Where(m => m.RecordId == recordId && m.HappenedOn == null)
            .OrderBy(m => m.Name)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public async Task<ChangeOutcome> HandleAsync(Commitment seen, HoldInput input, CancellationToken cancellationToken)
    {
        if (input.Problems(Today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (Objection(seen.Situation(Today) with { HoldInWriting = true }, seen) is { } refused)
        {
            return ChangeOutcome.Refuse("", refused);
        }

        var (letter, refusal) = await files.ReceiveAsync(input.File!, input.Key, cancellationToken);
        if (refusal is not null)
        {
            return new ChangeOutcome.Invalid([refusal]);
        }

        Guid? answer = null;
        if (input.Together is false)
        {
            (answer, refusal) = await files.ReceiveAsync(input.AnswerFile!, DerivedKey.Of(input.Key, "answer"), cancellationToken);
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal with { Field = $"Input.{nameof(input.AnswerFile)}" }]);
            }
        }

        return await processes.RunAsync(
            CommitmentProcesses.Hold,
            input.Key,
            input.Reason!.Trim(),
            process => HoldAsync(seen.Id, input, letter!.Value, answer, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> HoldAsync(
        Guid id,
        HoldInput input,
        Guid letter,
        Guid? answer,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
        var inWriting = input.Together is true || answer is not null;
        if (Objection(commitment.Situation(Today) with { HoldInWriting = inWriting }, commitment) is { } refused)
        {
            return ChangeOutcome.Refuse("", refused);
        }

        var milestone = await MilestoneAsync(commitment, input, process, cancellationToken);
        if (input.End is HoldEnd.Milestone && milestone is null)
        {
            return ChangeOutcome.Refuse($"Input.{nameof(input.MilestoneId)}", "commitments.hold.milestone_missing");
        }

        var hold = new Hold
        {
            Id = NewId.Next(),
            CommitmentId = id,
            RecordId = commitment.RecordId,
            From = input.From!.Value,
            Until = input.End is HoldEnd.Day ? input.Until : null,
            MilestoneId = milestone?.Id,
            Reason = input.Reason!.Trim(),
            LetterNumber = input.Number!.Trim(),
            LetterOn = input.LetterOn!.Value,
            LetterDocumentId = letter,
            AnswerNumber = answer is null ? null : input.AnswerNumber!.Trim(),
            AnswerOn = answer is null ? null : input.AnswerOn,
            AnswerDocumentId = answer,
            DueOn = commitment.DueOn,
            RecordedAt = process.At,
        };
        await holds.PlaceAsync(commitment, hold, milestone?.Name, process, cancellationToken);
        foreach (var document in new[] { letter, answer }.OfType<Guid>())
        {
            await scopeIndex.FollowAsync(document, commitment.RecordId, cancellationToken);
        }

        return new ChangeOutcome.Saved(id);
    }

    private static string? Objection(CommitmentSituation situation, Commitment commitment) =>
        CommitmentStates
            .Table.Try(commitment.State, CommitmentAction.PutOnHold, situation)
            .Match<string?>(
                _ => null,
                refused => refused.Reasons[0].Rule == Refusal.NoSuchTransition ? "commitments.hold.closed" : refused.Reasons[0].MessageKey
            );

    private async Task<Milestone?> MilestoneAsync(
        Commitment commitment,
        HoldInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (input.End is not HoldEnd.Milestone)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(input.NewMilestone))
        {
            return await db.Set<Milestone>()
                .SingleOrDefaultAsync(
                    m => m.Id == input.MilestoneId && m.RecordId == commitment.RecordId && m.HappenedOn == null,
                    cancellationToken
                );
        }

        var milestone = new Milestone
        {
            Id = NewId.Next(),
            RecordId = commitment.RecordId,
            Name = input.NewMilestone.Trim(),
            CreatedAt = process.At,
        };
        db.Add(milestone);
        process.Record(new MilestoneSet(milestone.Id, milestone.RecordId, milestone.Name, null, null));
        return milestone;
    }
}
