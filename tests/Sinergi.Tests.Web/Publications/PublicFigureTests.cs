using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Jobs;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Publications;

/// <summary>How many agreements are on record and not public, without counts that are too small to be told.</summary>
public sealed class PublicFigureTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Figures_CountedAtNight_TellNoSmallCellAndNotWhatIsPublic(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        foreach (
            var (kind, year, count) in new[]
            {
                (AgreementKind.Pks, 2025, 7),
                (AgreementKind.Mou, 2025, 6),
                (AgreementKind.LetterOfIntent, 2023, 1),
            }
        )
        {
            for (var at = 0; at < count; at++)
            {
                await world.RegisterAsync(
                    AgreementWorld.Told($"Dihitung {kind} {at}", world.ThreeParties) with
                    {
                        Kind = kind,
                        TermStart = new DateOnly(year, 2, 1),
                        SignedOn = null,
                    }
                );
            }
        }

        await world.PublishAsync(await world.RegisterAsync(AgreementWorld.Told("Sudah terbit", world.ThreeParties)), "Sudah terbit");
        using var anybody = world.Host.Visitor();
        Assert.Contains("Angkanya belum dihitung", (await anybody.GetAsync(PublicLinks.Figures)).Text, StringComparison.Ordinal);

        Assert.True(await world.Host.Services.GetRequiredService<JobRunner>().RunAsync("publications.figures", default));
        Assert.True(await world.Host.Services.GetRequiredService<JobRunner>().RunAsync("publications.figures", default));

        var kinds = await TableAsync(world, FigureDimension.Kind);
        Assert.Equal(["Pks"], Labels(kinds, FigureRole.Shown));
        Assert.Contains("Mou", Labels(kinds, FigureRole.Merged));
        Assert.Contains("LetterOfIntent", Labels(kinds, FigureRole.Merged));
        Assert.Equal(7, kinds.Single(f => f.Role is FigureRole.Together).Count);
        Assert.Equal(14, kinds.Single(f => f.Role is FigureRole.Total).Count);
        // Three years, of which two are small: with them goes the only large one, and then even the total tells nothing more.
        var years = await TableAsync(world, FigureDimension.Year);
        Assert.Equal(["2023", "2024", "2025"], Labels(years, FigureRole.Merged));
        Assert.All(
            await world.Host.QueryAsync(db => db.Set<PublicFigure>().AsNoTracking().ToListAsync()),
            figure => Assert.True(figure.Count is null or >= 5, $"{figure.Dimension} {figure.Label}: {figure.Count}")
        );
        var page = await anybody.GetAsync(PublicLinks.Figures);
        Assert.Contains("1 kerja sama terbit untuk umum", page.Text, StringComparison.Ordinal);
        Assert.Contains("Jumlah di bawah 5 tidak disebutkan", page.Text, StringComparison.Ordinal);
    }

    private static Task<List<PublicFigure>> TableAsync(AgreementWorld world, FigureDimension dimension) =>
        world.Host.QueryAsync(db =>
            db.Set<PublicFigure>().AsNoTracking().Where(f => f.Dimension == dimension).OrderBy(f => f.Position).ToListAsync()
        );

    private static IEnumerable<string?> Labels(IEnumerable<PublicFigure> table, FigureRole role) =>
        table.Where(f => f.Role == role).Select(f => f.Label);
}
