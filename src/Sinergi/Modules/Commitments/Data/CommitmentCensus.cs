using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data;

internal sealed class CommitmentCensus(SinergiDb db) : ICommitmentCensus
{
    // Counted once by owner; whoever is above sums up the few hundred owners below.
    public async Task<OwedCount> OwedAsync(
        Guid? below,
        IReadOnlyCollection<Guid> institutionIds,
        CountPeriod period,
        CancellationToken cancellationToken
    )
    {
        var wholes = await CountAsync(
            Under(below, Whole()).Select(c => new Keyed<Guid> { Key = c.OwnerId ?? Guid.Empty, Commitment = c }),
            period,
            cancellationToken
        );
        // That only few are shares is said in so many words: a database does not infer it from the join and would walk through all of them.
        var shares = await CountAsync(
            Under(below, db.Set<Commitment>().AsNoTracking().Where(c => c.ShareOfId != null))
                .Join(
                    db.Set<Commitment>(),
                    c => c.ShareOfId,
                    whole => whole.Id,
                    (c, whole) =>
                        new Keyed<ShareOwners>
                        {
                            Key = new ShareOwners { Owner = c.OwnerId!.Value, OfWhole = whole.OwnerId!.Value },
                            Commitment = c,
                        }
                ),
            period,
            cancellationToken
        );
        List<Guid> asked = [.. institutionIds, .. below is { } top ? [top] : Array.Empty<Guid>()];
        var tree = await db
            .ScopeEntries.Where(s => asked.Contains(s.InstitutionId))
            .Join(db.Set<Institution>(), s => s.RecordId, i => i.Id, (s, _) => new { Above = s.InstitutionId, Owner = s.RecordId })
            .ToListAsync(cancellationToken);
        var owed = tree.GroupBy(t => t.Above).ToDictionary(g => g.Key, g => Owed([.. g.Select(t => t.Owner)]));
        return new OwedCount(below is { } id ? owed.GetValueOrDefault(id, CommitmentCount.None) : Sum(wholes.Values), owed);

        // A share is in no sum beside its whole; where the whole is owed outside, the share is what is owed here.
        CommitmentCount Owed(HashSet<Guid> owners) =>
            Sum(
                owners
                    .Select(owner => wholes.GetValueOrDefault(owner, CommitmentCount.None))
                    .Concat(shares.Where(s => owners.Contains(s.Key.Owner) && !owners.Contains(s.Key.OfWhole)).Select(s => s.Value))
            );
    }

    private IQueryable<Commitment> Under(Guid? top, IQueryable<Commitment> rows) =>
        top is { } id ? rows.Where(c => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == c.OwnerId)) : rows;

    public async Task<CommitmentCount> OwnAsync(Guid institutionId, CountPeriod period, CancellationToken cancellationToken) =>
        (
            await CountAsync(
                db.Set<Commitment>()
                    .AsNoTracking()
                    .Where(c => c.OwnerId == institutionId)
                    .Select(c => new Keyed<Guid> { Key = institutionId, Commitment = c }),
                period,
                cancellationToken
            )
        ).GetValueOrDefault(institutionId, CommitmentCount.None);

    public Task<IReadOnlyDictionary<Guid, CommitmentCount>> PerRecordAsync(
        IReadOnlyCollection<Guid> recordIds,
        CountPeriod period,
        CancellationToken cancellationToken
    ) =>
        CountAsync(
            Whole().Where(c => recordIds.Contains(c.RecordId)).Select(c => new Keyed<Guid> { Key = c.RecordId, Commitment = c }),
            period,
            cancellationToken
        );

    public Task<IReadOnlyDictionary<string, CommitmentCount>> PerThemeAsync(
        IQueryable<AgreementTheme> themes,
        CountPeriod period,
        CancellationToken cancellationToken
    ) =>
        CountAsync(
            Whole().Join(themes, c => c.RecordId, t => t.RecordId, (c, t) => new Keyed<string> { Key = t.Theme, Commitment = c }),
            period,
            cancellationToken
        );

    public Task<int> UnwordedAsync(IQueryable<CountedPromise> promises, CancellationToken cancellationToken) =>
        promises.CountAsync(p => !db.Set<Commitment>().Any(c => c.PromiseId == p.Id), cancellationToken);

    public IQueryable<CountedAgreement> SilentSince(IQueryable<CountedAgreement> agreements, DateOnly day) =>
        agreements.Where(a => (a.Since == null || a.Since < day) && !db.Set<RecordPulse>().Any(p => p.RecordId == a.Id && p.LastOn >= day));

    // A share stands beside its whole, which is owed on the same side: only one of the two may be in a sum.
    private IQueryable<Commitment> Whole() => db.Set<Commitment>().AsNoTracking().Where(c => c.ShareOfId == null);

    private static CommitmentCount Sum(IEnumerable<CommitmentCount> counts) => counts.Aggregate(CommitmentCount.None, (a, b) => a + b);

    private static async Task<IReadOnlyDictionary<TKey, CommitmentCount>> CountAsync<TKey>(
        IQueryable<Keyed<TKey>> rows,
        CountPeriod period,
        CancellationToken cancellationToken
    )
        where TKey : notnull
    {
        var (from, until, today) = (period.From, period.Until < period.Today ? period.Until : period.Today, period.Today);
        Expression<Func<Keyed<TKey>, Flags<TKey>>> flags = k => new Flags<TKey>
        {
            Key = k.Key,
            State = k.Commitment.State,
            Due = k.Commitment.State != CommitmentState.Draft && k.Commitment.DueOn >= from && k.Commitment.DueOn <= until,
            Proven = k.Commitment.VerifiedEvidence > 0,
            Late =
                (k.Commitment.State == CommitmentState.Planned || k.Commitment.State == CommitmentState.UnderWay)
                && k.Commitment.LastDay < today
                && (k.Commitment.HeldFrom == null || k.Commitment.HeldFrom > today || k.Commitment.HeldUntil < today),
            OnHold =
                (k.Commitment.State == CommitmentState.Planned || k.Commitment.State == CommitmentState.UnderWay)
                && k.Commitment.HeldFrom <= today
                && (k.Commitment.HeldUntil == null || k.Commitment.HeldUntil >= today),
        };
        var found = await rows.Where(k => k.Commitment.State != CommitmentState.Dropped)
            .Select(flags)
            .GroupBy(f => f.Key)
            .Select(g => new
            {
                g.Key,
                Committed = g.Count(),
                Draft = g.Count(f => f.State == CommitmentState.Draft),
                Due = g.Count(f => f.Due),
                Proven = g.Count(f => f.Due && f.Proven),
                Met = g.Count(f => f.Due && f.Proven && f.State == CommitmentState.Met),
                PartlyMet = g.Count(f => f.Due && f.State == CommitmentState.PartlyMet),
                NotMet = g.Count(f => f.Due && f.State == CommitmentState.NotMet),
                NoEvidence = g.Count(f => f.Due && f.State == CommitmentState.NoEvidence),
                Late = g.Count(f => f.Due && f.Late),
                OnHold = g.Count(f => f.OnHold),
            })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(
            f => f.Key,
            f => new CommitmentCount(f.Committed, f.Draft, f.Due, f.Proven, f.Met, f.PartlyMet, f.NotMet, f.NoEvidence, f.Late, f.OnHold)
        );
    }

    private sealed class Keyed<TKey>
    {
        public required TKey Key { get; init; }
        public required Commitment Commitment { get; init; }
    }

    private sealed record ShareOwners
    {
        public required Guid Owner { get; init; }
        public required Guid OfWhole { get; init; }
    }

    private sealed class Flags<TKey>
    {
        public required TKey Key { get; init; }
        public CommitmentState State { get; init; }
        public bool Due { get; init; }
        public bool Proven { get; init; }
        public bool Late { get; init; }
        public bool OnHold { get; init; }
    }
}
