using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>What an act on a preparation works with: the stored row, what hangs on it, and the process that holds the act.</summary>
public sealed record PreparationAct(Preparation Preparation, PreparationView View, RunningProcess Process);

/// <summary>Runs the acts on a preparation: each looks at what stands there now, and no two at once.</summary>
public sealed class PreparationActs(SinergiDb db, Processes processes, PreparationReader reader, CurrentActor current)
{
    /// <param name="act">Answers with what it refuses, or null when it is done.</param>
    public Task<ChangeOutcome> RunAsync(
        ProcessKind kind,
        Guid id,
        Guid key,
        string? reason,
        Func<PreparationAct, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync<ChangeOutcome>(
            kind,
            key,
            reason,
            async process =>
            {
                if (await BeginAsync(id, process, cancellationToken) is not { } on)
                {
                    return new ChangeOutcome.NotFound();
                }

                return await act(on) is { } refused ? refused : new ChangeOutcome.Saved(id);
            },
            cancellationToken
        );

    /// <summary>The same inside a process that acts on several preparations; null where there is none for the one who asks.</summary>
    public async Task<PreparationAct?> BeginAsync(Guid id, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await StoredAsync(id, cancellationToken) is not { } preparation)
        {
            return null;
        }

        Touch(preparation, process.At);
        return new PreparationAct(preparation, await reader.ViewAsync(preparation, cancellationToken), process);
    }

    /// <summary>The same for what only the office may do that leads the preparation, and only while it is under way.</summary>
    public Task<ChangeOutcome> RunAsKeeperAsync(
        ProcessKind kind,
        Guid id,
        Guid key,
        Func<PreparationAct, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            kind,
            id,
            key,
            null,
            async on =>
                !IsOffice(on.Preparation) ? ChangeOutcome.Refuse("", "preparations.refused.keeper")
                : !on.Preparation.IsOpen ? ChangeOutcome.Refuse("", "preparations.refused.over")
                : await act(on),
            cancellationToken
        );

    /// <summary>
    /// Writes the row whatever the act changes besides, also where the clock has not moved since the act before: of two at once only one comes
    /// through.
    /// </summary>
    public void Touch(Preparation preparation, DateTime at)
    {
        preparation.ChangedAt = at;
        db.Entry(preparation).Property(p => p.ChangedAt).IsModified = true;
    }

    /// <summary>The row itself, to be changed inside a process; null when there is none for the one who asks.</summary>
    public Task<Preparation?> StoredAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Preparation>().Include(p => p.Parties).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);

    /// <summary>The party is the institution for which one acts.</summary>
    public bool IsOwn(PreparationParty party) => party.InstitutionId == current.Required.InstitutionId;

    public bool IsOffice(Preparation preparation) => current.Required.InstitutionId == preparation.OfficeId;

    public bool IsKeeper(Preparation preparation) => IsOffice(preparation) && current.Required.May(PreparationPermissions.Keep);

    public bool IsHead(Preparation preparation) => IsOffice(preparation) && current.Required.May(PreparationPermissions.Approve);

    /// <summary>Every reason of the state table, beside the field it is about.</summary>
    public static ChangeOutcome.Invalid Of(TransitionOutcome<PreparationState>.Refused refused, string field) =>
        new([.. refused.Reasons.Select(r => Problem(r, field))]);

    public static FieldProblem Problem(Refusal refusal, string field) =>
        refusal.Rule == Refusal.NoSuchTransition
            ? new FieldProblem(field, "preparations.refused.state")
            : new FieldProblem(field, refusal.MessageKey, [.. refusal.Details.Values]);
}
