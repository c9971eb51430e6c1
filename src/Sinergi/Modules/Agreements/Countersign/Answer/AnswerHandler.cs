using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign.Answer;

/// <summary>The steps that a unit takes for itself before it signs: it reads what it would owe, names its contact, or declines.</summary>
public sealed class AnswerHandler(SinergiDb db, Processes processes, AdesiTasks tasks, CurrentActor current)
{
    private sealed record Step(Agreement Agreement, CountersigningUnit Unit, Institution Institution, RunningProcess Process);

    /// <param name="duties">How many duties the page showed.</param>
    public Task<ChangeOutcome> ReviewAsync(Guid agreementId, Guid key, int duties, DateOnly today, CancellationToken cancellationToken) =>
        TakeAsync(
            AgreementProcesses.ReviewDuties,
            agreementId,
            key,
            CountersignAction.Review,
            agreement => Task.FromResult(Situation() with { AgreementOver = CountersignRules.IsOver(agreement, today) }),
            "",
            async step =>
            {
                // Whoever had declined is waited for again.
                step.Unit.DeclinedBecause = null;
                var answerBy = await db.Set<CountersigningGroup>()
                    .Where(g => g.Id == step.Unit.GroupId)
                    .Select(g => g.AnswerBy)
                    .SingleAsync(cancellationToken);
                await tasks.KeepAsync(step.Agreement, step.Unit.InstitutionId, answerBy, step.Process.At, cancellationToken);
                step.Process.Record(new DutiesReviewed(agreementId, step.Unit.InstitutionId, step.Institution.Name, duties));
            },
            cancellationToken
        );

    public Task<ChangeOutcome> NameContactAsync(Guid agreementId, AnswerInput input, DateOnly today, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return TakeAsync(
            AgreementProcesses.NameContact,
            agreementId,
            input.Key,
            CountersignAction.NameContact,
            async _ => Situation() with { ContactNamed = await HasPostAsync() },
            "Input.PostId",
            step =>
            {
                step.Process.Record(
                    new LocalContactNamed(agreementId, own, step.Institution.Name, step.Unit.ContactPostId, input.PostId!.Value)
                );
                step.Unit.ContactPostId = input.PostId;
                return Task.CompletedTask;
            },
            cancellationToken
        );

        Task<bool> HasPostAsync() =>
            db.Set<Post>()
                .Where(p => p.Id == input.PostId && p.InstitutionId == own)
                .AnyAsync(p => p.From <= today && (p.Until == null || p.Until >= today), cancellationToken);
    }

    public Task<ChangeOutcome> DeclineAsync(Guid agreementId, AnswerInput input, CancellationToken cancellationToken)
    {
        var reason = input.Reason?.Trim() ?? "";
        return reason.Length > Limits.Sentence
            ? Task.FromResult<ChangeOutcome>(ChangeOutcome.Refuse("Input.Reason", "agreements.error.tooLong", $"{Limits.Sentence}"))
            : TakeAsync(
                AgreementProcesses.DeclineInvitation,
                agreementId,
                input.Key,
                CountersignAction.Decline,
                _ => Task.FromResult(Situation() with { HasReason = reason.Length > 0 }),
                "Input.Reason",
                async step =>
                {
                    step.Unit.DeclinedBecause = reason;
                    await tasks.DoneAsync(agreementId, step.Unit.InstitutionId, step.Process.At, cancellationToken);
                    step.Process.Record(new InvitationDeclined(agreementId, step.Unit.InstitutionId, step.Institution.Name, reason));
                    var keeper = await db.Set<CountersigningGroup>()
                        .Where(g => g.Id == step.Unit.GroupId)
                        .Select(g => g.InvitedById)
                        .SingleAsync(cancellationToken);
                    await tasks.TellKeeperAsync(
                        step.Agreement,
                        keeper ?? step.Agreement.RegisteredById,
                        "agreements.notice.declined",
                        step.Institution.ShortName,
                        step.Process.At,
                        cancellationToken
                    );
                },
                cancellationToken
            );
    }

    private static CountersignSituation Situation() => new(CountersignRole.Unit);

    private Task<ChangeOutcome> TakeAsync(
        ProcessKind kind,
        Guid agreementId,
        Guid key,
        CountersignAction action,
        Func<Agreement, Task<CountersignSituation>> situation,
        string field,
        Func<Step, Task> take,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync<ChangeOutcome>(
            kind,
            key,
            null,
            async process =>
            {
                var own = current.Required.InstitutionId;
                var unit = await db.Set<CountersigningUnit>()
                    .SingleOrDefaultAsync(u => u.AgreementId == agreementId && u.InstitutionId == own, cancellationToken);
                if (unit is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == agreementId, cancellationToken);
                switch (CountersignStates.Table.Try(unit.State, action, await situation(agreement)))
                {
                    case TransitionOutcome<CountersignState>.Refused refused:
                        return CountersignRefusals.Of(refused, field);
                    case TransitionOutcome<CountersignState>.Allowed allowed:
                        unit.State = allowed.To;
                        break;
                }

                var institution = await db.Set<Institution>().SingleAsync(i => i.Id == own, cancellationToken);
                await take(new Step(agreement, unit, institution, process));
                return new ChangeOutcome.Saved(agreementId);
            },
            cancellationToken
        );
}
