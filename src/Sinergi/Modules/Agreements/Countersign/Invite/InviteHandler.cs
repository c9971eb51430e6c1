using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Countersign.Invite;

/// <param name="Unit">Below the office of whoever invites, and below a party.</param>
/// <param name="OfficeIds">The offices of the service above it.</param>
/// <param name="Answered">It declined, or stopped: it is asked anew only when it is chosen by name.</param>
public sealed record UnitToInvite(UnitToJoin Unit, IReadOnlyList<Guid> OfficeIds, bool Answered);

/// <param name="Offices">Under which units can be invited together, by name.</param>
public sealed record InviteChoices(IReadOnlyList<UnitToInvite> Units, IReadOnlyList<(Guid Id, string Name)> Offices);

/// <summary>Asks units to countersign: the list is frozen, each of them sees the agreement from now on and has one task.</summary>
public sealed class InviteHandler(
    SinergiDb db,
    Processes processes,
    UnitsToJoin units,
    ScopeIndex scopeIndex,
    AdesiTasks tasks,
    CurrentActor current,
    Texts texts
)
{
    /// <summary>Who can still be asked: not those who have signed or are asked already.</summary>
    public async Task<InviteChoices> ChoicesAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var open = await units.OfAsync(agreement, cancellationToken);
        var states = await StatesAsync(agreement.Id, [.. open.Select(u => u.Unit.Id)], cancellationToken);
        open = [.. open.Where(u => Allows(states.GetValueOrDefault(u.Unit.Id)?.State ?? CountersignState.Listed))];
        var ids = open.Select(u => u.Unit.Id).ToList();
        var above = await db.Set<Institution>()
            .Where(i => i.Kind == InstitutionKind.CentralOffice || i.Kind == InstitutionKind.Kanwil)
            .Join(
                db.ScopeEntries.Where(s => ids.Contains(s.RecordId)),
                i => i.Id,
                s => s.InstitutionId,
                (i, s) =>
                    new
                    {
                        i.Id,
                        i.ShortName,
                        Unit = s.RecordId,
                    }
            )
            .ToListAsync(cancellationToken);
        var within = await db
            .ScopeEntries.Where(s => s.InstitutionId == current.Required.InstitutionId)
            .Where(s => above.Select(a => a.Id).Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        var offices = above.Where(a => within.Contains(a.Id)).ToList();
        var byUnit = offices.ToLookup(o => o.Unit, o => o.Id);
        return new InviteChoices(
            [
                .. open.Select(u => new UnitToInvite(
                    u,
                    [.. byUnit[u.Unit.Id]],
                    states.GetValueOrDefault(u.Unit.Id)?.State is CountersignState.Declined or CountersignState.Withdrawn
                )),
            ],
            [.. offices.DistinctBy(o => o.Id).Select(o => (o.Id, o.ShortName)).OrderBy(o => o.ShortName, StringComparer.CurrentCulture)]
        );
    }

    public async Task<ChangeOutcome> HandleAsync(
        Agreement seen,
        InviteChoices choices,
        InviteInput input,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var office = input.Whom is InviteWhom.AllBelow ? choices.Offices.FirstOrDefault(o => o.Id == input.OfficeId) : default;
        var asked = choices.Units.Where(u =>
            input.Whom is InviteWhom.AllBelow
                ? !u.Answered && u.OfficeIds.Contains(input.OfficeId!.Value)
                : input.Units.Contains(u.Unit.Unit.Id)
        );
        var wanted = asked.Select(u => u.Unit).ToList();
        if (wanted.Count == 0)
        {
            return ChangeOutcome.Refuse("", "agreements.adesi.nobody_left");
        }

        if (input.Needed > wanted.Count)
        {
            return ChangeOutcome.Refuse("Input.Needed", "agreements.adesi.needed_many", $"{wanted.Count}");
        }

        return await processes.RunAsync(
            AgreementProcesses.InviteUnits,
            input.Key,
            string.IsNullOrWhiteSpace(input.Message) ? null : input.Message.Trim(),
            process => InviteAsync(seen.Id, wanted, office, input, today, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> InviteAsync(
        Guid id,
        IReadOnlyList<UnitToJoin> wanted,
        (Guid Id, string Name) office,
        InviteInput input,
        DateOnly today,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == id, cancellationToken);
        if (CountersignRules.IsOver(agreement, today))
        {
            return ChangeOutcome.Refuse("", CountersignStates.AgreementMustNotBeOver.MessageKey);
        }

        var group = GroupOf(agreement, wanted, office, input, today, process.At);
        var known = await StatesAsync(id, [.. wanted.Select(u => u.Unit.Id)], cancellationToken);
        List<Guid> invited = [];
        foreach (var unit in wanted.Select(u => u.Unit))
        {
            var row = known.GetValueOrDefault(unit.Id);
            if (!Allows(row?.State ?? CountersignState.Listed))
            {
                // Somebody else has invited it in the meantime, or its sheet has come.
                continue;
            }

            if (row is null)
            {
                row = new CountersigningUnit
                {
                    AgreementId = id,
                    InstitutionId = unit.Id,
                    GroupId = group.Id,
                    State = CountersignState.Invited,
                };
                db.Add(row);
            }

            (row.State, row.GroupId, row.DeclinedBecause) = (CountersignState.Invited, group.Id, null);
            invited.Add(unit.Id);
        }

        if (invited.Count == 0)
        {
            return ChangeOutcome.Refuse("", "agreements.adesi.nobody_left");
        }

        db.Add(group);
        await scopeIndex.ShareAsync(id, invited, cancellationToken);
        foreach (var unit in invited)
        {
            await tasks.AskAsync(agreement, unit, group.AnswerBy, process.At, cancellationToken);
        }

        process.Record(new UnitsInvited(id, group.Id, group.PrintedName, group.Tier, group.Needed, today, group.AnswerBy!.Value, invited));
        return new ChangeOutcome.Saved(id);
    }

    private CountersigningGroup GroupOf(
        Agreement agreement,
        IReadOnlyList<UnitToJoin> wanted,
        (Guid Id, string Name) office,
        InviteInput input,
        DateOnly today,
        DateTime at
    ) =>
        new()
        {
            Id = NewId.Next(),
            AgreementId = agreement.Id,
            PrintedName =
                office.Name is { } name ? texts["agreements.adesi.list_all", name, Show.ShortDay(today)]
                : wanted.Count == 1 ? wanted[0].Unit.ShortName
                : texts["agreements.adesi.list_chosen", wanted.Count, Show.ShortDay(today)],
            UnderInstitutionId = office.Name is null ? null : office.Id,
            Tier = input.Tier!.Value,
            Needed = input.Needed,
            ListedOn = today,
            AnswerBy = input.AnswerBy,
            Message = string.IsNullOrWhiteSpace(input.Message) ? null : input.Message.Trim(),
            InvitedById = current.Required.InstitutionId,
            InvitedAt = at,
        };

    private static bool Allows(CountersignState state) =>
        CountersignStates.Table.Try(state, CountersignAction.Invite, new CountersignSituation(CountersignRole.Keeper))
        is TransitionOutcome<CountersignState>.Allowed;

    private Task<Dictionary<Guid, CountersigningUnit>> StatesAsync(Guid id, List<Guid> unitIds, CancellationToken cancellationToken) =>
        db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == id && unitIds.Contains(u.InstitutionId))
            .ToDictionaryAsync(u => u.InstitutionId, cancellationToken);
}
