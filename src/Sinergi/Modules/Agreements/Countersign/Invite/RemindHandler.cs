using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign.Invite;

/// <summary>Tells those of a list who have not answered, and nobody else, that they are waited for; once a day is enough.</summary>
public sealed class RemindHandler(SinergiDb db, Processes processes, AdesiTasks tasks, CurrentActor current)
{
    public Task<ChangeOutcome> HandleAsync(Guid agreementId, RemindInput input, DateOnly today, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.RemindUnits,
            input.Key,
            null,
            process => RemindAsync(agreementId, input.ListId, today, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> RemindAsync(
        Guid agreementId,
        Guid listId,
        DateOnly today,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreement = await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken);
        var group = await db.Set<CountersigningGroup>()
            .SingleOrDefaultAsync(g => g.Id == listId && g.AgreementId == agreementId && g.Tier > 0, cancellationToken);
        if (agreement is null || group is null)
        {
            return new ChangeOutcome.NotFound();
        }

        if (CountersignRules.IsOver(agreement, today))
        {
            return ChangeOutcome.Refuse("", CountersignStates.AgreementMustNotBeOver.MessageKey);
        }

        if (group.RemindedAt is { } before && current.Required.Zone.DateAt(before) >= today)
        {
            return ChangeOutcome.Refuse("", "agreements.adesi.reminded_today");
        }

        var own = current.Required.InstitutionId;
        var waiting = await db.Set<CountersigningUnit>()
            .Where(u => u.GroupId == listId && CountersignStates.Waiting.Contains(u.State))
            .Where(u => db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == u.InstitutionId))
            .OrderBy(u => u.InstitutionId)
            .Select(u => u.InstitutionId)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return ChangeOutcome.Refuse("", "agreements.adesi.all_answered");
        }

        group.RemindedAt = process.At;
        foreach (var unit in waiting)
        {
            await tasks.RemindAsync(agreement, unit, group.AnswerBy, process.At, cancellationToken);
        }

        process.Record(new UnitsReminded(agreementId, listId, group.PrintedName, waiting));
        return new ChangeOutcome.Saved(agreementId);
    }
}
