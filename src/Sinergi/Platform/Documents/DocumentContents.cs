using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Puts content into the vault and takes it out, under the keys of its owner. Each owner has two keys for each classification; destroying
/// them makes all that was kept under them unreadable, also in every backup.
/// </summary>
public sealed class DocumentContents(DocumentVault vault, KeyStore keys, Quarantine quarantine)
{
    /// <summary>Null when the owner's keys have been destroyed.</summary>
    public async Task<StoreOutcome?> StoreAsync(
        Stream content,
        Guid ownerId,
        DocumentClassification classification,
        long maxBytes,
        CancellationToken cancellationToken
    ) =>
        await KeyAsync(ownerId, classification, cancellationToken) is { } key
            ? await vault.StoreAsync(content, key, Name(classification), maxBytes, progress: null, cancellationToken)
            : null;

    /// <summary>The content in the clear, checked on the way; null when it is gone or its key is.</summary>
    public async Task<Stream?> OpenAsync(StoredDocument document, CancellationToken cancellationToken) =>
        await OpenAsync(document.Address, document.OwnerInstitutionId, document.Classification, cancellationToken);

    /// <summary>The content as a file for a program to look at; null when it is gone or its key is.</summary>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task<QuarantinedFile?> UnpackAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(document, cancellationToken);
        return content is null ? null : await quarantine.CopyAsync(content, document.Bytes, cancellationToken);
    }

    public Task<string?> StoreTextAsync(StoredDocument document, string text, CancellationToken cancellationToken) =>
        StoreBesideAsync(document, Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>Keeps what was read from a document beside it, under the same keys; null when there is no room or no key.</summary>
    public async Task<string?> StoreBesideAsync(StoredDocument document, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var outcome = await StoreAsync(content, document.OwnerInstitutionId, document.Classification, bytes.Length, cancellationToken);
        return outcome?.Match(stored => stored.Content.Address.Value, _ => null, _ => (string?)null);
    }

    public async Task<string?> ReadTextAsync(StoredDocument document, string address, CancellationToken cancellationToken) =>
        await ReadBesideAsync(document, address, cancellationToken) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public async Task<byte[]?> ReadBesideAsync(StoredDocument document, string address, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(address, document.OwnerInstitutionId, document.Classification, cancellationToken);
        if (content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private async Task<Stream?> OpenAsync(
        string address,
        Guid ownerId,
        DocumentClassification classification,
        CancellationToken cancellationToken
    )
    {
        if (!ContentAddress.TryParse(address, out var place) || await KeyAsync(ownerId, classification, cancellationToken) is not { } key)
        {
            return null;
        }

        var outcome = await vault.OpenAsync(place, key, Name(classification), cancellationToken);
        return outcome.Match<Stream?>(opened => opened.Content, _ => null, _ => null, _ => null);
    }

    private async Task<OwnerKey?> KeyAsync(Guid ownerId, DocumentClassification classification, CancellationToken cancellationToken)
    {
        var purpose = $"documents:{Name(classification)}";
        var secret = await keys.GetOrCreateAsync(ownerId, purpose, cancellationToken);
        return secret is null ? null : new OwnerKey($"{ownerId:N}", Part(secret, "encryption"), Part(secret, "address"));
    }

    private static byte[] Part(byte[] secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, OwnerKey.KeyBytes, info: Encoding.ASCII.GetBytes($"sinergi documents {use} 1"));

    private static string Name(DocumentClassification classification) => classification.ToString().ToLowerInvariant();
}
