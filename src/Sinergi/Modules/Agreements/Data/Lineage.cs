using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Reminders;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>Walks along the ties between agreements, within the scope of whoever asks, and keeps what validity needs to know of them.</summary>
public sealed class Lineage(SinergiDb db, EndingTasks endings)
{
    /// <summary>The elders of an agreement along one tie, the nearest first.</summary>
    public async Task<IReadOnlyList<Agreement>> EldersAsync(Agreement agreement, FamilyTie tie, CancellationToken cancellationToken)
    {
        List<Agreement> found = [];
        var next = ElderOf(agreement, tie);
        while (next is { } id && found.Count < FamilyRules.MostGenerations && found.TrueForAll(f => f.Id != id))
        {
            var elder = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
            if (elder is null)
            {
                break;
            }

            found.Add(elder);
            next = ElderOf(elder, tie);
        }

        return found;
    }

    /// <summary>What renewed it, what renewed that one, and so on.</summary>
    public async Task<IReadOnlyList<Agreement>> SuccessorsAsync(Guid id, CancellationToken cancellationToken)
    {
        List<Agreement> found = [];
        var last = id;
        while (found.Count < FamilyRules.MostGenerations)
        {
            var successor = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.PredecessorId == last, cancellationToken);
            if (successor is null)
            {
                break;
            }

            found.Add(successor);
            last = successor.Id;
        }

        return found;
    }

    /// <summary>Its children, theirs, and so on, tracked, for an act that reaches them all.</summary>
    public async Task<IReadOnlyList<Agreement>> DescendantsAsync(Guid id, CancellationToken cancellationToken)
    {
        List<Agreement> all = [];
        List<Guid> level = [id];
        for (var depth = 0; level.Count > 0 && depth < FamilyRules.MostGenerations; depth++)
        {
            var above = level;
            var children = await db.Set<Agreement>()
                .Where(a => a.ParentId != null && above.Contains(a.ParentId.Value))
                .OrderBy(a => a.Id)
                .ToListAsync(cancellationToken);
            all.AddRange(children);
            level = children.ConvertAll(c => c.Id);
        }

        return all;
    }

    /// <summary>
    /// The last day of an agreement together with what renews it without a gap: how long its children can last. Null when it has no end or
    /// none is known.
    /// </summary>
    public async Task<DateOnly?> CoveredUntilAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var (last, end) = (agreement, FamilyRules.LastDay(agreement));
        foreach (var successor in await SuccessorsAsync(agreement.Id, cancellationToken))
        {
            if (successor.TermStart is null || FamilyRules.Renewal(successor, last)?.TextKey == FamilyRules.Gap)
            {
                break;
            }

            (last, end) = (successor, FamilyRules.LastDay(successor));
        }

        return end;
    }

    /// <summary>Also by an agreement that whoever asks cannot see, as far as its first day is known.</summary>
    public async Task<bool> IsRenewedAsync(Agreement agreement, CancellationToken cancellationToken) =>
        agreement.RenewedFrom is not null || await db.Set<Agreement>().AnyAsync(a => a.PredecessorId == agreement.Id, cancellationToken);

    /// <summary>To be called after a change of the dates of an agreement, inside its process: what it renews ends where it begins.</summary>
    public async Task FollowAsync(Agreement successor, CancellationToken cancellationToken)
    {
        if (
            successor.PredecessorId is { } id
            && await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is { } predecessor
        )
        {
            predecessor.RenewedFrom = successor.TermStart ?? successor.SignedOn;
            await endings.SettleAsync(predecessor, cancellationToken);
        }
    }

    private static Guid? ElderOf(Agreement agreement, FamilyTie tie) =>
        tie is FamilyTie.Under ? agreement.ParentId : agreement.PredecessorId;
}
