using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Sinergi.Platform.Data;

/// <param name="Previous">Where the page before begins, for its address; null when there is none.</param>
/// <param name="Next">Where the page after begins, for its address; null when there is none.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, string? Previous, string? Next);

/// <summary>
/// The order of a list: by a key and, where it is the same, by the identifier. A page begins beside a row ("keyset"), so it costs the same
/// however far down it is, and a row that comes or goes moves no other from one page to the next.
/// </summary>
/// <param name="key">What the list is sorted by; never null in the database.</param>
/// <param name="id">The identifier of a row.</param>
/// <param name="descending">Whether the largest comes first.</param>
/// <param name="pageRows">How many stand on a page.</param>
public sealed class ListOrder<T, TKey>(
    Expression<Func<T, TKey>> key,
    Expression<Func<T, Guid>> id,
    bool descending = false,
    int pageRows = Limits.PageRows
)
    where TKey : notnull
{
    /// <param name="rows">The filtered list.</param>
    /// <param name="at">What an earlier page wrote into the address; anything else begins at the start.</param>
    /// <param name="select">The rows as they are shown.</param>
    /// <param name="place">Key and identifier of such a row.</param>
    public async Task<ListPage<TRow>> PageAsync<TRow>(
        IQueryable<T> rows,
        string? at,
        Func<IQueryable<T>, IQueryable<TRow>> select,
        Func<TRow, (TKey Key, Guid Id)> place,
        CancellationToken cancellationToken
    )
    {
        var from = Place.Parse(at);
        var found = await select(From(rows, from).Take(pageRows + 1)).ToListAsync(cancellationToken);
        var more = found.Count > pageRows;
        var shown = found.Take(pageRows).ToList();
        var backwards = from is { Backwards: true };
        if (backwards)
        {
            shown.Reverse();
        }

        var (hasPrevious, hasNext) = backwards ? (more, true) : (from is not null, more);
        return new ListPage<TRow>(
            shown,
            hasPrevious && shown.Count > 0 ? Beside(place(shown[0]), backwards: true).ToString() : null,
            hasNext && shown.Count > 0 ? Beside(place(shown[^1]), backwards: false).ToString() : null
        );
    }

    /// <summary>The list in its order, from behind a row on; from its start without one.</summary>
    public IQueryable<T> After(IQueryable<T> rows, (TKey Key, Guid Id)? row) =>
        From(rows, row is { } last ? Beside(last, backwards: false) : null);

    private static Place Beside((TKey Key, Guid Id) row, bool backwards) => new(row.Key, row.Id, backwards);

    private IOrderedQueryable<T> From(IQueryable<T> rows, Place? place)
    {
        if (place is not null)
        {
            rows = rows.Where(Beyond(place));
        }

        return descending != (place is { Backwards: true })
            ? rows.OrderByDescending(key).ThenByDescending(id)
            : rows.OrderBy(key).ThenBy(id);
    }

    /// <summary>
    /// row => row.key is not before place.Key, and either it or row.id is beyond. The first half says nothing that the second does not, but it
    /// is what a database can begin at in its index; "or" alone would make it walk there from the start of the list.
    /// </summary>
    private Expression<Func<T, bool>> Beyond(Place place)
    {
        var row = key.Parameters[0];
        var idOfRow = ReplacingExpressionVisitor.Replace(id.Parameters[0], row, id.Body);
        // Read from the object at execution time: written in as constants, each page would be a query of its own to prepare.
        var keyOfPlace = Expression.Property(Expression.Constant(place), nameof(Place.Key));
        var idOfPlace = Expression.Property(Expression.Constant(place), nameof(Place.Id));
        var (beyond, notBefore) =
            descending != place.Backwards
                ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
                : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        return Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(
                Compare(notBefore, key.Body, keyOfPlace),
                Expression.OrElse(Compare(beyond, key.Body, keyOfPlace), Compare(beyond, idOfRow, idOfPlace))
            ),
            row
        );
    }

    private static BinaryExpression Compare(ExpressionType how, Expression value, Expression than) =>
        Expression.MakeBinary(
            how,
            Expression.Call(value, value.Type.GetMethod(nameof(IComparable.CompareTo), [value.Type])!, than),
            Expression.Constant(0)
        );

    /// <summary>Beside which row a page begins, and to which side it goes.</summary>
    private sealed record Place(TKey Key, Guid Id, bool Backwards)
    {
        private const int LongestText = 4_000;

        public override string ToString() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

        public static Place? Parse(string? text)
        {
            if (text is null or { Length: 0 or > LongestText })
            {
                return null;
            }

            try
            {
                return JsonSerializer.Deserialize<Place>(WebEncoders.Base64UrlDecode(text)) is { Key: not null } place ? place : null;
            }
            catch (Exception foreign) when (foreign is FormatException or JsonException)
            {
                return null;
            }
        }
    }
}
