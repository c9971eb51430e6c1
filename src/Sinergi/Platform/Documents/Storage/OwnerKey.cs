namespace Sinergi.Platform.Documents.Storage;

/// <summary>The two keys of one owner: one makes content unreadable, the other makes its address unguessable.</summary>
/// <remarks>A class, not a record: keys must not be compared byte by byte, nor written out by accident.</remarks>
public sealed class OwnerKey
{
    public const int KeyBytes = 32;
    public const int MaxIdBytes = 64;

    private readonly byte[] encryptionKey;
    private readonly byte[] addressKey;

    /// <param name="id">Names the key in the head of each file, so that a reader knows which one to ask for. Not secret.</param>
    public OwnerKey(string id, ReadOnlySpan<byte> encryptionKey, ReadOnlySpan<byte> addressKey)
    {
        if (encryptionKey.Length != KeyBytes || addressKey.Length != KeyBytes)
        {
            throw new ArgumentException("Each key has 32 bytes.");
        }
        if (id.Length is 0 or > MaxIdBytes || !id.All(char.IsAscii))
        {
            throw new ArgumentException("A key id has 1 to 64 ASCII letters.", nameof(id));
        }
        Id = id;
        this.encryptionKey = encryptionKey.ToArray();
        this.addressKey = addressKey.ToArray();
    }

    public string Id { get; }

    internal ReadOnlySpan<byte> EncryptionKey => encryptionKey;

    internal ReadOnlySpan<byte> AddressKey => addressKey;
}
