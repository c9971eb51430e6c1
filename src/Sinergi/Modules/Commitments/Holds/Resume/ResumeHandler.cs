using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Holds.Resume;

public sealed class ResumeInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public string? Number { get; set; }

    [DateInput]
    public DateOnly? LetterOn { get; set; }
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today, DateOnly? heldFrom)
    {
        var problems = new ProblemList();
        problems.Refuse(From is null, nameof(From), "commitments.resume.from_missing");
        problems.Refuse(From > today, nameof(From), "commitments.resume.from_future");
        problems.Refuse(From < heldFrom, nameof(From), "commitments.resume.before_hold");
        problems.Refuse(string.IsNullOrWhiteSpace(Number), nameof(Number), "commitments.hold.number_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "commitments.form.too_long", Limits.Name);
        problems.Refuse(LetterOn is null, nameof(LetterOn), "commitments.hold.letter_missing");
        problems.Refuse(LetterOn > today, nameof(LetterOn), "commitments.hold.letter_future");
        problems.Refuse(From < LetterOn, nameof(From), "commitments.resume.before_letter");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "commitments.hold.file_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "commitments.resume.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "commitments.form.too_long", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>Ends a hold by letter, before its day or its milestone.</summary>
public sealed class ResumeHandler(
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

    public async Task<ChangeOutcome> HandleAsync(Commitment seen, ResumeInput input, CancellationToken cancellationToken)
    {
        if (!seen.OnHoldOn(Today))
        {
            return ChangeOutcome.Refuse("", CommitmentStates.ResumingNeedsAHold.MessageKey);
        }

        if (input.Problems(Today, seen.HeldFrom) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var (document, refusal) = await files.ReceiveAsync(input.File!, input.Key, cancellationToken);
        return refusal is not null
            ? new ChangeOutcome.Invalid([refusal])
            : await processes.RunAsync(
                CommitmentProcesses.Resume,
                input.Key,
                input.Reason!.Trim(),
                process => ResumeAsync(seen.Id, input, document!.Value, process, cancellationToken),
                cancellationToken
            );
    }

    private async Task<ChangeOutcome> ResumeAsync(
        Guid id,
        ResumeInput input,
        Guid document,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
        var refused = commitment.Take(CommitmentAction.Resume, commitment.Situation(Today)) is TransitionOutcome<CommitmentState>.Refused;
        if (refused || await holds.OfAsync(id, cancellationToken) is not { } hold)
        {
            return ChangeOutcome.Refuse("", CommitmentStates.ResumingNeedsAHold.MessageKey);
        }

        var letter = new EndLetter(input.Number!.Trim(), input.LetterOn!.Value, document, input.Reason!.Trim());
        await holds.EndAsync(commitment, hold, input.From!.Value, letter, process, cancellationToken);
        await scopeIndex.FollowAsync(document, commitment.RecordId, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }
}
