using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.List;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Parties;

/// <summary>What is asked of one party, in what the reader may see.</summary>
/// <param name="Open">Neither judged nor dropped; those on hold are among them.</param>
/// <param name="LateSince">Last day of what is late the longest; null when nothing is.</param>
public sealed record PartyAccount(Guid PartyId, string Name, int Open, int Late, int Soon, DateOnly? LateSince);

/// <summary>
/// Counts by party what it owes: a work list of those of whom something is asked, which a party's own list (its tasks) cannot be to the others,
/// because the tasks of an office are seen by nobody beside it.
/// </summary>
public sealed class PartyAccounts(SinergiDb db, WorkTasks tasks, RememberedFigures figures, CurrentActor current, TimeProvider clock)
{
    private const int MostTasks = 500;

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>The parties that are late first, those with the most of it at the head.</summary>
    /// <param name="word">A part of the name; empty: all.</param>
    /// <returns>At most a page of them, and how many there are.</returns>
    public async Task<(IReadOnlyList<PartyAccount> Rows, int Total)> ListAsync(string? word, CancellationToken cancellationToken)
    {
        var all = await figures.GetAsync($"parties owing {Today:O}", CountAsync, cancellationToken);
        if (!string.IsNullOrWhiteSpace(word))
        {
            var folded = TextFold.Fold(word.Trim());
            all = [.. all.Where(p => TextFold.Fold(p.Name).Contains(folded, StringComparison.Ordinal))];
        }

        return ([.. all.Take(Limits.PageRows)], all.Count);
    }

    /// <returns>Null where nothing that the reader may see is asked of it.</returns>
    public async Task<PartyAccount?> FindAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await figures.GetAsync($"parties owing {Today:O}", CountAsync, cancellationToken)).FirstOrDefault(p => p.PartyId == partyId);

    /// <summary>The first commitments of a party in one state of their due date.</summary>
    public Task<ListPage<CommitmentRow>> CommitmentsAsync(Guid partyId, string due, CancellationToken cancellationToken) =>
        CommitmentList.PageAsync(db, Of(due, partyId), null, cancellationToken);

    /// <summary>Evidence of others that lies with a party to be looked at, the oldest first.</summary>
    public async Task<IReadOnlyList<Evidence>> ToVerifyAsync(Guid partyId, CancellationToken cancellationToken)
    {
        // The party's tasks are outside the reader's scope; the evidence that they are about must be inside.
        var waiting = await tasks.OpenRecordsAsync(CommitmentUpkeep.VerifyTask, partyId, MostTasks, cancellationToken);
        return await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => waiting.Contains(e.Id) && e.State == EvidenceState.Waiting)
            .OrderBy(e => e.UploadedAt)
            .ThenBy(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
    }

    private async Task<List<PartyAccount>> CountAsync(CancellationToken cancellationToken)
    {
        var open = await ByOwnerAsync(Of(null, null).Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay));
        var late = await ByOwnerAsync(Of(CommitmentFilter.Late, null));
        var soon = await ByOwnerAsync(Of(CommitmentFilter.Soon, null));
        var ids = open.Keys.ToList();
        var names = await db.Set<Institution>()
            .Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
        return
        [
            .. open.Select(o => new PartyAccount(
                    o.Key,
                    names[o.Key],
                    o.Value.Count,
                    late.GetValueOrDefault(o.Key).Count,
                    soon.GetValueOrDefault(o.Key).Count,
                    late.GetValueOrDefault(o.Key).First
                ))
                .OrderByDescending(p => p.Late)
                .ThenByDescending(p => p.Soon)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
                .ThenBy(p => p.PartyId),
        ];

        async Task<Dictionary<Guid, (int Count, DateOnly? First)>> ByOwnerAsync(IQueryable<Commitment> rows) =>
            await rows.Where(c => c.OwnerId != null)
                .GroupBy(c => c.OwnerId!.Value)
                .Select(g => new
                {
                    Id = g.Key,
                    Count = g.Count(),
                    First = g.Min(c => c.LastDay),
                })
                .ToDictionaryAsync(g => g.Id, g => (g.Count, g.First), cancellationToken);
    }

    private IQueryable<Commitment> Of(string? due, Guid? ownerId) =>
        new CommitmentFilter(null, due, [], ownerId, null).Of(db, current.Required, Today);
}
