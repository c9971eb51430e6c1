using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Tests.Unit.Documents;

public sealed class DocumentVaultTests : IDisposable
{
    private const int Chunk = 64 << 10;
    private const long Plenty = 10 << 20;

    private static readonly OwnerKey Lapas = Key("lapas", 1);
    private static readonly OwnerKey Rutan = Key("rutan", 2);

    private readonly string root = Directory.CreateTempSubdirectory("sinergi-vault-").FullName;
    private readonly DocumentVault vault;

    public DocumentVaultTests() => vault = new DocumentVault(root);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 17)]
    public async Task Open_WhatWasStored_GivesTheSameBytes(int length)
    {
        var content = Content(length);

        var stored = await StoreAsync(content);
        var read = await ReadAsync(stored.Address);

        Assert.Equal(content, read);
        Assert.Equal(length, stored.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Sha256);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    public async Task Open_WhatWasStored_KnowsItsLengthBeforeReading(int length)
    {
        var stored = await StoreAsync(Content(length));

        var opened = Assert.IsType<OpenOutcome.Opened>(await vault.OpenAsync(stored.Address, Lapas, "internal"));

        await using var content = opened.Content;
        Assert.Equal(length, content.Length);
    }

    [Fact]
    public async Task Store_SameContentOfSameOwnerAndClassification_IsKeptOnce()
    {
        var first = await StoreAsync(Content(100));
        var second = await StoreAsync(Content(100));

        Assert.Equal(first.Address, second.Address);
        Assert.False(first.AlreadyPresent);
        Assert.True(second.AlreadyPresent);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Store_SameContentOfAnotherOwner_LiesElsewhere() =>
        Assert.NotEqual((await StoreAsync(Content(100))).Address, (await StoreAsync(Content(100), Rutan)).Address);

    [Fact]
    public async Task Store_SameContentUnderAnotherClassification_LiesElsewhere() =>
        Assert.NotEqual((await StoreAsync(Content(100))).Address, (await StoreAsync(Content(100), classification: "public")).Address);

    [Fact]
    public async Task Store_AnyContent_LiesInAFolderOfItsAddressAndIsNotReadable()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("perjanjian rahasia ", 50)));

        var stored = await StoreAsync(text);

        var file = Assert.Single(Files());
        var address = stored.Address.Value;
        Assert.Equal(Path.Combine(root, address[..2], address[2..4], address), file);
        Assert.DoesNotContain("perjanjian", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
    }

    [Fact]
    public async Task Store_AsLargeAsAllowed_IsStored() =>
        Assert.IsType<StoreOutcome.Stored>(await vault.StoreAsync(new MemoryStream(Content(100)), Lapas, "internal", maxBytes: 100));

    [Theory]
    [InlineData(101, 100)]
    [InlineData((2 * Chunk) + 1, 2 * Chunk)]
    public async Task Store_LargerThanAllowed_IsTooLargeAndLeavesNothing(int length, int maxBytes)
    {
        var outcome = await vault.StoreAsync(new MemoryStream(Content(length)), Lapas, "internal", maxBytes);

        Assert.Equal(maxBytes, Assert.IsType<StoreOutcome.TooLarge>(outcome).MaxBytes);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Store_WithProgress_TellsTheBytesTaken()
    {
        var seen = new List<long>();

        await vault.StoreAsync(new MemoryStream(Content((2 * Chunk) + 5)), Lapas, "internal", Plenty, new Collector(seen));

        Assert.Equal([Chunk, 2 * Chunk, (2 * Chunk) + 5], seen);
    }

    [Fact]
    public async Task Store_OnAFullDisk_IsNoSpaceLeavesNothingAndWorksAgainLater()
    {
        var isFull = true;
        var onFullDisk = new DocumentVault(root, path => isFull ? FullDisk(path) : File.Create(path));

        var refused = await onFullDisk.StoreAsync(new MemoryStream(Content(200)), Lapas, "internal", Plenty);
        var left = Files();
        isFull = false;
        var stored = await onFullDisk.StoreAsync(new MemoryStream(Content(200)), Lapas, "internal", Plenty);

        Assert.IsType<StoreOutcome.NoSpace>(refused);
        Assert.Empty(left);
        Assert.IsType<StoreOutcome.Stored>(stored);
    }

    [Fact]
    public async Task Store_WhenTheSenderBreaksOff_ThrowsAndLeavesNothing()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(() => vault.StoreAsync(new BrokenUpload(), Lapas, "internal", Plenty));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Open_AddressOfNothing_IsMissing()
    {
        Assert.True(ContentAddress.TryParse(new string('a', 64), out var address));

        Assert.IsType<OpenOutcome.Missing>(await vault.OpenAsync(address, Lapas, "internal"));
    }

    [Fact]
    public async Task Open_WithTheKeyOfAnother_NamesTheKeyThatIsNeeded()
    {
        var stored = await StoreAsync(Content(10));

        Assert.Equal("lapas", Assert.IsType<OpenOutcome.OtherKey>(await vault.OpenAsync(stored.Address, Rutan, "internal")).KeyId);
    }

    [Fact]
    public async Task Open_WithAnotherKeyOfTheSameName_DoesNotVerify()
    {
        var stored = await StoreAsync(Content(10));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(stored.Address, Key("lapas", 9)));
    }

    [Fact]
    public async Task Open_WithAnotherClassification_DoesNotVerify()
    {
        var stored = await StoreAsync(Content(10));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(stored.Address, Lapas, "public"));
    }

    [Fact]
    public async Task Delete_StoredContent_IsGone()
    {
        var stored = await StoreAsync(Content(10));

        Assert.True(vault.Delete(stored.Address));
        Assert.False(vault.Contains(stored.Address));
        Assert.False(vault.Delete(stored.Address));
    }

    [Fact]
    public async Task SweepLeftovers_UploadOfAKilledProcess_IsRemovedAndAFreshOneKept()
    {
        var incoming = Path.Combine(root, "incoming");
        var (old, fresh) = (Path.Combine(incoming, "old"), Path.Combine(incoming, "fresh"));
        await File.WriteAllBytesAsync(old, Content(10));
        await File.WriteAllBytesAsync(fresh, Content(10));
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));

        var removed = vault.SweepLeftovers(TimeSpan.FromHours(24), TimeProvider.System);

        Assert.Equal(1, removed);
        Assert.Equal([fresh], Directory.GetFiles(incoming));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    public void TryParse_WhatIsNoAddress_IsRefused(string text) => Assert.False(ContentAddress.TryParse(text, out _));

    [Fact]
    public void OwnerKey_OfTheWrongLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new OwnerKey("a", new byte[31], new byte[32]));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static OwnerKey Key(string id, byte seed) =>
        new(id, Enumerable.Repeat(seed, 32).ToArray(), Enumerable.Repeat((byte)(seed + 100), 32).ToArray());

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    /// <summary>The kernel's own full disk; the file at the path is there too, as it would be.</summary>
    private static FileStream FullDisk(string path)
    {
        File.WriteAllBytes(path, []);
        return new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
    }

    private string[] Files() => Directory.GetFiles(root, "*", SearchOption.AllDirectories);

    private async Task<StoredContent> StoreAsync(byte[] content, OwnerKey? key = null, string classification = "internal")
    {
        var outcome = await vault.StoreAsync(new MemoryStream(content), key ?? Lapas, classification, Plenty);
        return Assert.IsType<StoreOutcome.Stored>(outcome).Content;
    }

    private async Task<byte[]> ReadAsync(ContentAddress address, OwnerKey? key = null, string classification = "internal")
    {
        var opened = Assert.IsType<OpenOutcome.Opened>(await vault.OpenAsync(address, key ?? Lapas, classification));
        await using var content = opened.Content;
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private sealed class Collector(List<long> seen) : IProgress<long>
    {
        public void Report(long value) => seen.Add(value);
    }

    private sealed class BrokenUpload() : MemoryStream(Content(2 * Chunk))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= Chunk
                ? throw new EndOfStreamException()
                : base.ReadAsync(buffer[..Math.Min(buffer.Length, Chunk)], cancellationToken);
    }
}
