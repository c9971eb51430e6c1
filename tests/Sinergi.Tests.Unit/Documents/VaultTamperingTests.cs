using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Tests.Unit.Documents;

public sealed class VaultTamperingTests : IDisposable
{
    private const int SealedChunk = (64 << 10) + 16;
    private const int HeadBytes = 6 + 5 + 32;

    private static readonly OwnerKey Key = new("lapas", new byte[32], [.. Enumerable.Repeat((byte)7, 32)]);

    private readonly string root = Directory.CreateTempSubdirectory("sinergi-vault-").FullName;

    [Theory]
    [InlineData(HeadBytes - 1)]
    [InlineData(HeadBytes)]
    [InlineData(HeadBytes + SealedChunk - 1)]
    [InlineData(HeadBytes + (2 * SealedChunk) + 1)]
    public Task Read_OneBitChanged_DoesNotVerify(int place) => DoesNotVerifyAsync(file => file[place] ^= 1);

    [Theory]
    [InlineData(HeadBytes)]
    [InlineData(HeadBytes + 10)]
    [InlineData(HeadBytes + SealedChunk)]
    [InlineData(HeadBytes + (2 * SealedChunk))]
    public Task Read_CutOff_DoesNotVerify(int length) => DoesNotVerifyAsync(file => file[..length]);

    [Fact]
    public Task Read_ChunksInAnotherOrder_DoesNotVerify() =>
        DoesNotVerifyAsync(file =>
            [
                .. file[..HeadBytes],
                .. file[(HeadBytes + SealedChunk)..(HeadBytes + (2 * SealedChunk))],
                .. file[HeadBytes..(HeadBytes + SealedChunk)],
                .. file[(HeadBytes + (2 * SealedChunk))..],
            ]
        );

    [Fact]
    public Task Read_WithSomethingAppended_DoesNotVerify() => DoesNotVerifyAsync(file => [.. file, .. file[HeadBytes..]]);

    [Fact]
    public async Task Read_FileOfAnotherAddress_DoesNotVerify()
    {
        var vault = new DocumentVault(root);
        var (one, other) = (await StoreAsync(vault, fill: 1), await StoreAsync(vault, fill: 2));
        File.Copy(PathOf(one), PathOf(other), overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(vault, other));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(HeadBytes - 1)]
    public async Task Open_WithHalfAHead_IsDamaged(int length)
    {
        var vault = new DocumentVault(root);
        var address = await StoreAsync(vault, fill: 1);
        var file = await File.ReadAllBytesAsync(PathOf(address));
        await File.WriteAllBytesAsync(PathOf(address), file[..length]);

        Assert.IsType<OpenOutcome.Damaged>(await vault.OpenAsync(address, Key, "internal"));
    }

    [Fact]
    public async Task Read_AfterAFailure_DoesNotPretendThatTheContentEnded()
    {
        var vault = new DocumentVault(root);
        var address = await StoreAsync(vault, fill: 1);
        var file = await File.ReadAllBytesAsync(PathOf(address));
        await File.WriteAllBytesAsync(PathOf(address), file[..^1]);
        var opened = Assert.IsType<OpenOutcome.Opened>(await vault.OpenAsync(address, Key, "internal"));
        await using var content = opened.Content;

        await Assert.ThrowsAsync<InvalidDataException>(() => content.CopyToAsync(Stream.Null));
        await Assert.ThrowsAsync<InvalidDataException>(() => content.CopyToAsync(Stream.Null));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private Task DoesNotVerifyAsync(Action<byte[]> change) =>
        DoesNotVerifyAsync(file =>
        {
            change(file);
            return file;
        });

    private async Task DoesNotVerifyAsync(Func<byte[], byte[]> change)
    {
        var vault = new DocumentVault(root);
        var address = await StoreAsync(vault, fill: 1);
        await File.WriteAllBytesAsync(PathOf(address), change(await File.ReadAllBytesAsync(PathOf(address))));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(vault, address));
    }

    private string PathOf(ContentAddress address) => Path.Combine(root, address.Value[..2], address.Value[2..4], address.Value);

    /// <summary>Two whole chunks and a piece.</summary>
    private static async Task<ContentAddress> StoreAsync(DocumentVault vault, byte fill)
    {
        var content = Enumerable.Repeat(fill, (2 * 64 << 10) + 100).ToArray();
        var outcome = await vault.StoreAsync(new MemoryStream(content), Key, "internal", content.Length);
        return Assert.IsType<StoreOutcome.Stored>(outcome).Content.Address;
    }

    private static async Task ReadAsync(DocumentVault vault, ContentAddress address)
    {
        var opened = Assert.IsType<OpenOutcome.Opened>(await vault.OpenAsync(address, Key, "internal"));
        await using var content = opened.Content;
        await content.CopyToAsync(Stream.Null);
    }
}
