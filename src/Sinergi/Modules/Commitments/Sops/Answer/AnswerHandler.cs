using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Answer;

public sealed class AnswerInput
{
    public Guid Key { get; set; }

    /// <summary>What was read: a version that was mended since is another round, and needs another look.</summary>
    public Guid VersionId { get; set; }
    public int Round { get; set; }

    /// <summary>The party for which one answers.</summary>
    public Guid? PartyId { get; set; }
    public bool? Approve { get; set; }
    public string? Note { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Writes the answer of one party; with the last yes the version comes into force.</summary>
public sealed class AnswerHandler(Processes processes, SopBook book, SopUpkeep upkeep, SopProof proof, CurrentActor current)
{
    public async Task<ChangeOutcome> HandleAsync(Guid sopId, AnswerInput input, CancellationToken cancellationToken)
    {
        var found = new ActivityProblems();
        found.When(input.PartyId is null, nameof(input.PartyId), "sops.answer.party_missing");
        found.When(input.Approve is null, nameof(input.Approve), "sops.answer.missing");
        found.Text(nameof(input.Note), input.Note, Limits.Sentence);
        found.Text(nameof(input.Reason), input.Reason, Limits.Sentence, input.Approve is false ? SopStates.NeedsAReason.MessageKey : null);
        if (found.All.Count > 0)
        {
            return new ChangeOutcome.Invalid(found.All);
        }

        return await processes.RunAsync(
            input.Approve is true ? SopProcesses.Approve : SopProcesses.Return,
            input.Key,
            input.Approve is true ? null : input.Reason,
            process => AnswerAsync(sopId, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> AnswerAsync(
        Guid sopId,
        AnswerInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.TakeAsync(sopId, cancellationToken) is not { } sop)
        {
            return new ChangeOutcome.NotFound();
        }

        if (sop.VersionOf(input.VersionId) is not { } version || version.Round != input.Round)
        {
            return new ChangeOutcome.Conflict();
        }

        var party = input.PartyId!.Value;
        var mine = await book.OwnAsync([party], cancellationToken);
        var asked = version.Awaited.FirstOrDefault(a => a.InstitutionId == party && mine.Contains(party));
        var situation = version.Situation(book.Today, reason: input.Reason) with { MayAnswer = asked is not null };
        var step = input.Approve is true ? SopAction.Approve : SopAction.Return;
        if (version.TakeOrTell(step, situation) is TransitionOutcome<SopState>.Refused refused)
        {
            return SopRefusals.Of(refused);
        }

        sop.Steps++;
        (asked!.PostId, asked.At) = (current.Required.PostId, process.At);
        var name = (await book.NamesAsync([party], cancellationToken))[party];
        await (
            input.Approve is true
                ? ApproveAsync(sop, version, asked, input, name, process, cancellationToken)
                : ReturnAsync(sop, version, asked, input, name, process, cancellationToken)
        );
        await upkeep.RefreshAsync(sop, process.At, cancellationToken);
        return new ChangeOutcome.Saved(sop.Id);
    }

    private async Task ApproveAsync(
        Sop sop,
        SopVersion version,
        SopApproval asked,
        AnswerInput input,
        string name,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        asked.Answer = SopAnswer.Approved;
        asked.Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        process.Record(new SopApproved(sop.Id, sop.RecordId, version.Number, version.Round, asked.InstitutionId, name, asked.Note));
        var (inForce, replaced) = sop.TryEnterIntoForce(version, book.Today);
        if (!inForce)
        {
            return;
        }

        process.Record(new SopInForce(sop.Id, sop.RecordId, version.Number, version.InForceFrom!.Value, version.ReviewBy));
        if (replaced is not null)
        {
            process.Record(new SopReplaced(sop.Id, sop.RecordId, replaced.Number, version.Number));
        }

        await upkeep.ReviewedAsync(sop, process.At, cancellationToken);
        await proof.KeepAsync(sop, version, process, cancellationToken);
        var told = version.ThisRound.Select(a => a.InstitutionId).Union(await book.ReadersAsync(version.Id, cancellationToken));
        await upkeep.TellAsync(told, sop, "sops.notice.in_force", process.At, cancellationToken);
    }

    private async Task ReturnAsync(
        Sop sop,
        SopVersion version,
        SopApproval asked,
        AnswerInput input,
        string name,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        (asked.Answer, asked.Note) = (SopAnswer.Returned, input.Reason!.Trim());
        foreach (var other in version.ThisRound.Where(a => a.Answer is SopAnswer.Awaited))
        {
            other.Answer = SopAnswer.Lapsed;
        }

        process.Record(new SopReturned(sop.Id, sop.RecordId, version.Number, version.Round, asked.InstitutionId, name));
        await upkeep.AskToMendAsync(sop, name, process.At, cancellationToken);
    }
}
