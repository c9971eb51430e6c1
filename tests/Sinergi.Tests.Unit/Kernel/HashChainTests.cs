using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Canonical;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class HashChainTests
{
    private static readonly HashChain Chain = new("sinergi/test/v1");

    // Distinct contents, because exchanging two equal neighbours is no change.
    private static readonly Arbitrary<ChainEntry[]> Chains = Gen.Choose(2, 12)
        .SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 255), 8).ListOf(count))
        .Select(contents => Appended(contents.Select((bytes, index) => (byte[])[(byte)index, .. bytes.Select(value => (byte)value)])))
        .ToArbitrary();

    private static readonly Arbitrary<int> Places = Gen.Choose(0, 10_000).ToArbitrary();

    [Fact]
    public void Next_OfAKnownEntry_IsTheDocumentedHash()
    {
        // Computed once outside of .NET over: 0000000f "sinergi/test/v1" · genesis · 0000000000000002 "{}".
        Assert.Equal("fd5b81342daf062c5b5fbf86597bc5a6069760d5b66932ee7c65d18991a2b5e8", Convert.ToHexStringLower(Chain.Genesis));
        Assert.Equal(
            "9dbb69be6d8fc7550801ab14e6f852b84172b050f74f6edba27a366c25e3aa90",
            Convert.ToHexStringLower(Chain.Next(Chain.Genesis, "{}"u8))
        );
    }

    [Fact]
    public void Next_InAnotherChain_Differs() =>
        Assert.NotEqual(Chain.Next(Chain.Genesis, "{}"u8), new HashChain("sinergi/test/v2").Next(Chain.Genesis, "{}"u8));

    [Fact]
    public void Next_AfterAHashOfWrongLength_Throws() => Assert.Throws<ArgumentException>(() => Chain.Next(new byte[31], "{}"u8));

    [Fact]
    public void Verify_OfNoEntries_IsIntactAtGenesis() =>
        Assert.Equal(new ChainVerdict.Intact(0), Chain.Verify(Chain.Genesis, [], Chain.Genesis));

    [Fact]
    public void Verify_OfAnUntouchedChain_IsIntact() =>
        Prop.ForAll(Chains, entries => Verify(entries, entries[^1].Hash) == new ChainVerdict.Intact(entries.Length))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_FromAVerifiedHash_ContinuesThere() =>
        Prop.ForAll(
                Chains,
                entries => Chain.Verify(entries[0].Hash, entries.Skip(1), entries[^1].Hash) == new ChainVerdict.Intact(entries.Length - 1)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_AfterAnyBitOfAContentChanged_BreaksThere() =>
        Prop.ForAll(
                Chains,
                Places,
                (entries, place) =>
                {
                    var at = place % entries.Length;
                    var changed = entries.ToArray();
                    changed[at] = entries[at] with { Content = Flipped(entries[at].Content, place) };
                    return Verify(changed, entries[^1].Hash) == new ChainVerdict.Broken(at);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_AfterAnyBitOfAHashChanged_BreaksThere() =>
        Prop.ForAll(
                Chains,
                Places,
                (entries, place) =>
                {
                    var at = place % entries.Length;
                    var changed = entries.ToArray();
                    changed[at] = entries[at] with { Hash = Flipped(entries[at].Hash, place) };
                    return Verify(changed, entries[^1].Hash) == new ChainVerdict.Broken(at);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_AfterTwoNeighboursChangedPlaces_BreaksThere() =>
        Prop.ForAll(
                Chains,
                Places,
                (entries, place) =>
                {
                    var at = place % (entries.Length - 1);
                    var moved = entries.ToArray();
                    (moved[at], moved[at + 1]) = (moved[at + 1], moved[at]);
                    return Verify(moved, entries[^1].Hash) == new ChainVerdict.Broken(at);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_AfterAnEntryWasDropped_IsNotIntact() =>
        Prop.ForAll(
                Chains,
                Places,
                (entries, place) =>
                {
                    var at = place % entries.Length;
                    ChainVerdict expected =
                        at == entries.Length - 1 ? new ChainVerdict.HeadDiffers(entries.Length - 1) : new ChainVerdict.Broken(at);
                    return Verify(entries.Where((_, index) => index != at), entries[^1].Hash) == expected;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_AfterAllWasWrittenAnew_DiffersFromTheKeptHead() =>
        Prop.ForAll(
                Chains,
                Places,
                (entries, place) =>
                {
                    var at = place % entries.Length;
                    var forged = Appended(
                        entries.Select((entry, index) => (index == at ? Flipped(entry.Content, place) : entry.Content).ToArray())
                    );
                    return Verify(forged, entries[^1].Hash) == new ChainVerdict.HeadDiffers(entries.Length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Match_OfEachVerdict_CallsItsOwnCase()
    {
        ChainVerdict[] verdicts = [new ChainVerdict.Intact(1), new ChainVerdict.Broken(2), new ChainVerdict.HeadDiffers(3)];

        Assert.Equal(
            ["intact 1", "broken 2", "differs 3"],
            verdicts.Select(verdict => verdict.Match(v => $"intact {v.Entries}", v => $"broken {v.Index}", v => $"differs {v.Entries}"))
        );
    }

    private static ChainVerdict Verify(IEnumerable<ChainEntry> entries, ReadOnlyMemory<byte> head) =>
        Chain.Verify(Chain.Genesis, entries, head);

    private static ChainEntry[] Appended(IEnumerable<byte[]> contents)
    {
        var previous = Chain.Genesis;
        return [.. contents.Select(content => new ChainEntry(content, previous = Chain.Next(previous, content)))];
    }

    private static byte[] Flipped(ReadOnlyMemory<byte> bytes, int place)
    {
        var changed = bytes.ToArray();
        changed[place % changed.Length] ^= (byte)(1 << (place % 8));
        return changed;
    }
}
