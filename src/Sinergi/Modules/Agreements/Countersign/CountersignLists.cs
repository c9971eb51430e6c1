using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>One list of units with how far it has come.</summary>
public sealed record CountersignList(CountersigningGroup Group, IReadOnlyList<(CountersignState State, int Units)> Counted)
{
    public Coverage Coverage => Coverage.Of(Counted);
    public int Waiting => Counted.Where(c => CountersignStates.IsWaiting(c.State)).Sum(c => c.Units);
    public TierProgress Progress => new(Group.Tier, Group.Needed, Group.AnswerBy, Coverage, Waiting);

    /// <summary>How many units stand where on a day; a signature that is in force counts as signed here.</summary>
    public IEnumerable<(Standing Standing, int Units)> StandingsOn(DateOnly day) =>
        Counted.Select(c => (Standings.Of(c.State, null, Group.AnswerBy, Validity.NotStated, day), c.Units));

    /// <summary>The units are known: those below an office, or those that were chosen.</summary>
    public bool Recognised => Group.UnderInstitutionId is not null || Group.Tier > 0;
}

/// <summary>The lists of units of an agreement, in the order in which they sign.</summary>
public sealed class CountersignLists(SinergiDb db)
{
    public const int Most = 200;

    public Task<IReadOnlyList<CountersignList>> OfAsync(Guid agreementId, CancellationToken cancellationToken) =>
        OfAsync(agreementId, officeId: null, cancellationToken);

    /// <param name="officeId">Counts only the units below it.</param>
    public async Task<IReadOnlyList<CountersignList>> OfAsync(Guid agreementId, Guid? officeId, CancellationToken cancellationToken)
    {
        var groups = await db.Set<CountersigningGroup>()
            .AsNoTracking()
            .Where(g => g.AgreementId == agreementId)
            .OrderBy(g => g.Tier)
            .ThenBy(g => g.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var counted = await db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == agreementId)
            .Where(u => officeId == null || db.ScopeEntries.Any(s => s.InstitutionId == officeId && s.RecordId == u.InstitutionId))
            .GroupBy(u => new { u.GroupId, u.State })
            .Select(g => new
            {
                g.Key.GroupId,
                g.Key.State,
                Units = g.Count(),
            })
            .ToListAsync(cancellationToken);
        var byGroup = counted.ToLookup(c => c.GroupId, c => (c.State, c.Units));
        return [.. groups.Select(g => new CountersignList(g, [.. byGroup[g.Id]]))];
    }

    /// <summary>The earlier tiers for which a list has to wait on a day.</summary>
    public async Task<IReadOnlyList<TierProgress>> BeforeAsync(
        Guid agreementId,
        Guid groupId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var lists = await OfAsync(agreementId, cancellationToken);
        var tier = lists.FirstOrDefault(l => l.Group.Id == groupId)?.Group.Tier ?? 0;
        return [.. TierProgress.Before(lists.Select(l => l.Progress), tier, day)];
    }
}

internal static class CountersignRefusals
{
    /// <summary>Every reason of the state table, beside the field it is about.</summary>
    public static ChangeOutcome.Invalid Of(TransitionOutcome<CountersignState>.Refused refused, string field = "") =>
        new([
            .. refused.Reasons.Select(r => new FieldProblem(
                field,
                r.Rule == Refusal.NoSuchTransition ? "agreements.adesi.refused.state" : r.MessageKey
            )),
        ]);
}

internal sealed class UnboundUnits(SinergiDb db) : IUnboundUnits
{
    public async Task<IReadOnlySet<Guid>> OfAsync(Guid agreementId, CancellationToken cancellationToken) =>
        await db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == agreementId)
            .Where(u => u.State != CountersignState.Recorded && u.State != CountersignState.Signed)
            .Select(u => u.InstitutionId)
            .ToHashSetAsync(cancellationToken);
}
