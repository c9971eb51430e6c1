using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Drop;

public sealed class DropInput
{
    public Guid Key { get; set; }
    public string? Number { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Number), nameof(Number), "commitments.drop.number_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "commitments.form.too_long", Limits.Name);
        problems.Refuse(SignedOn is null, nameof(SignedOn), "commitments.drop.signed_missing");
        problems.Refuse(SignedOn > today, nameof(SignedOn), "commitments.drop.signed_future");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "commitments.drop.file_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "commitments.drop.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "commitments.form.too_long", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>Drops a commitment with the addendum that says so.</summary>
public sealed class DropHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    ScopeIndex scopeIndex,
    CommitmentUpkeep upkeep,
    CurrentActor current,
    TimeProvider clock
)
{
    public async Task<ChangeOutcome> HandleAsync(Commitment seen, DropInput input, CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var (document, refusal) = await files.ReceiveAsync(input.File!, input.Key, cancellationToken);
        return refusal is not null
            ? new ChangeOutcome.Invalid([refusal])
            : await processes.RunAsync(
                CommitmentProcesses.Drop,
                input.Key,
                input.Reason!.Trim(),
                process => DropAsync(seen.Id, input, document!.Value, today, process, cancellationToken),
                cancellationToken
            );
    }

    private async Task<ChangeOutcome> DropAsync(
        Guid id,
        DropInput input,
        Guid document,
        DateOnly today,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
        commitment.AddendumNumber = input.Number!.Trim();
        commitment.AddendumOn = input.SignedOn;
        commitment.AddendumDocumentId = document;
        if (commitment.Take(CommitmentAction.Drop, commitment.Situation(today)) is TransitionOutcome<CommitmentState>.Refused)
        {
            return ChangeOutcome.Refuse("", "commitments.drop.refused");
        }

        var shares = await db.Set<Commitment>().Where(c => c.ShareOfId == id).ToListAsync(cancellationToken);
        foreach (var share in shares.Where(c => c.Open))
        {
            (share.AddendumNumber, share.AddendumOn, share.AddendumDocumentId) = (commitment.AddendumNumber, input.SignedOn, document);
            share.Take(CommitmentAction.Drop, share.Situation(today));
            process.Record(new CommitmentDropped(share.Id, share.RecordId, commitment.AddendumNumber, input.SignedOn!.Value, document));
            await upkeep.RefreshAsync(share, process.At, cancellationToken);
        }

        process.Record(new CommitmentDropped(id, commitment.RecordId, commitment.AddendumNumber, input.SignedOn!.Value, document));
        await scopeIndex.FollowAsync(document, commitment.RecordId, cancellationToken);
        await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }
}
