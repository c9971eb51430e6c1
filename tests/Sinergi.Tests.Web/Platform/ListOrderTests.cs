using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Platform;

public sealed class ListOrderTests
{
    private const int Rows = 120;
    private static readonly ListOrder<Institution, string> ByName = new(i => i.FoldedName, i => i.Id);
    private static readonly ListOrder<Post, DateOnly> NewestFirst = new(p => p.From, p => p.Id, descending: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_ThereAndBack_ShowsEachRowOnceInOrder(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var mark = $"x{NewId.Random():N}";
        await host.UseAsync(async services =>
        {
            // Three names for all, so that most rows are told apart by their identifiers alone.
            services.GetDb().AddRange(Enumerable.Range(0, Rows).Select(i => Named($"{mark} {"abc"[i % 3]}")));
            await services.GetDb().SaveChangesAsync();
        });

        Task<ListPage<Institution>> PageAsync(string? at) =>
            host.QueryAsync(db =>
                ByName.PageAsync(
                    db.Set<Institution>().Where(i => i.FoldedName.StartsWith(mark)),
                    at,
                    rows => rows,
                    i => (i.FoldedName, i.Id),
                    CancellationToken.None
                )
            );
        var first = await PageAsync(null);
        var second = await PageAsync(first.Next);
        var third = await PageAsync(second.Next);
        var back = await PageAsync(third.Previous);

        Guid[] all = [.. first.Rows.Concat(second.Rows).Concat(third.Rows).Select(i => i.Id)];
        Assert.Equal((50, 50, 20), (first.Rows.Count, second.Rows.Count, third.Rows.Count));
        Assert.Equal(Rows, all.Distinct().Count());
        var names = first.Rows.Concat(second.Rows).Concat(third.Rows).Select(i => i.FoldedName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(second.Rows.Select(i => i.Id), back.Rows.Select(i => i.Id));
        Assert.Equal(first.Rows.Select(i => i.Id), (await PageAsync(back.Previous)).Rows.Select(i => i.Id));
        Assert.Equal(
            (true, true, true, true),
            (first.Previous is null, third.Next is null, back.Next is not null, back.Previous is not null)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_NewestFirst_GoesOnBehindARow(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        for (var i = 0; i < 3; i++)
        {
            await host.GivenOfficerAsync(unit);
        }

        var (all, rest) = await host.QueryAsync(async db =>
        {
            var posts = db.Set<Post>().Where(p => p.InstitutionId == unit.Id);
            var page = await NewestFirst.PageAsync(posts, null, rows => rows, p => (p.From, p.Id), CancellationToken.None);
            var last = page.Rows[0];
            return (page.Rows.Select(p => p.Id).ToList(), NewestFirst.After(posts, (last.From, last.Id)).Select(p => p.Id).ToList());
        });

        Assert.Equal(3, all.Count);
        Assert.Equal(all.Skip(1), rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(">2025060500000000000000000000000000000000z")]
    [InlineData("eyJ9")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    public async Task Page_AtSomethingNobodyWasGiven_BeginsAtTheStart(string at)
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        var unit = await host.GivenInstitutionAsync();

        var page = await host.QueryAsync(db =>
            ByName.PageAsync(
                db.Set<Institution>().Where(i => i.Id == unit.Id),
                at,
                rows => rows,
                i => (i.FoldedName, i.Id),
                CancellationToken.None
            )
        );

        Assert.Equal(unit.Id, Assert.Single(page.Rows).Id);
        Assert.Null(page.Previous);
    }

    private static Institution Named(string name)
    {
        var institution = new Institution
        {
            Id = NewId.Next(),
            Kind = InstitutionKind.Partner,
            Name = name,
            ShortName = name,
            PartnerKind = PartnerKind.Ngo,
            Simulated = true,
        };
        institution.Refold();
        return institution;
    }
}
