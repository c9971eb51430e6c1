using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign.Stop;

/// <summary>
/// Records the letter by which a unit no longer takes part, or by which another one stands in its place. A successor inherits no signature:
/// it is asked like any other unit, and is bound when it has signed.
/// </summary>
public sealed class StopHandler(
    SinergiDb db,
    Processes processes,
    ActPapers papers,
    ScopeIndex scopeIndex,
    AdesiTasks tasks,
    IEnumerable<IPartyFollower> followers
)
{
    /// <summary>How long a successor has to answer where the deadline of its list is over.</summary>
    private static readonly TermLength TimeToAnswer = TermLength.OfMonths(1);

    public async Task<ChangeOutcome> HandleAsync(
        Guid agreementId,
        Institution unit,
        UnitToJoin? successor,
        StopInput input,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            documentId =>
                processes.RunAsync(
                    AgreementProcesses.StopUnit,
                    input.Key,
                    input.Reason!.Trim(),
                    process => StopAsync(agreementId, unit, successor, input, documentId, today, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> StopAsync(
        Guid agreementId,
        Institution unit,
        UnitToJoin? successor,
        StopInput input,
        Guid documentId,
        DateOnly today,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<CountersigningUnit>()
            .SingleOrDefaultAsync(u => u.AgreementId == agreementId && u.InstitutionId == unit.Id, cancellationToken);
        if (row is null)
        {
            return new ChangeOutcome.NotFound();
        }

        var action = input.Kind is StopKind.Replaced ? CountersignAction.Replace : CountersignAction.Withdraw;
        var situation = new CountersignSituation(CountersignRole.Keeper) { HasLetter = true, HasSuccessor = successor is not null };
        switch (CountersignStates.Table.Try(row.State, action, situation))
        {
            case TransitionOutcome<CountersignState>.Refused refused:
                return CountersignRefusals.Of(refused, "Input.Kind");
            case TransitionOutcome<CountersignState>.Allowed allowed:
                row.State = allowed.To;
                break;
        }

        var number = input.LetterNumber!.Trim();
        (row.StoppedFrom, row.StopLetterNumber, row.StopDocumentId) = (input.From, number, documentId);
        await scopeIndex.FollowAsync(documentId, agreementId, cancellationToken);
        await tasks.DoneAsync(agreementId, unit.Id, process.At, cancellationToken);
        var keeper = await db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => a.RegisteredById).SingleAsync(cancellationToken);
        foreach (var follower in followers)
        {
            // What it owes does not vanish with it.
            await follower.LeftAsync(agreementId, unit.Id, keeper, process.At, cancellationToken);
        }

        if (action is CountersignAction.Withdraw)
        {
            process.Record(new UnitWithdrawn(agreementId, unit.Id, unit.Name, input.From!.Value, number, documentId));
            return new ChangeOutcome.Saved(agreementId);
        }

        row.SuccessorId = successor!.Unit.Id;
        await AskSuccessorAsync(row, successor.Unit.Id, today, process.At, cancellationToken);
        process.Record(
            new UnitReplaced(agreementId, unit.Id, unit.Name, successor.Unit.Id, successor.Unit.Name, input.From!.Value, number, documentId)
        );
        return new ChangeOutcome.Saved(agreementId);
    }

    // A successor that stands on a list of its own answers there.
    private async Task AskSuccessorAsync(
        CountersigningUnit row,
        Guid successorId,
        DateOnly today,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.Set<CountersigningUnit>()
                .AnyAsync(u => u.AgreementId == row.AgreementId && u.InstitutionId == successorId, cancellationToken)
        )
        {
            return;
        }

        var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == row.AgreementId, cancellationToken);
        var answerBy = await db.Set<CountersigningGroup>()
            .Where(g => g.Id == row.GroupId)
            .Select(g => g.AnswerBy)
            .SingleAsync(cancellationToken);
        db.Add(
            new CountersigningUnit
            {
                AgreementId = row.AgreementId,
                InstitutionId = successorId,
                GroupId = row.GroupId,
                State = CountersignState.Invited,
            }
        );
        await scopeIndex.ShareAsync(row.AgreementId, [successorId], cancellationToken);
        var due = answerBy > today ? answerBy : Term.From(today, TimeToAnswer).End;
        await tasks.AskAsync(agreement, successorId, due, at, cancellationToken);
    }
}
