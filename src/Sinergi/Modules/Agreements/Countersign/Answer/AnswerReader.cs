using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign.Answer;

/// <param name="Id">Of the post.</param>
public sealed record UnitOfficer(Guid Id, string Name, string Title);

/// <summary>One unit and one agreement, as the unit sees it.</summary>
/// <param name="Joining">The party below which it stands; null when that one is no party any more.</param>
/// <param name="EarlierTiers">Lists that sign first and have not done so: until then the unit waits.</param>
/// <param name="Posts">Who of the unit can be named as contact.</param>
public sealed record AnswerView(
    Agreement Agreement,
    CountersigningUnit Unit,
    CountersigningGroup List,
    Standing Standing,
    UnitToJoin? Joining,
    IReadOnlyList<UnitDuty> Duties,
    IReadOnlyList<TierProgress> EarlierTiers,
    IReadOnlyList<UnitOfficer> Posts,
    DateOnly Today
)
{
    /// <summary>Null also when whoever was named has left the post.</summary>
    public UnitOfficer? Contact => Posts.FirstOrDefault(p => p.Id == Unit.ContactPostId);
}

/// <summary>Reads what a unit needs in order to answer.</summary>
public sealed class AnswerReader(
    SinergiDb db,
    CountersignLists lists,
    IInstitutionNames names,
    IEnumerable<IUnitDuties> duties,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Null when one's own unit is not on a list of the agreement.</summary>
    public async Task<AnswerView?> FindAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var unit = await db.Set<CountersigningUnit>()
            .AsNoTracking()
            .SingleOrDefaultAsync(u => u.AgreementId == agreementId && u.InstitutionId == own, cancellationToken);
        var agreement = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken);
        if (unit is null || agreement is null)
        {
            return null;
        }

        var list = await db.Set<CountersigningGroup>().AsNoTracking().SingleAsync(g => g.Id == unit.GroupId, cancellationToken);
        return new AnswerView(
            agreement,
            unit,
            list,
            Standings.Of(unit.State, unit.BoundFrom, list.AnswerBy, agreement.ValidityOn(today, TermLength.None), today),
            await JoiningAsync(agreement, own, cancellationToken),
            await DutiesAsync(agreementId, own, unit.BoundFrom ?? CountersignRules.BoundFrom(agreement, today), cancellationToken),
            await lists.BeforeAsync(agreementId, unit.GroupId, today, cancellationToken),
            await PostsAsync(own, today, cancellationToken),
            today
        );
    }

    private async Task<UnitToJoin?> JoiningAsync(Agreement agreement, Guid own, CancellationToken cancellationToken)
    {
        var above = await db.ScopeEntries.Where(s => s.RecordId == own).Select(s => s.InstitutionId).ToListAsync(cancellationToken);
        var party = agreement
            .Parties.Where(p => p.LeftFrom is null && p.InstitutionId is { } id && above.Contains(id))
            .MinBy(p => p.Position);
        var known = await names.FindAsync([own], cancellationToken);
        return party is null ? null : new UnitToJoin(known[own], party);
    }

    private async Task<IReadOnlyList<UnitDuty>> DutiesAsync(Guid agreementId, Guid own, DateOnly from, CancellationToken cancellationToken)
    {
        List<UnitDuty> all = [];
        foreach (var part in duties)
        {
            all.AddRange(await part.OfAsync(agreementId, own, from, cancellationToken));
        }

        return all;
    }

    private Task<List<UnitOfficer>> PostsAsync(Guid own, DateOnly today, CancellationToken cancellationToken) =>
        db.Set<Post>()
            .AsNoTracking()
            .Where(p => p.InstitutionId == own && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Person!.FoldedName)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new UnitOfficer(p.Id, p.Person!.FullName, p.Title))
            .ToListAsync(cancellationToken);
}
