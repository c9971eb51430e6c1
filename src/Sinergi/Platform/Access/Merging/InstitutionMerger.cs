using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Search;

namespace Sinergi.Platform.Access.Merging;

/// <summary>
/// Lets every row that names one institution name another, and back. Works past the scope: rows that the actor may not see move too, and
/// none of them is shown. To be called inside the process of the merge.
/// </summary>
public sealed class InstitutionMerger(SinergiDb db, IDatabaseProvider provider)
{
    private const int RowsAtOnce = 500;
    private const int MostShared = Limits.PageRows;

    private static readonly MethodInfo Take = Method(nameof(TakeAsync));
    private static readonly MethodInfo Give = Method(nameof(GiveAsync));
    private static readonly MethodInfo Keys = Method(nameof(KeysAsync));
    private static readonly MethodInfo Scopes = Method(nameof(ScopesAsync));
    private static readonly MethodInfo Within = Method(nameof(WithinAsync));
    private static readonly MethodInfo Parents = Method(nameof(ParentsAsync));

    /// <summary>Moves the rows, and writes down which.</summary>
    /// <returns>How many.</returns>
    public async Task<int> MoveAsync(InstitutionMerge merge, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var column in InstitutionColumns.Of(db.Model))
        {
            var rows = await Call<Task<List<Guid>>>(Keys, column, merge.FromId, cancellationToken);
            if (column.InKey)
            {
                // Where a row of the other one stands already, this one stays: nothing would be left to tell them apart.
                rows = [.. rows.Except(await Call<Task<List<Guid>>>(Keys, column, merge.IntoId, cancellationToken))];
            }

            if (rows.Count == 0)
            {
                continue;
            }

            await provider.BulkInsertAsync(
                db,
                [
                    .. rows.Select(id => new MergedRow
                    {
                        Id = NewId.Next(),
                        MergeId = merge.Id,
                        Column = column.Name,
                        RowId = id,
                    }),
                ],
                cancellationToken
            );
            foreach (var part in rows.Chunk(RowsAtOnce))
            {
                moved += await Call<Task<int>>(Give, column, part, merge.FromId, merge.IntoId, cancellationToken);
            }
        }

        return moved;
    }

    /// <summary>Moves back what was moved and still names the successor; what somebody has changed since stays as it is.</summary>
    public async Task<int> MoveBackAsync(InstitutionMerge merge, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var column in InstitutionColumns.Of(db.Model))
        {
            var rows = await db.Set<MergedRow>()
                .Where(r => r.MergeId == merge.Id && r.Column == column.Name)
                .Select(r => r.RowId)
                .ToListAsync(cancellationToken);
            foreach (var part in rows.Chunk(RowsAtOnce))
            {
                moved += await Call<Task<int>>(Give, column, part, merge.IntoId, merge.FromId, cancellationToken);
            }
        }

        return moved;
    }

    /// <summary>Gives another one the rows of some records and some posts; the rest stays.</summary>
    /// <param name="records">With all that follows them.</param>
    public async Task<int> PartAsync(Guid from, Guid to, Guid[] records, Guid[] posts, CancellationToken cancellationToken)
    {
        var things = await db.Set<SearchEntry>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(e => records.Contains(e.ScopeId))
            .Select(e => e.RecordId)
            .ToArrayAsync(cancellationToken);
        var moved = 0;
        foreach (var column in InstitutionColumns.Of(db.Model))
        {
            var rows = await PartedAsync(column, from, records, things, posts, cancellationToken);
            foreach (var part in rows.Chunk(RowsAtOnce))
            {
                moved += await Call<Task<int>>(Give, column, part, from, to, cancellationToken);
            }
        }

        return moved;
    }

    /// <summary>Rows that go along: scoped by the records, about something of theirs, or belonging to a row that is scoped by them.</summary>
    private async Task<List<Guid>> PartedAsync(
        InstitutionColumn column,
        Guid from,
        Guid[] records,
        Guid[] things,
        Guid[] posts,
        CancellationToken cancellationToken
    )
    {
        if (column.Entity == typeof(Post))
        {
            return [.. posts];
        }

        if (column.Scope is { } scope && scope != column.Property)
        {
            return await RowsAsync(column, from, scope, records, cancellationToken);
        }

        if (column.About is { } about)
        {
            return await RowsAsync(column, from, about, [.. records, .. things], cancellationToken);
        }

        if (column.Parent is not { } parent)
        {
            return [];
        }

        var owners = column with { Entity = parent.Entity };
        var parents = await Call<Task<Guid[]>>(Parents, owners, parent.Scope, records, cancellationToken);
        return await RowsAsync(column, from, parent.ForeignKey, parents, cancellationToken);
    }

    private Task<List<Guid>> RowsAsync(InstitutionColumn column, Guid from, string by, Guid[] among, CancellationToken cancellationToken) =>
        Call<Task<List<Guid>>>(Within, column, from, by, among, cancellationToken);

    /// <summary>Records in which both stand, so that one would stand there twice; at most a page of them.</summary>
    public async Task<IReadOnlyList<Guid>> SharedAsync(Guid one, Guid other, CancellationToken cancellationToken)
    {
        var shared = new HashSet<Guid>();
        foreach (var column in InstitutionColumns.Of(db.Model).Where(c => c.Once))
        {
            shared.UnionWith(await Call<Task<List<Guid>>>(Take, column, one, other, cancellationToken));
        }

        return [.. shared];
    }

    /// <summary>Those of some records in which rows still name an institution.</summary>
    internal async Task<HashSet<Guid>> NamedInAsync(Guid institution, Guid[] records, CancellationToken cancellationToken)
    {
        var named = new HashSet<Guid>();
        foreach (var column in InstitutionColumns.Of(db.Model).Where(c => c.Scope is not null && c.Scope != c.Property))
        {
            named.UnionWith(await Call<Task<List<Guid>>>(Scopes, column, institution, records, cancellationToken));
        }

        return named;
    }

    private Task<List<Guid>> KeysAsync<T, TValue>(InstitutionColumn column, Guid institution, CancellationToken cancellationToken)
        where T : class => Naming<T>(column, institution).Select(Column<T, Guid>(column.Key)).ToListAsync(cancellationToken);

    private Task<List<Guid>> WithinAsync<T, TValue>(
        InstitutionColumn column,
        Guid institution,
        string by,
        Guid[] among,
        CancellationToken cancellationToken
    )
        where T : class =>
        Naming<T>(column, institution).Where(Among<T>(by, among)).Select(Column<T, Guid>(column.Key)).ToListAsync(cancellationToken);

    private Task<Guid[]> ParentsAsync<T, TValue>(
        InstitutionColumn column,
        string scope,
        Guid[] records,
        CancellationToken cancellationToken
    )
        where T : class =>
        db.Set<T>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(Among<T>(scope, records))
            .Select(Column<T, Guid>("Id"))
            .ToArrayAsync(cancellationToken);

    private Task<List<Guid>> TakeAsync<T, TValue>(InstitutionColumn column, Guid one, Guid other, CancellationToken cancellationToken)
        where T : class
    {
        var record = Column<T, Guid>(column.Scope!);
        var others = Naming<T>(column, other).Select(record);
        return Naming<T>(column, one)
            .Select(record)
            .Where(id => others.Contains(id))
            .Distinct()
            .OrderBy(id => id)
            .Take(MostShared)
            .ToListAsync(cancellationToken);
    }

    private Task<List<Guid>> ScopesAsync<T, TValue>(
        InstitutionColumn column,
        Guid institution,
        Guid[] records,
        CancellationToken cancellationToken
    )
        where T : class =>
        Naming<T>(column, institution)
            .Select(Column<T, Guid>(column.Scope!))
            .Where(id => records.Contains(id))
            .Distinct()
            .ToListAsync(cancellationToken);

    private Task<int> GiveAsync<T, TValue>(InstitutionColumn column, Guid[] rows, Guid from, Guid to, CancellationToken cancellationToken)
        where T : class =>
        Naming<T>(column, from)
            .Where(Among<T>(column.Key, rows))
            .ExecuteUpdateAsync(row => row.SetProperty(Column<T, TValue>(column.Property), (TValue)(object)to), cancellationToken);

    private IQueryable<T> Naming<T>(InstitutionColumn column, Guid institution)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var named = Expression.Equal(Expression.Property(row, column.Property), Expression.Constant(institution, column.Type));
        return db.Set<T>().IgnoreQueryFilters([SinergiDb.ScopeFilter]).Where(Expression.Lambda<Func<T, bool>>(named, row));
    }

    private static Expression<Func<T, bool>> Among<T>(string property, Guid[] values)
    {
        var column = Column<T, Guid>(property);
        return Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Constant(values), column.Body),
            column.Parameters
        );
    }

    private static Expression<Func<T, TValue>> Column<T, TValue>(string property)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, TValue>>(Expression.Property(row, property), row);
    }

    private TResult Call<TResult>(MethodInfo method, InstitutionColumn column, params object[] arguments) =>
        (TResult)
            method
                .MakeGenericMethod(column.Entity, column.Type)
                .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [column, .. arguments], null)!;

    private static MethodInfo Method(string name) =>
        typeof(InstitutionMerger).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!;
}
