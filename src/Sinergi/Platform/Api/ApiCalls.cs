using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;

namespace Sinergi.Platform.Api;

/// <summary>What came of a call that changes something: a refusal, or what was done.</summary>
public sealed record ApiAnswer
{
    public ApiProblem? Problem { get; init; }

    /// <summary>The tag of the record as it stands where a write was based on an older one.</summary>
    public string? ETag { get; init; }
    public int Status { get; init; }
    public string? Body { get; init; }
    public string? Location { get; init; }

    public static ApiAnswer Refuse(ApiProblem problem, string? etag = null) => new() { Problem = problem, ETag = etag };

    public static ApiAnswer Done(int status, object body, string? etag, string? location = null) =>
        new()
        {
            Status = status,
            Body = JsonSerializer.Serialize(body, ApiJson.Options),
            ETag = etag,
            Location = location,
        };
}

/// <summary>
/// Carries out every call once, however often it is sent: the same key with the same content gets the first answer again, with other content it is
/// refused. The key is written down before anything is done. Should the product die in between, the next try carries on under the same form key, so
/// that what was done already is not done twice.
/// </summary>
public sealed class ApiCalls(SinergiDb db, IDatabaseProvider provider, CurrentActor current, ApiTurns turns, TimeProvider clock)
{
    public const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    /// <summary>No call takes as long; who began it earlier and never ended is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <param name="content">What the call brings, or its digest where that is long.</param>
    /// <param name="carryOut">Gets the key under which its processes run.</param>
    public async Task<IResult> OnceAsync(HttpContext context, ReadOnlyMemory<byte> content, Func<Guid, Task<ApiAnswer>> carryOut)
    {
        if (context.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= LongestKey } key] || key.Any(c => c is < '!' or > '~'))
        {
            return ApiResults.Problem(new ApiProblem(StatusCodes.Status400BadRequest, "idempotency-key", $"{LongestKey}"));
        }

        var clientId = current.Client!.Id;
        using var turn = await turns.TakeAsync(clientId, key, context.RequestAborted);
        var digest = DigestOf(context.Request, content.Span);
        var known = await TakeAsync(clientId, key, digest, context.RequestAborted);
        if (known is not null && known.Digest != digest)
        {
            return ApiResults.Problem(new ApiProblem(StatusCodes.Status422UnprocessableEntity, "key-reused"));
        }

        if (known is { Status: { } status })
        {
            return new Given(
                new ApiAnswer
                {
                    Status = status,
                    Body = known.Body,
                    ETag = known.ETag,
                    Location = known.Location,
                }
            );
        }

        if (known is not null && clock.GetUtcNow().UtcDateTime - known.At < Abandoned)
        {
            // Another node is at it.
            context.Response.Headers.RetryAfter = "1";
            return ApiResults.Problem(ApiProblem.Of(StatusCodes.Status409Conflict));
        }

        return new Given(await CarryOutAsync(clientId, key, carryOut));
    }

    private async Task<ApiAnswer> CarryOutAsync(Guid clientId, string key, Func<Guid, Task<ApiAnswer>> carryOut)
    {
        var answered = false;
        try
        {
            var answer = await carryOut(DerivedKey.Of(clientId, key));
            if (answer.Problem is null)
            {
                await KeepAsync(clientId, key, answer);
                answered = true;
            }

            return answer;
        }
        finally
        {
            if (!answered)
            {
                // Nothing was done: mended, the call may come again under the same key.
                await ForgetAsync(clientId, key);
            }
        }
    }

    /// <summary>Null when the key is this call's own from now on; otherwise the call that has it.</summary>
    private async Task<ApiCall?> TakeAsync(Guid clientId, string key, string digest, CancellationToken cancellationToken)
    {
        if (await FindAsync(clientId, key, cancellationToken) is { } known)
        {
            return known;
        }

        var call = new ApiCall
        {
            ClientId = clientId,
            Key = key,
            Digest = digest,
            At = clock.UtcNowToMicrosecond(),
        };
        db.Add(call);
        try
        {
            using var turn = await provider.EnterWriteAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            db.ChangeTracker.Clear();
            return await FindAsync(clientId, key, cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private Task<ApiCall?> FindAsync(Guid clientId, string key, CancellationToken cancellationToken) =>
        db.Set<ApiCall>().AsNoTracking().SingleOrDefaultAsync(c => c.ClientId == clientId && c.Key == key, cancellationToken);

    // What was done is done, whether or not anybody still waits for the answer.
    private async Task KeepAsync(Guid clientId, string key, ApiAnswer answer)
    {
        using var turn = await provider.EnterWriteAsync(CancellationToken.None);
        await db.Set<ApiCall>()
            .Where(c => c.ClientId == clientId && c.Key == key)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.Status, answer.Status)
                        .SetProperty(x => x.Body, answer.Body)
                        .SetProperty(x => x.ETag, answer.ETag)
                        .SetProperty(x => x.Location, answer.Location),
                CancellationToken.None
            );
    }

    private async Task ForgetAsync(Guid clientId, string key)
    {
        using var turn = await provider.EnterWriteAsync(CancellationToken.None);
        await db.Set<ApiCall>()
            .Where(c => c.ClientId == clientId && c.Key == key && c.Status == null)
            .ExecuteDeleteAsync(CancellationToken.None);
    }

    private static string DigestOf(HttpRequest request, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path.Value}\n"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Given(ApiAnswer answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            if (answer.ETag is { } tag)
            {
                response.Headers.ETag = tag;
            }

            if (answer.Problem is { } problem)
            {
                return problem.WriteAsync(httpContext);
            }

            if (answer.Location is { } location)
            {
                response.Headers.Location = location;
            }

            response.StatusCode = answer.Status;
            response.ContentType = "application/json";
            return response.WriteAsync(answer.Body ?? "", httpContext.RequestAborted);
        }
    }
}

/// <summary>Two calls under one key at the same node go one after the other. A fixed number of turns, so that keys cost no memory.</summary>
public sealed class ApiTurns : IDisposable
{
    private const int Turns = 64;
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(Guid clientId, string key, CancellationToken cancellationToken)
    {
        var turn = turns[(HashCode.Combine(clientId, key) & int.MaxValue) % Turns];
        await turn.WaitAsync(cancellationToken);
        return new Taken(turn);
    }

    public void Dispose() => Array.ForEach(turns, turn => turn.Dispose());

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
