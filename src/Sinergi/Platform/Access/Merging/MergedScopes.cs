using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Access.Merging;

/// <summary>Lets the successor, and those above it, see what the merged institution saw, and takes it back. Inside the process of the merge.</summary>
public sealed class MergedScopes(SinergiDb db, IDatabaseProvider provider, InstitutionMerger merger)
{
    private const int RecordsAtOnce = 500;

    public async Task MoveAsync(InstitutionMerge merge, CancellationToken cancellationToken)
    {
        // Who stands above an institution is told by the entries on itself, the institution's own among them.
        var viewers = await db
            .ScopeEntries.Where(s => s.RecordId == merge.IntoId)
            .Select(s => s.InstitutionId)
            .ToListAsync(cancellationToken);
        var records = await db
            .ScopeEntries.Where(s => s.InstitutionId == merge.FromId && !db.Set<Institution>().Any(i => i.Id == s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        foreach (var part in records.Chunk(RecordsAtOnce))
        {
            foreach (var viewer in viewers)
            {
                var seen = await SeenAsync(viewer, part, cancellationToken);
                await GiveAsync(viewer, [.. part.Except(seen)], cancellationToken);
                await NoteAsync(merge, viewer, part.Except(seen), given: true, cancellationToken);
            }

            await TakeAsync(merge.FromId, part, cancellationToken);
            await NoteAsync(merge, merge.FromId, part, given: false, cancellationToken);
        }
    }

    /// <summary>
    /// After the rows have moved back. A record that the successor has come to stand in since stays in its sight; one that it was taken out
    /// of is not given back.
    /// </summary>
    public async Task MoveBackAsync(InstitutionMerge merge, CancellationToken cancellationToken)
    {
        var noted = await db.Set<MergedScope>()
            .AsNoTracking()
            .Where(s => s.MergeId == merge.Id)
            .Select(s => new
            {
                s.InstitutionId,
                s.RecordId,
                s.Given,
            })
            .ToListAsync(cancellationToken);
        foreach (var part in noted.Where(s => !s.Given).Select(s => s.RecordId).Chunk(RecordsAtOnce))
        {
            var still = await SeenAsync(merge.IntoId, part, cancellationToken);
            var seen = await SeenAsync(merge.FromId, part, cancellationToken);
            await GiveAsync(merge.FromId, [.. still.Except(seen)], cancellationToken);
        }

        foreach (var given in noted.Where(s => s.Given).GroupBy(s => s.InstitutionId))
        {
            await LeaveAsync(given.Key, merge.IntoId, given.Select(s => s.RecordId), cancellationToken);
        }
    }

    /// <summary>The records with what follows them: what a partner that is split off takes along.</summary>
    public async Task<Guid[]> WithFollowersAsync(Guid[] records, CancellationToken cancellationToken) =>
        [
            .. records,
            .. await db.Set<ScopeFollower>()
                .Where(f => records.Contains(f.RecordId))
                .Select(f => f.FollowerId)
                .Distinct()
                .ToListAsync(cancellationToken),
        ];

    /// <summary>Lets a partner that was split off see its records and people; the other one goes on seeing those in which it still stands.</summary>
    public async Task PartAsync(Guid from, Guid to, Guid[] records, Guid[] posts, CancellationToken cancellationToken)
    {
        var people = await db.Set<Post>()
            .Where(p => posts.Contains(p.Id))
            .Select(p => p.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var staying = await db.Set<Post>()
            .Where(p => p.InstitutionId == from && people.Contains(p.PersonId))
            .Select(p => p.PersonId)
            .ToListAsync(cancellationToken);
        var viewers = await db.ScopeEntries.Where(s => s.RecordId == to).Select(s => s.InstitutionId).ToListAsync(cancellationToken);
        foreach (var part in records.Concat(people).Chunk(RecordsAtOnce))
        {
            foreach (var viewer in viewers)
            {
                await GiveAsync(viewer, [.. part.Except(await SeenAsync(viewer, part, cancellationToken))], cancellationToken);
            }
        }

        await LeaveAsync(from, from, records.Concat(people.Except(staying)), cancellationToken);
    }

    /// <summary>Takes records out of a viewer's sight, but those in which the institution stands by a row, and what follows one that stays.</summary>
    private async Task LeaveAsync(Guid viewer, Guid institution, IEnumerable<Guid> records, CancellationToken cancellationToken)
    {
        var all = records.Distinct().ToArray();
        var leaving = all.ToHashSet();
        foreach (var part in all.Chunk(RecordsAtOnce))
        {
            leaving.ExceptWith(await merger.NamedInAsync(institution, part, cancellationToken));
        }

        foreach (var part in leaving.Chunk(RecordsAtOnce))
        {
            var following = await FollowingAsync(viewer, part, leaving, cancellationToken);
            await TakeAsync(viewer, [.. part.Except(following)], cancellationToken);
        }
    }

    /// <summary>Those that follow something which the viewer goes on seeing: a document of two agreements of which only one leaves.</summary>
    private async Task<IEnumerable<Guid>> FollowingAsync(
        Guid viewer,
        Guid[] followers,
        HashSet<Guid> leaving,
        CancellationToken cancellationToken
    )
    {
        var followed = await db.Set<ScopeFollower>()
            .AsNoTracking()
            .Where(f => followers.Contains(f.FollowerId))
            .Where(f => db.ScopeEntries.Any(s => s.InstitutionId == viewer && s.RecordId == f.RecordId))
            .ToListAsync(cancellationToken);
        return followed.Where(f => !leaving.Contains(f.RecordId)).Select(f => f.FollowerId);
    }

    private Task<List<Guid>> SeenAsync(Guid viewer, Guid[] records, CancellationToken cancellationToken) =>
        db
            .ScopeEntries.Where(s => s.InstitutionId == viewer && records.Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);

    private Task GiveAsync(Guid viewer, IReadOnlyList<Guid> records, CancellationToken cancellationToken) =>
        provider.BulkInsertAsync(
            db,
            [.. records.Select(id => new ScopeEntry { InstitutionId = viewer, RecordId = id })],
            cancellationToken
        );

    private Task TakeAsync(Guid viewer, Guid[] records, CancellationToken cancellationToken) =>
        db.ScopeEntries.Where(s => s.InstitutionId == viewer && records.Contains(s.RecordId)).ExecuteDeleteAsync(cancellationToken);

    private Task NoteAsync(
        InstitutionMerge merge,
        Guid viewer,
        IEnumerable<Guid> records,
        bool given,
        CancellationToken cancellationToken
    ) =>
        provider.BulkInsertAsync(
            db,
            [
                .. records.Select(id => new MergedScope
                {
                    Id = NewId.Next(),
                    MergeId = merge.Id,
                    InstitutionId = viewer,
                    RecordId = id,
                    Given = given,
                }),
            ],
            cancellationToken
        );
}
