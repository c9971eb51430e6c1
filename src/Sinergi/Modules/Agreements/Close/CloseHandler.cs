using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Reminders;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Close;

public sealed class CloseInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "agreements.close.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>Closes an agreement for good once every module says that nothing of it is open.</summary>
public sealed class CloseHandler(
    SinergiDb db,
    Processes processes,
    IEnumerable<IClosureCondition> conditions,
    AgreementNotices notices,
    EndingTasks endings
)
{
    public async Task<IReadOnlyList<ClosureConditionView>> ConditionsAsync(Guid id, CancellationToken cancellationToken)
    {
        List<ClosureConditionView> views = [];
        foreach (var condition in conditions.OrderBy(c => c.Order))
        {
            views.Add(await condition.OfAsync(id, cancellationToken));
        }

        return views;
    }

    public Task<ChangeOutcome> HandleAsync(Guid id, CloseInput input, DateOnly today, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : processes.RunAsync(
                AgreementProcesses.Close,
                input.Key,
                input.Reason!.Trim(),
                process => RecordAsync(id, today, process, cancellationToken),
                cancellationToken
            );

    /// <summary>Closes it inside a process that gives the reason.</summary>
    internal async Task<ChangeOutcome> RecordAsync(Guid id, DateOnly today, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agreement)
        {
            return new ChangeOutcome.NotFound();
        }

        if (agreement.ClosedFrom is not null)
        {
            return ChangeOutcome.Refuse("", "agreements.halt.closed");
        }

        if ((await ConditionsAsync(id, cancellationToken)).Any(c => !c.Met))
        {
            return ChangeOutcome.Refuse("", "agreements.close.still_open");
        }

        agreement.ClosedFrom = today;
        await endings.SettleAsync(agreement, cancellationToken);
        process.Record(new AgreementClosed(id, today));
        await notices.TellAsync(agreement, "Closed", today, process.At, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }
}
