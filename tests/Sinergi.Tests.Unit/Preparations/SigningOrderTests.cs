using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel;
using Sinergi.Modules.Preparations.Domain.Signatures;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>Groups in sequence, n of m inside: whatever comes in, and in whichever order.</summary>
public sealed class SigningOrderTests
{
    /// <summary>Up to three groups of one to three signers; of each so many are needed, or all.</summary>
    private static SigningOrder Drawn(byte[] groups)
    {
        List<PlannedSigner> signers = [];
        Dictionary<int, int?> needed = [];
        foreach (var (i, drawn) in groups.DefaultIfEmpty((byte)0).Take(3).Index())
        {
            var members = (drawn % 3) + 1;
            signers.AddRange(Enumerable.Range(0, members).Select(_ => new PlannedSigner(NewId.Next(), i + 1)));
            var enough = drawn / 3 % (members + 1);
            needed[i + 1] = enough == 0 ? null : enough;
        }

        return new SigningOrder(signers, needed);
    }

    /// <summary>Papers with some of the signers each, as they come; what is refused changes nothing.</summary>
    private static IEnumerable<HashSet<Guid>> Taking(SigningOrder order, IEnumerable<byte[]> papers)
    {
        HashSet<Guid> signed = [];
        foreach (var paper in papers)
        {
            var on = paper.Select(b => order.Signers[b % order.Signers.Count].Id).Where(id => !signed.Contains(id)).ToHashSet();
            if (on.Count > 0 && !order.NotTheirTurn(signed, on).Any())
            {
                signed = [.. signed, .. on];
            }

            yield return signed;
        }
    }

    [Fact]
    public void Papers_WhateverComesIn_NeverLetALaterGroupSignBeforeAnEarlier() =>
        Prop.ForAll<byte[], byte[][]>(
                (groups, papers) =>
                {
                    var order = Drawn(groups);
                    return Taking(order, papers)
                        .All(signed =>
                        {
                            var standing = order.Standing(signed);
                            return standing.All(g => g.Signed == 0 || standing.Where(e => e.Number < g.Number).All(e => e.IsComplete));
                        });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Group_IsComplete_ExactlyWhenAsManyAsNeededHaveSigned() =>
        Prop.ForAll<byte[], byte[][]>(
                (groups, papers) =>
                {
                    var order = Drawn(groups);
                    return Taking(order, papers)
                        .All(signed =>
                            order
                                .Standing(signed)
                                .All(g =>
                                {
                                    var members = order.Signers.Where(s => s.Group == g.Number).ToList();
                                    var required = order.Needed[g.Number] ?? members.Count;
                                    return g.IsComplete == (members.Count(s => signed.Contains(s.Id)) >= required);
                                })
                            && order.IsComplete(signed) == order.Standing(signed).All(g => g.IsComplete)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Signers_OfOneGroup_MaySignInAnyOrder() =>
        Prop.ForAll<byte[], int>(
                (groups, seed) =>
                {
                    var order = Drawn(groups);
                    var needed = order
                        .Standing(new HashSet<Guid>())
                        .SelectMany(g =>
                        {
                            var members = order.Signers.Where(s => s.Group == g.Number).Select(s => s.Id).ToArray();
                            new Random(seed).Shuffle(members);
                            return members.Take(g.Required);
                        });
                    HashSet<Guid> signed = [];
                    foreach (var signer in needed)
                    {
                        if (order.NotTheirTurn(signed, new HashSet<Guid> { signer }).Any())
                        {
                            return false;
                        }

                        signed.Add(signer);
                    }

                    return order.IsComplete(signed);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Group_ThatHasWhatItNeeds_TakesNoMore()
    {
        var (one, two) = (new PlannedSigner(NewId.Next(), 1), new PlannedSigner(NewId.Next(), 1));
        var order = new SigningOrder([one, two], new Dictionary<int, int?> { [1] = 1 });

        Assert.True(order.IsComplete(new HashSet<Guid> { one.Id }));
        Assert.Equal([two.Id], order.NotTheirTurn(new HashSet<Guid> { one.Id }, new HashSet<Guid> { two.Id }));
        Assert.Empty(order.NotTheirTurn(new HashSet<Guid>(), new HashSet<Guid> { one.Id, two.Id }));
    }

    [Fact]
    public void Impossible_MoreThanThereAre_NamesTheGroup()
    {
        var order = new SigningOrder([new PlannedSigner(NewId.Next(), 1)], new Dictionary<int, int?> { [1] = 2 });

        Assert.Equal([1], order.Impossible);
    }

    [Fact]
    public void NobodyPlanned_IsNotComplete() =>
        Assert.False(new SigningOrder([], new Dictionary<int, int?>()).IsComplete(new HashSet<Guid>()));
}
