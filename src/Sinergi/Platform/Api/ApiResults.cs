using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Sinergi.Platform.Api;

/// <summary>One page of a list.</summary>
/// <param name="Next">The address of the next page; null on the last one.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Data, string? Next);

/// <summary>The answers of the interface for programs.</summary>
public static class ApiResults
{
    private const string Json = "application/json";

    public static IResult Problem(ApiProblem problem) => new ProblemResult(problem);

    public static IResult NotFound() => Problem(ApiProblem.Of(StatusCodes.Status404NotFound));

    public static IResult Of(object value) => TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), Json);

    /// <summary>A page with the address of the next one, in the answer and in its header.</summary>
    /// <param name="rows">One more than the limit where there is a further page.</param>
    /// <param name="place">Key and identifier of a row, by which the list is ordered.</param>
    public static IResult Page<TRow, TKey>(
        HttpContext context,
        IReadOnlyList<TRow> rows,
        int limit,
        Func<TRow, (TKey Key, Guid Id)> place,
        Func<TRow, object> show
    )
        where TKey : notnull
    {
        var shown = rows.Take(limit).ToList();
        string? next = null;
        if (rows.Count > limit)
        {
            var (key, id) = place(shown[^1]);
            var kept = context
                .Request.Query.Where(q => q.Key != ApiQuery.CursorName)
                .SelectMany(q => q.Value.Select(v => (q.Key, Value: v)));
            next = QueryHelpers.AddQueryString(
                context.Request.Path.Value!,
                kept.Append((ApiQuery.CursorName, new ApiCursor<TKey>(key, id).Write())).Select(q => KeyValuePair.Create(q.Item1, q.Item2))
            );
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return Of(new ApiPage<object>([.. shown.Select(show)], next));
    }

    /// <summary>A record with its tag; nothing but the tag for who has it already.</summary>
    public static IResult Tagged(HttpContext context, TaggedRecord record)
    {
        context.Response.Headers.ETag = record.ETag;
        var had = context.Request.GetTypedHeaders().IfNoneMatch;
        return had.Any(tag => tag.Tag == "*" || tag.Tag == record.ETag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(record.Content, Json);
    }
}

/// <summary>
/// A record as it is sent. Its tag has two parts: the revision, which changes whenever somebody changes the record and which a write names, and a
/// digest of what was sent, because some of that follows from the calendar.
/// </summary>
public sealed record TaggedRecord(Guid Revision, byte[] Content)
{
    private const int DigestBytes = 8;

    public string ETag => $"\"{Revision:N}-{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, DigestBytes))}\"";

    public static TaggedRecord Of(Guid revision, object value) =>
        new(revision, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options));

    /// <summary>The revision that a write was based on; null where it names none.</summary>
    public static Guid? RevisionOf(HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [{ IsWeak: false } only]
        && only.Tag.Value is { Length: > 34 } tag
        && Guid.TryParseExact(tag[1..33], "N", out var revision)
            ? revision
            : null;
}
