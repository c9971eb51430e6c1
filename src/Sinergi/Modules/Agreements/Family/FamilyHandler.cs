using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Family;

/// <summary>Puts on record which agreement belongs to which, and takes it back with a reason.</summary>
public sealed class FamilyHandler(SinergiDb db, Processes processes, Lineage lineage)
{
    public Task<ChangeOutcome> TieAsync(Guid id, TieInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : processes.RunAsync(
                AgreementProcesses.Tie,
                input.Key,
                null,
                process => TieAsync(id, input.Tie!.Value, input.ElderId!.Value, process, cancellationToken),
                cancellationToken
            );

    public Task<ChangeOutcome> UntieAsync(Guid id, FamilyTie tie, UntieInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : processes.RunAsync(
                AgreementProcesses.Untie,
                input.Key,
                input.Reason!.Trim(),
                process => UntieAsync(id, tie, process, cancellationToken),
                cancellationToken
            );

    /// <summary>Ties two agreements inside a process.</summary>
    internal async Task<ChangeOutcome> TieAsync(
        Guid id,
        FamilyTie tie,
        Guid elderId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var younger = await FindAsync(id, cancellationToken);
        if (younger is null)
        {
            return new ChangeOutcome.NotFound();
        }

        if (await FindAsync(elderId, cancellationToken) is not { } elder)
        {
            return ChangeOutcome.Refuse("Input.ElderId", "agreements.family.elder_unknown");
        }

        var beforeElder = await lineage.EldersAsync(elder, tie, cancellationToken);
        var renewed = tie is FamilyTie.Renews && await lineage.IsRenewedAsync(elder, cancellationToken);
        if (FamilyRules.Objection(tie, younger, elder, [.. beforeElder.Select(a => a.Id)], renewed) is { } objection)
        {
            return ChangeOutcome.Refuse("Input.ElderId", objection);
        }

        if (tie is FamilyTie.Under)
        {
            younger.ParentId = elder.Id;
        }
        else
        {
            (younger.PredecessorId, younger.Renewal) = (elder.Id, true);
            await lineage.FollowAsync(younger, cancellationToken);
        }

        process.Record(new AgreementTied(id, tie.ToString(), elder.Id));
        return new ChangeOutcome.Saved(id);
    }

    private async Task<ChangeOutcome> UntieAsync(Guid id, FamilyTie tie, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } younger)
        {
            return new ChangeOutcome.NotFound();
        }

        var elderId = tie is FamilyTie.Under ? younger.ParentId : younger.PredecessorId;
        if (elderId is not { } former || await FindAsync(former, cancellationToken) is not { } elder)
        {
            return new ChangeOutcome.NotFound();
        }

        if (tie is FamilyTie.Under)
        {
            younger.ParentId = null;
        }
        else
        {
            younger.PredecessorId = null;
            elder.RenewedFrom = null;
        }

        process.Record(new AgreementUntied(id, tie.ToString(), elder.Id));
        return new ChangeOutcome.Saved(id);
    }

    private Task<Agreement?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
}
