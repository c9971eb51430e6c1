using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Supports.Show;

/// <summary>Records that support was promised, came, was declined, or is no longer asked for.</summary>
public sealed class StepHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    ScopeIndex scopeIndex,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Whoever asked, whoever was asked, and the offices above them.</summary>
    public async Task<bool> MayAsync(Support support, CancellationToken cancellationToken) =>
        current.Required.May(SupportPermissions.Record)
        && (
            await db.IsWithinAsync(support.AskedById, current.Required.InstitutionId, cancellationToken)
            || (support.AskedOfId is { } asked && await db.IsWithinAsync(asked, current.Required.InstitutionId, cancellationToken))
        );

    public async Task<ChangeOutcome> HandleAsync(Guid id, SupportAction action, StepInput input, CancellationToken cancellationToken)
    {
        if (Problem(action, input) is { } problem)
        {
            return new ChangeOutcome.Invalid([problem]);
        }

        Guid? document = null;
        if (action is SupportAction.ReceivePart && input.File is { Length: > 0 } file)
        {
            (document, var refusal) = await files.ReceiveAsync(file, input.Key, cancellationToken);
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal]);
            }
        }

        var kind = action switch
        {
            SupportAction.Promise => SupportProcesses.Promise,
            SupportAction.Decline => SupportProcesses.Decline,
            SupportAction.Withdraw => SupportProcesses.Withdraw,
            _ => SupportProcesses.Receive,
        };
        return await processes.RunAsync(
            kind,
            input.Key,
            action is SupportAction.Decline or SupportAction.Withdraw ? input.Words : null,
            process => TakeAsync(id, action, input, document, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> TakeAsync(
        Guid id,
        SupportAction action,
        StepInput input,
        Guid? document,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var support = await db.Set<Support>().SingleAsync(s => s.Id == id, cancellationToken);
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var on = input.On ?? today;
        var amount = WholeNumbers.Read(input.Amount);
        var step = action is SupportAction.ReceivePart && IsWhole(support, input, amount) ? SupportAction.ReceiveWhole : action;
        if (
            support.Take(step, new SupportSituation(today, support.AskedOn, on, input.Words))
            is TransitionOutcome<SupportState>.Refused refused
        )
        {
            return Refused(refused);
        }

        switch (step)
        {
            case SupportAction.Promise:
                (support.PromisedOn, support.PromiseWords, support.Promised) = (on, input.Words!.Trim(), amount);
                break;
            case SupportAction.Decline or SupportAction.Withdraw:
                support.Reason = input.Words!.Trim();
                break;
            default:
                await KeepReceiptAsync(support, on, input, amount, document, process, cancellationToken);
                return new ChangeOutcome.Saved(id);
        }

        process.Record(new SupportMoved(id, support.RecordId, support.State.ToString(), on, amount));
        return new ChangeOutcome.Saved(id);
    }

    private async Task KeepReceiptAsync(
        Support support,
        DateOnly on,
        StepInput input,
        long? amount,
        Guid? document,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var receipt = new SupportReceipt
        {
            Id = NewId.Next(),
            SupportId = support.Id,
            RecordId = support.RecordId,
            On = on,
            What = input.Words!.Trim(),
            Amount = amount,
            DocumentId = document,
            EnteredAt = process.At,
        };
        db.Add(receipt);
        support.Received += amount ?? 0;
        process.Record(new SupportReceived(support.Id, support.RecordId, receipt.Id, on, amount, support.State is SupportState.Received));
        if (document is { } file)
        {
            await scopeIndex.FollowAsync(file, support.RecordId, cancellationToken);
        }
    }

    // All of it has come when whoever enters it says so, or when the sum reaches what was promised, else what was asked.
    private static bool IsWhole(Support support, StepInput input, long? amount) =>
        input.Whole || ((support.Promised ?? support.Asked) is { } due && support.Received + (amount ?? 0) >= due);

    private static FieldProblem? Problem(SupportAction action, StepInput input) =>
        input.On is null && action is not SupportAction.Withdraw ? new FieldProblem("Step.On", "supports.form.on_missing")
        : string.IsNullOrWhiteSpace(input.Words)
            ? new FieldProblem(
                "Step.Words",
                action is SupportAction.Decline or SupportAction.Withdraw ? "supports.refused.no_reason" : "supports.form.words_missing"
            )
        : input.Words.Trim().Length > Limits.Sentence ? new FieldProblem("Step.Words", "commitments.form.too_long", $"{Limits.Sentence}")
        : !string.IsNullOrWhiteSpace(input.Amount) && WholeNumbers.Read(input.Amount) is null
            ? new FieldProblem("Step.Amount", "supports.form.amount_wrong")
        : null;

    private static ChangeOutcome.Invalid Refused(TransitionOutcome<SupportState>.Refused refused)
    {
        var reason = refused.Reasons[0];
        return reason.Rule == Refusal.NoSuchTransition ? ChangeOutcome.Refuse("", "supports.refused.ended")
            : reason.MessageKey == SupportStates.NeedsAReason.MessageKey ? ChangeOutcome.Refuse("Step.Words", reason.MessageKey)
            : ChangeOutcome.Refuse("Step.On", reason.MessageKey);
    }
}
