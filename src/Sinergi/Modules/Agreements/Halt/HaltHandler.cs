using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Reminders;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>Records the letter that suspends an agreement, lifts the suspension, ends it, or lets a party go, and tells everybody in it.</summary>
public sealed class HaltHandler(
    SinergiDb db,
    Processes processes,
    ActPapers papers,
    ScopeIndex scopeIndex,
    Lineage lineage,
    InstrumentBook book,
    AgreementNotices notices,
    AdesiTasks adesi,
    EndingTasks endings,
    IEnumerable<IPartyFollower> followers,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> HandleAsync(Agreement seen, HaltInput input, DateOnly today, CancellationToken cancellationToken)
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (HaltRules.Objection(seen, input.Kind!.Value, input.From!.Value, input.PartyId) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        if (await TooSoonAsync(seen, input, today, cancellationToken) is { } earliest)
        {
            return ChangeOutcome.Refuse("Input.From", "agreements.halt.notice_short", Show.Day(earliest));
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            documentId =>
                processes.RunAsync(
                    AgreementProcesses.Halt,
                    input.Key,
                    input.Reason!.Trim(),
                    process => RecordAsync(seen.Id, Letter.Of(input, documentId), process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>The first day on which it can end with full notice, where the letter ends it sooner and nobody said that it may.</summary>
    private async Task<DateOnly?> TooSoonAsync(Agreement agreement, HaltInput input, DateOnly today, CancellationToken cancellationToken)
    {
        if (input.Kind is not AgreementActKind.Terminated || input.ShortNotice)
        {
            return null;
        }

        var instruments = await book.InstrumentsOnAsync(agreement.SignedOn ?? today, cancellationToken);
        return
            instruments.FirstOrDefault(i => i.CountsAs == agreement.Kind)?.NoticeDays is { } days
            && input.LetterOn!.Value.AddDays(days) is var earliest
            && input.From < earliest
            ? earliest
            : null;
    }

    /// <summary>Puts down what a letter does, inside a process that has checked what is told of it.</summary>
    internal async Task<ChangeOutcome> RecordAsync(Guid id, Letter letter, RunningProcess process, CancellationToken cancellationToken)
    {
        var (kind, from) = (letter.Kind, letter.From);
        var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleAsync(a => a.Id == id, cancellationToken);
        if (HaltRules.Objection(agreement, kind, from, letter.PartyId) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        if (
            kind is AgreementActKind.Lifted
            && (await lineage.EldersAsync(agreement, FamilyTie.Under, cancellationToken)).Any(HaltRules.IsSuspended)
        )
        {
            return ChangeOutcome.Refuse("", "agreements.halt.above_rests");
        }

        var leaving = kind is AgreementActKind.PartyLeft ? agreement.Parties.Single(p => p.Id == letter.PartyId) : null;
        await PutDownAsync(agreement, letter, leaving, null, process, cancellationToken);
        if (kind is not AgreementActKind.PartyLeft)
        {
            await CascadeAsync(agreement, letter, process, cancellationToken);
        }

        if (leaving?.InstitutionId is { } left)
        {
            foreach (var follower in followers)
            {
                await follower.LeftAsync(id, left, agreement.RegisteredById, process.At, cancellationToken);
            }
        }

        return new ChangeOutcome.Saved(id);
    }

    /// <summary>What hangs on an agreement rests, goes on and ends with it; a child that rests for a reason of its own goes on resting.</summary>
    private async Task CascadeAsync(Agreement agreement, Letter letter, RunningProcess process, CancellationToken cancellationToken)
    {
        HashSet<Guid> reached = [agreement.Id];
        foreach (var child in await lineage.DescendantsAsync(agreement.Id, cancellationToken))
        {
            if (
                reached.Contains(child.ParentId!.Value)
                && HaltRules.Objection(child, letter.Kind, letter.From, null) is null
                && (letter.Kind is not AgreementActKind.Lifted || await RestsWithAsync(child, cancellationToken))
            )
            {
                reached.Add(child.Id);
                await PutDownAsync(child, letter, null, agreement.Id, process, cancellationToken);
            }
        }
    }

    private async Task<bool> RestsWithAsync(Agreement child, CancellationToken cancellationToken) =>
        await db.Set<AgreementAct>()
            .Where(a => a.AgreementId == child.Id && a.Kind == AgreementActKind.Suspended)
            .OrderByDescending(a => a.RecordedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => a.WithId)
            .FirstOrDefaultAsync(cancellationToken)
            is not null;

    /// <param name="withId">The agreement above it whose letter this is; null for its own.</param>
    private async Task PutDownAsync(
        Agreement agreement,
        Letter letter,
        AgreementParty? leaving,
        Guid? withId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var (kind, from) = (letter.Kind, letter.From);
        HaltRules.Apply(agreement, kind, from, leaving?.Id);
        db.Add(letter.ActOn(agreement.Id, leaving?.Id, withId, current.Required.InstitutionId, process.At));
        process.Record(new AgreementHalted(agreement.Id, kind.ToString(), from, letter.Number, letter.DocumentId, leaving?.PrintedName));
        if (letter.DocumentId is { } document)
        {
            await scopeIndex.FollowAsync(document, agreement.Id, cancellationToken);
        }

        if (kind is AgreementActKind.Terminated)
        {
            await adesi.AllDoneAsync(agreement.Id, process.At, cancellationToken);
            await endings.SettleAsync(agreement, cancellationToken);
        }

        await notices.TellAsync(agreement, kind.ToString(), from, process.At, cancellationToken);
    }
}
