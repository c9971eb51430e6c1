using System.Security.Cryptography;
using Sinergi.Platform.Api;
using Sinergi.Platform.Configuration;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>A signed text that a program has sent, in a file without a name until it is taken in.</summary>
/// <param name="Problem">Why it is not taken; then there is no content.</param>
public sealed record ReceivedCopy(Stream Content, byte[] Digest, ApiProblem? Problem) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>
/// Takes the content of a call as it is sent, a PDF with its digest in the header (RFC 9530): what was lost or changed on the way is noticed before
/// anything is kept.
/// </summary>
public sealed class SignedCopies(DataFolder room, SinergiOptions options)
{
    public const string DigestHeader = "Content-Digest";
    private const string Pdf = "application/pdf";

    public async Task<ReceivedCopy> ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentType != Pdf)
        {
            return Refuse(ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        if (Promised(request) is not { } promised)
        {
            return Refuse(new ApiProblem(StatusCodes.Status400BadRequest, "digest"));
        }

        var most = (long)options.Upload.MaxMegabytes << 20;
        var file = room.Unnamed("api");
        try
        {
            if (await CopyAsync(request.Body, file, most, context.RequestAborted) is not { } digest)
            {
                await file.DisposeAsync();
                return Refuse(ApiProblem.TooLarge(most));
            }

            if (!CryptographicOperations.FixedTimeEquals(digest, promised))
            {
                await file.DisposeAsync();
                return Refuse(new ApiProblem(StatusCodes.Status400BadRequest, "digest"));
            }

            file.Position = 0;
            return new ReceivedCopy(file, digest, null);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The digest of what was copied; null where it is more than is taken.</summary>
    private static async Task<byte[]?> CopyAsync(Stream body, Stream file, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Length + read > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>sha-256=:BASE64:</summary>
    private static byte[]? Promised(HttpRequest request)
    {
        const string Begin = "sha-256=:";
        if (
            request.Headers[DigestHeader] is not [{ } header]
            || !header.StartsWith(Begin, StringComparison.Ordinal)
            || !header.EndsWith(':')
            || header.Length <= Begin.Length
        )
        {
            return null;
        }

        var digest = new byte[SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(header[Begin.Length..^1], digest, out var written) && written == digest.Length ? digest : null;
    }

    private static ReceivedCopy Refuse(ApiProblem problem) => new(Stream.Null, [], problem);
}
