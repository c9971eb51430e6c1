using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Withdraw;

public sealed class WithdrawInput
{
    public Guid Key { get; set; }
    public Guid? VersionId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Takes a version back, whether it is still being prepared or in force already.</summary>
public sealed class WithdrawHandler(Processes processes, SopBook book, SopUpkeep upkeep, CurrentActor current)
{
    public async Task<ChangeOutcome> HandleAsync(Sop shown, WithdrawInput input, CancellationToken cancellationToken)
    {
        var found = new ActivityProblems();
        found.When(
            input.VersionId is not { } chosen || shown.VersionOf(chosen) is null,
            nameof(input.VersionId),
            "sops.withdraw.version_missing"
        );
        found.Text(nameof(input.Reason), input.Reason, Limits.Sentence, SopStates.NeedsAReason.MessageKey);
        if (found.All.Count > 0)
        {
            return new ChangeOutcome.Invalid(found.All);
        }

        return await processes.RunAsync(
            SopProcesses.Withdraw,
            input.Key,
            input.Reason,
            process => WithdrawAsync(shown.Id, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> WithdrawAsync(
        Guid sopId,
        WithdrawInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.TakeAsync(sopId, cancellationToken) is not { } sop || sop.VersionOf(input.VersionId!.Value) is not { } version)
        {
            return new ChangeOutcome.NotFound();
        }

        var wasInForce = version.State is SopState.InForce;
        var told = version.ThisRound.Select(a => a.InstitutionId).ToHashSet();
        if (
            version.TakeOrTell(SopAction.Withdraw, version.Situation(book.Today, reason: input.Reason))
            is TransitionOutcome<SopState>.Refused refused
        )
        {
            return SopRefusals.Of(refused);
        }

        (version.WithdrawReason, version.EndedOn, sop.Steps) = (input.Reason!.Trim(), book.Today, sop.Steps + 1);
        foreach (var asked in version.ThisRound.Where(a => a.Answer is SopAnswer.Awaited))
        {
            asked.Answer = SopAnswer.Lapsed;
        }

        process.Record(new SopWithdrawn(sop.Id, sop.RecordId, version.Number));
        await upkeep.RefreshAsync(sop, process.At, cancellationToken);
        if (wasInForce)
        {
            await upkeep.ReviewedAsync(sop, process.At, cancellationToken);
            told.UnionWith(await book.ReadersAsync(version.Id, cancellationToken));
        }

        told.Remove(current.Required.InstitutionId);
        await upkeep.TellAsync(told, sop, "sops.notice.withdrawn", process.At, cancellationToken);
        return new ChangeOutcome.Saved(sop.Id);
    }
}
