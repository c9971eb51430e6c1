using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Keys;

namespace Sinergi.Modules.Commitments.Visits.Links;

/// <summary>
/// Tokens of links, 256 bits derived from a random key of the contact and the id of the link: a form sent twice gets the same link again, and yet
/// the database holds nothing but a hash.
/// </summary>
public sealed class ContactTokens(KeyStore keys)
{
    private const string LinkPurpose = "contact-links";
    private const string CodePurpose = "contact-codes";

    /// <summary>Null when the keys of the contact have been destroyed: nothing may be sent to somebody who was erased.</summary>
    public async Task<string?> TokenAsync(Guid subjectId, Guid linkId, CancellationToken cancellationToken) =>
        await keys.GetOrCreateAsync(subjectId, LinkPurpose, cancellationToken) is { } key
            ? Base64Url.EncodeToString(HMACSHA256.HashData(key, linkId.ToByteArray()))
            : null;

    /// <summary>The key under which codes of a contact are hashed.</summary>
    public Task<byte[]?> CodeKeyAsync(Guid subjectId, CancellationToken cancellationToken) =>
        keys.GetOrCreateAsync(subjectId, CodePurpose, cancellationToken);

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
