using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Publications.Figures;

/// <summary>Each night: how many agreements are on record and not public, so that what is published can be seen against it. Counting again gives the same.</summary>
internal sealed class FigureCount(SinergiDb db, IAgreementCensus census, ProvisionBook provisions, Processes processes, TimeProvider clock)
    : IProductJob
{
    private const int MostYears = 100;

    public static string Code => "publications.figures";

    public static string Schedule => "0 45 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var limit = await provisions.ValueAsync(PublicationProvisions.SmallestCell, today, cancellationToken);
        var tables = new Dictionary<FigureDimension, PublicCounts>
        {
            [FigureDimension.Year] = SmallCells.Hide(await YearsAsync(cancellationToken), limit),
            [FigureDimension.Kind] = SmallCells.Hide(await KindsAsync(cancellationToken), limit),
            [FigureDimension.Region] = SmallCells.Hide(await RegionsAsync(cancellationToken), limit),
        };
        await processes.RunAsync(
            PublicationProcesses.Count,
            null,
            null,
            async process =>
            {
                await db.Set<PublicFigure>().ExecuteDeleteAsync(cancellationToken);
                db.AddRange(tables.SelectMany(t => RowsOf(t.Key, t.Value, today, limit)));
                process.Record(new PublicFiguresCounted(today, limit, tables[FigureDimension.Year].Total));
                return true;
            },
            cancellationToken
        );
        return $"limit={limit}";
    }

    private IQueryable<CountedAgreement> NotPublic() =>
        census.All().Where(a => !db.Set<Publication>().Any(p => p.AgreementId == a.Id && p.State == PublicationState.Published));

    private async Task<IReadOnlyList<FigureCell>> YearsAsync(CancellationToken cancellationToken)
    {
        var counted = await NotPublic()
            .Where(a => a.Since != null)
            .GroupBy(a => a.Since!.Value.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Year, g => g.Count, cancellationToken);
        if (counted.Count == 0)
        {
            return [];
        }

        // Years without any between the first and the last are cells too: left out, they would tell that they are empty.
        var first = Math.Max(counted.Keys.Min(), counted.Keys.Max() - MostYears);
        return
        [
            .. Enumerable
                .Range(first, counted.Keys.Max() - first + 1)
                .Select(year => new FigureCell(year.ToString(CultureInfo.InvariantCulture), counted.GetValueOrDefault(year))),
        ];
    }

    private async Task<IReadOnlyList<FigureCell>> KindsAsync(CancellationToken cancellationToken)
    {
        var counted = await NotPublic()
            .GroupBy(a => a.Kind)
            .Select(g => new { Kind = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Kind, g => g.Count, cancellationToken);
        return [.. Enum.GetValues<AgreementKind>().Select(kind => new FigureCell($"{kind}", counted.GetValueOrDefault(kind)))];
    }

    /// <summary>By the province of the office that put it on record; offices without one are not counted here.</summary>
    private async Task<IReadOnlyList<FigureCell>> RegionsAsync(CancellationToken cancellationToken)
    {
        var offices = db.Set<Institution>().Where(i => i.Province != null);
        var counted = await NotPublic()
            .Join(offices, a => a.RegisteredById, i => i.Id, (a, i) => i.Province!)
            .GroupBy(province => province)
            .Select(g => new { Province = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Province, g => g.Count, cancellationToken);
        var all = await offices
            .Where(i => i.Kind == InstitutionKind.Kanwil)
            .Select(i => i.Province!)
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. all.Union(counted.Keys)
                .Order(StringComparer.Ordinal)
                .Select(province => new FigureCell(province, counted.GetValueOrDefault(province))),
        ];
    }

    private static IEnumerable<PublicFigure> RowsOf(FigureDimension dimension, PublicCounts counts, DateOnly day, int limit)
    {
        (FigureRole Role, string? Label, int? Count)[] rows =
        [
            .. counts.Shown.Select(c => (FigureRole.Shown, (string?)c.Label, (int?)c.Count)),
            .. counts.Merged.Select(label => (FigureRole.Merged, (string?)label, (int?)null)),
            (FigureRole.Together, null, counts.MergedCount),
            (FigureRole.Total, null, counts.Total),
        ];
        return rows.Index()
            .Select(row => new PublicFigure
            {
                Dimension = dimension,
                Position = row.Index,
                Day = day,
                Label = row.Item.Label,
                Role = row.Item.Role,
                Count = row.Item.Count,
                Smallest = limit,
            });
    }
}
