using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Matrix;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Kanwil × agreement: cells, totals, drill and files, each within the scope of whoever looks.</summary>
public sealed class MatrixPageTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Matrix_ShowsCellsTotalsAndTheUnitsBehindACell(TestDatabase database)
    {
        var register = await worlds.OnAsync(database);
        var one = await AdesiWorld.StartAsync(register);
        await one.InviteAllAsync();
        await one.SignFullyAsync(one.Units[0], AdesiWorld.Today);
        var other = await AdesiWorld.StartAsync(register, units: 2);
        await other.InviteAllAsync();
        using var keeper = await register.Host.SignedInAsync(one.Keeper);

        var page = await keeper.GetAsync(AgreementLinks.Matrix);

        Assert.Equal("Matriks adesi", page.Title);
        Assert.Equal([one.Kanwil.ShortName], page.TextsOf("tbody th"));
        Assert.Equal(["1 dari 3", "1 dari 3"], page.TextsOf("tbody .s-tag"));
        Assert.Equal(["1 dari 3", "1 dari 3"], page.TextsOf("tfoot td"));
        var drill = await page.FollowAsync($"a[href='{AgreementLinks.Countersign(one.Agreement, one.Kanwil.Id)}']");
        Assert.Contains(one.Kanwil.ShortName, drill.Text, StringComparison.Ordinal);
        Assert.Equal(3, drill.TextsOf("tbody tr").Count);

        using var partner = await register.Host.SignedInAsync(register.PartnerOfficer);
        var whole = await partner.GetAsync(AgreementLinks.Matrix);
        Assert.Contains(one.Kanwil.ShortName, whole.TextsOf("tbody th"));
        Assert.Contains(other.Kanwil.ShortName, whole.TextsOf("tbody th"));
        using var unit = await register.Host.SignedInAsync(one.Units[0]);
        Assert.Equal(["1 dari 1", "1 dari 1"], (await unit.GetAsync(AgreementLinks.Matrix)).TextsOf("tbody .s-tag"));
        using var stranger = await register.Host.SignedInAsync(register.Stranger);
        Assert.Contains(
            "Belum ada kerja sama dengan adesi",
            (await stranger.GetAsync(AgreementLinks.Matrix)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_HoldTheWholeMatrix_AndTheirTotalsAreTheSums(TestDatabase database)
    {
        var register = await worlds.OnAsync(database);
        var world = await AdesiWorld.StartAsync(register);
        await world.InviteAllAsync();
        await world.SignFullyAsync(world.Units[0], AdesiWorld.Today);
        var agreements = CoverageMatrix.Window + 3;
        for (var i = 1; i < agreements; i++)
        {
            await register.RegisterAsync(
                AgreementWorld.Told(
                    i == 3 ? "Sekolah lapang" : $"=1+{i}",
                    AgreementWorld.Party(world.Kanwil, 1),
                    AgreementWorld.Party(register.Bnnp, 2)
                ) with
                {
                    Countersigners = [new NewCountersigners("Seluruh UPT", world.Kanwil.Id, null)],
                    SignedOn = new DateOnly(2025, 6, 5).AddDays(i),
                },
                world.Keeper
            );
        }

        using var keeper = await register.Host.SignedInAsync(world.Keeper);
        var first = await keeper.GetAsync(AgreementLinks.Matrix);
        Assert.Equal(CoverageMatrix.Window, first.TextsOf("thead a").Count);
        var next = await first.FollowAsync("a[rel=next]");
        Assert.Equal(3, next.TextsOf("thead a").Count);
        var all = $"{1 + (3 * (agreements - 1))} dari {3 * agreements}";
        Assert.Equal(all, first.TextOf("tfoot td"));
        Assert.Equal(all, next.TextOf("tfoot td"));

        var rows = Read((await keeper.GetAsync(AgreementLinks.MatrixXlsx)).Bytes);
        Assert.Equal(agreements + 2, rows.Count);
        for (var column = 4; column < rows[0].Count; column++)
        {
            Assert.Equal(rows[^1][column], $"{rows.Skip(1).SkipLast(1).Sum(r => int.Parse(r[column], null))}");
        }

        Assert.Contains(rows, r => r[0] == "=1+1");
        var csv = (await keeper.GetAsync(AgreementLinks.MatrixCsv)).Html;
        Assert.Equal(agreements + 2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        var year = await keeper.GetAsync($"{AgreementLinks.Matrix}?Query.Year=2024");
        Assert.Contains("Belum ada kerja sama dengan adesi", year.Text, StringComparison.Ordinal);
        var named = Read((await keeper.GetAsync($"{AgreementLinks.MatrixXlsx}?Query.Words=sekolah+lapang")).Bytes);
        Assert.Equal(3, named.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Totals_AreTheSumsOfTheCells_WhateverTheStates(TestDatabase database)
    {
        var register = await worlds.OnAsync(database);
        var world = await AdesiWorld.StartAsync(register, units: 9);
        await world.InviteAllAsync();
        await register.Host.UseAsync(async services =>
        {
            var db = services.GetDb();
            var units = await db.Set<CountersigningUnit>()
                .Where(u => u.AgreementId == world.Agreement)
                .OrderBy(u => u.InstitutionId)
                .ToListAsync();
            foreach (var (unit, state) in units.Zip(Enum.GetValues<CountersignState>()))
            {
                unit.State = state;
            }

            await db.SaveChangesAsync();
        });

        var page = await register.Host.ActAsync(
            world.Keeper,
            services => services.GetRequiredService<CoverageMatrix>().PageAsync(new AgreementFilter(), null, CancellationToken.None)
        );

        Assert.Equal(new Coverage(2, 8), page.Totals.All);
        Assert.Equal(page.Totals.All, Coverage.Sum(page.Columns.Rows.Select(a => page.Cells.Of(a))));
        Assert.Equal(
            page.Totals.Rows.Select(r => r.Total),
            page.Totals.Rows.Select(r => Coverage.Sum(page.Columns.Rows.Select(a => page.Cells.Of(r.Office, a))))
        );
    }

    private static List<List<string>> Read(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
        return
        [
            .. book.WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()),
        ];
    }
}
