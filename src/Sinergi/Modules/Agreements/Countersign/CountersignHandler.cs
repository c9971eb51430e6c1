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
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>Records the sheet of a unit: from then on it sees the agreement, and owes what the units owe.</summary>
public sealed class CountersignHandler(
    SinergiDb db,
    Processes processes,
    ActPapers papers,
    ScopeIndex scopeIndex,
    Notices notices,
    CountersignLists lists,
    AdesiTasks tasks,
    IEnumerable<IUnitFollower> followers
)
{
    /// <param name="seen">With its parties.</param>
    public async Task<ChangeOutcome> HandleAsync(
        Agreement seen,
        IReadOnlyList<UnitToJoin> choices,
        CountersignInput input,
        DateOnly today,
        CountersignRole by,
        CancellationToken cancellationToken
    )
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (choices.FirstOrDefault(c => c.Unit.Id == input.UnitId) is not { } joining)
        {
            return ChangeOutcome.Refuse("Input.UnitId", "agreements.countersign.unit_elsewhere");
        }

        if (CountersignRules.Objection(seen, input.SignedOn!.Value) is { } objection)
        {
            return ChangeOutcome.Refuse("Input.SignedOn", objection);
        }

        return await papers.WithAsync(
            input.File!,
            input.Key,
            documentId =>
                processes.RunAsync(
                    AgreementProcesses.Countersign,
                    input.Key,
                    string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
                    process => RecordAsync(seen.Id, joining, input, documentId, by, process, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> RecordAsync(
        Guid id,
        UnitToJoin joining,
        CountersignInput input,
        Guid documentId,
        CountersignRole by,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var signedOn = input.SignedOn!.Value;
        var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == id, cancellationToken);
        if (CountersignRules.Objection(agreement, signedOn) is { } objection)
        {
            return ChangeOutcome.Refuse("Input.SignedOn", objection);
        }

        var unit = await UnitAsync(agreement.Id, joining, cancellationToken);
        if (unit.State is CountersignState.Signed)
        {
            return ChangeOutcome.Refuse("Input.UnitId", "agreements.countersign.already");
        }

        var earlier = await lists.BeforeAsync(id, unit.GroupId, signedOn, cancellationToken);
        var situation = new CountersignSituation(by) { HasSheet = true, EarlierTiersDone = earlier.Count == 0 };
        if (
            CountersignStates.Table.Try(unit.State, CountersignAction.Sign, situation)
            is TransitionOutcome<CountersignState>.Refused refused
        )
        {
            return CountersignRefusals.Of(refused, "Input.SignedOn");
        }

        var boundFrom = CountersignRules.BoundFrom(agreement, signedOn);
        unit.DeclinedBecause = null;
        (unit.State, unit.SignedOn, unit.BoundFrom, unit.DocumentId) = (CountersignState.Signed, signedOn, boundFrom, documentId);
        (unit.Signatory, unit.SignatoryTitle) = (input.Signatory!.Trim(), input.SignatoryTitle!.Trim());
        await scopeIndex.ShareAsync(id, [joining.Unit.Id], cancellationToken);
        await scopeIndex.FollowAsync(documentId, id, cancellationToken);
        List<Guid> changed = [];
        foreach (var follower in followers)
        {
            var joined = new UnitJoined(id, joining.Unit.Id, boundFrom, agreement.RegisteredById);
            changed.AddRange(await follower.JoinedAsync(joined, process.At, cancellationToken));
        }

        await tasks.DoneAsync(id, joining.Unit.Id, process.At, cancellationToken);
        process.Record(new UnitCountersigned(id, joining.Unit.Id, joining.Unit.Name, signedOn, boundFrom, documentId, changed));
        await TellAsync(agreement, joining.Unit.Id, joining.Unit.ShortName, process.At, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }

    private async Task<CountersigningUnit> UnitAsync(Guid agreementId, UnitToJoin joining, CancellationToken cancellationToken)
    {
        var listed = await db.Set<CountersigningUnit>()
            .SingleOrDefaultAsync(u => u.AgreementId == agreementId && u.InstitutionId == joining.Unit.Id, cancellationToken);
        if (listed is not null)
        {
            return listed;
        }

        // Whoever joins is counted with the units below the same party, where a source names such a group.
        var under = joining.Party.InstitutionId;
        var group = await db.Set<CountersigningGroup>()
            .Where(g => g.AgreementId == agreementId && g.UnderInstitutionId == under)
            .OrderBy(g => g.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (group is null)
        {
            group = new CountersigningGroup
            {
                Id = NewId.Next(),
                AgreementId = agreementId,
                PrintedName = joining.Party.PrintedName,
                UnderInstitutionId = under,
            };
            db.Add(group);
        }

        var unit = new CountersigningUnit
        {
            AgreementId = agreementId,
            InstitutionId = joining.Unit.Id,
            GroupId = group.Id,
            State = CountersignState.Listed,
        };
        db.Add(unit);
        return unit;
    }

    private async Task TellAsync(Agreement agreement, Guid unitId, string unit, DateTime at, CancellationToken cancellationToken)
    {
        var parties = await db.Set<Institution>()
            .Where(i => db.Set<AgreementParty>().Any(p => p.AgreementId == agreement.Id && p.InstitutionId == i.Id && p.LeftFrom == null))
            .Select(i => i.Id)
            .ToListAsync(cancellationToken);
        foreach (var institution in parties.Append(unitId))
        {
            await notices.TellAsync(
                new NewNotice(
                    institution,
                    null,
                    agreement.Id,
                    "agreements.notice.countersigned",
                    [unit, StoredLine.Part(agreement.Title)],
                    AgreementLinks.Record(agreement.Id),
                    AgreementPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }
}
