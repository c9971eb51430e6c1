using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Statistics;

/// <param name="On">The last day of the year; today for the present one.</param>
/// <param name="Signed">In that year.</param>
/// <param name="InForce">On that day.</param>
public sealed record YearCount(int Year, DateOnly On, int Signed, int InForce);

/// <summary>So many agreements of one group, and how many of them are in force.</summary>
/// <param name="Filter">What the register has to be narrowed to in order to show exactly these; null where no filter says it.</param>
/// <param name="Province">Of a regional office, for its place among the tiles.</param>
public sealed record GroupCount(string Name, int Agreements, int InForce, AgreementFilter? Filter, string? Province = null);

/// <summary>Why the rows of a table do not add up to the total: some agreements are in no row, some in several.</summary>
/// <param name="Rows">Sum of the rows, of those that are not shown too.</param>
/// <param name="Counted">Agreements in any row.</param>
public sealed record Reconciliation(int Total, int Rows, int Counted)
{
    public int Uncounted => Total - Counted;

    /// <summary>How often one is counted again.</summary>
    public int Again => Rows - Counted;
}

public sealed record Grouped(IReadOnlyList<GroupCount> Rows, Reconciliation Sum)
{
    /// <summary>The rows that have a place on the map; one square alone is none.</summary>
    public IReadOnlyList<GroupCount> Tiles { get; } =
        Rows.Count(r => r.Province is not null) > 1 ? [.. Rows.Where(r => r.Province is not null)] : [];
}

/// <param name="MoreThemes">Fields of cooperation that are too rare to be shown.</param>
public sealed record AgreementTrend(DateOnly On, IReadOnlyList<YearCount> Years, Grouped Regions, Grouped Themes, int MoreThemes);

/// <summary>The register by year, office and field of cooperation, within the scope of whoever asks.</summary>
public sealed class AgreementTrends(SinergiDb db, AgreementFinder finder, UnitChoices units, RememberedFigures figures)
{
    public const int MostYears = 15;
    public const int MostThemes = 20;

    /// <summary>Themes that are counted at all: beyond these each is one agreement's own wording.</summary>
    private const int MostRead = 2_000;

    public Task<AgreementTrend> CountAsync(CancellationToken cancellationToken) =>
        figures.GetAsync($"agreement trends {finder.Today:O}", CountOnAsync, cancellationToken);

    private async Task<AgreementTrend> CountOnAsync(CancellationToken cancellationToken)
    {
        var today = finder.Today;
        var total = await db.Set<Agreement>().CountAsync(cancellationToken);
        var (themes, more) = await ThemesAsync(total, today, cancellationToken);
        return new AgreementTrend(
            today,
            await YearsAsync(today, cancellationToken),
            await RegionsAsync(total, today, cancellationToken),
            themes,
            more
        );
    }

    /// <summary>
    /// One grouped question for all years: whether an agreement is in force on the last day of a year depends on the years of its dates alone.
    /// </summary>
    private async Task<IReadOnlyList<YearCount>> YearsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var spans = await db.Set<Agreement>()
            .Select(a => new Span
            {
                Signed = a.SignedOn == null ? null : a.SignedOn.Value.Year,
                Start = a.TermStart == null ? null : a.TermStart.Value.Year,
                LastWhole =
                    a.TermEnd == null ? null
                    : a.TermEnd.Value.Month == 12 && a.TermEnd.Value.Day == 31 ? a.TermEnd.Value.Year
                    : a.TermEnd.Value.Year - 1,
                Unlimited = a.TermUnlimited,
                Suspended = a.SuspendedFrom == null ? null : a.SuspendedFrom.Value.Year,
                Lifted = a.SuspensionLiftedFrom == null ? null : a.SuspensionLiftedFrom.Value.Year,
                Terminated = a.TerminatedFrom == null ? null : a.TerminatedFrom.Value.Year,
                Renewed = a.RenewedFrom == null ? null : a.RenewedFrom.Value.Year,
                Closed = a.ClosedFrom == null ? null : a.ClosedFrom.Value.Year,
            })
            .GroupBy(s => new
            {
                s.Signed,
                s.Start,
                s.LastWhole,
                s.Unlimited,
                s.Suspended,
                s.Lifted,
                s.Terminated,
                s.Renewed,
                s.Closed,
            })
            .Select(g => new
            {
                Span = new Span
                {
                    Signed = g.Key.Signed,
                    Start = g.Key.Start,
                    LastWhole = g.Key.LastWhole,
                    Unlimited = g.Key.Unlimited,
                    Suspended = g.Key.Suspended,
                    Lifted = g.Key.Lifted,
                    Terminated = g.Key.Terminated,
                    Renewed = g.Key.Renewed,
                    Closed = g.Key.Closed,
                },
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        var first = spans.Min(s => s.Span.Signed ?? s.Span.Start) ?? today.Year;
        var inForce = await db.Set<Agreement>().CountAsync(ValidityQuery.Binds(today), cancellationToken);
        return
        [
            .. Enumerable
                .Range(0, MostYears)
                .Select(back => today.Year - back)
                .Where(year => year == today.Year || year >= first)
                .Select(year => new YearCount(
                    year,
                    year == today.Year ? today : new DateOnly(year, 12, 31),
                    spans.Where(s => s.Span.Signed == year).Sum(s => s.Count),
                    year == today.Year ? inForce : spans.Where(s => s.Span.BindsAtTheEndOf(year)).Sum(s => s.Count)
                )),
        ];
    }

    private async Task<Grouped> RegionsAsync(int total, DateOnly today, CancellationToken cancellationToken)
    {
        var offices = await units.ToNarrowAsync(cancellationToken);
        var ids = offices.Select(o => Guid.Parse(o.Value)).ToList();
        var provinces = await db.Set<Institution>()
            .Where(i => ids.Contains(i.Id) && i.Kind == InstitutionKind.Kanwil && i.Province != null)
            .ToDictionaryAsync(i => i.Id, i => i.Province, cancellationToken);
        var all = await PerOfficeAsync(db.Set<Agreement>());
        var inForce = await PerOfficeAsync(db.Set<Agreement>().Where(ValidityQuery.Binds(today)));
        var counted = await db.Set<Agreement>()
            .CountAsync(a => db.ScopeEntries.Any(s => ids.Contains(s.InstitutionId) && s.RecordId == a.Id), cancellationToken);
        return new Grouped(
            [
                .. offices
                    .Select(o => (o.Text, Id: Guid.Parse(o.Value)))
                    .Select(o => new GroupCount(
                        o.Text,
                        all.GetValueOrDefault(o.Id),
                        inForce.GetValueOrDefault(o.Id),
                        new AgreementFilter { Unit = o.Id },
                        provinces.GetValueOrDefault(o.Id)
                    )),
            ],
            new Reconciliation(total, all.Values.Sum(), counted)
        );

        Task<Dictionary<Guid, int>> PerOfficeAsync(IQueryable<Agreement> agreements) =>
            db
                .ScopeEntries.Where(s => ids.Contains(s.InstitutionId))
                .Join(agreements, s => s.RecordId, a => a.Id, (s, _) => s.InstitutionId)
                .GroupBy(office => office)
                .Select(g => new { Office = g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Office, g => g.Count, cancellationToken);
    }

    /// <summary>Fields that differ in nothing but spelling and endings are one; each agreement counts once in each.</summary>
    private async Task<(Grouped Themes, int More)> ThemesAsync(int total, DateOnly today, CancellationToken cancellationToken)
    {
        var fields = db.Set<CooperationField>().AsNoTracking();
        var bind = db.Set<Agreement>().Where(ValidityQuery.Binds(today));
        var all = await PerThemeAsync(fields);
        var inForce = await PerThemeAsync(fields.Where(f => bind.Any(a => a.Id == f.AgreementId)));
        var names = all.OrderByDescending(t => t.Value.Count).ThenBy(t => t.Value.Name, StringComparer.CurrentCulture).ToList();
        var counted = await fields.Select(f => f.AgreementId).Distinct().CountAsync(cancellationToken);
        return (
            new Grouped(
                [
                    .. names
                        .Take(MostThemes)
                        .Select(t => new GroupCount(t.Value.Name, t.Value.Count, inForce.GetValueOrDefault(t.Key).Count, Filter: null)),
                ],
                new Reconciliation(total, all.Values.Sum(t => t.Count), counted)
            ),
            Math.Max(0, names.Count - MostThemes)
        );

        async Task<Dictionary<string, (string Name, int Count)>> PerThemeAsync(IQueryable<CooperationField> of)
        {
            var counts = await of.GroupBy(f => f.Terms)
                .Select(g => new
                {
                    g.Key,
                    Name = g.Min(f => f.Text),
                    Count = g.Select(f => f.AgreementId).Distinct().Count(),
                })
                .OrderByDescending(g => g.Count)
                .Take(MostRead)
                .ToListAsync(cancellationToken);
            return counts.ToDictionary(g => g.Key, g => (g.Name!, g.Count), StringComparer.Ordinal);
        }
    }

    /// <summary>The years of an agreement's dates.</summary>
    private sealed class Span
    {
        public int? Signed { get; init; }
        public int? Start { get; init; }

        /// <summary>The last year whose last day it reaches.</summary>
        public int? LastWhole { get; init; }
        public bool Unlimited { get; init; }
        public int? Suspended { get; init; }
        public int? Lifted { get; init; }
        public int? Terminated { get; init; }
        public int? Renewed { get; init; }
        public int? Closed { get; init; }

        /// <summary>The same as <see cref="ValidityQuery.Binds"/> on the last day of that year; a test compares the two.</summary>
        public bool BindsAtTheEndOf(int year) =>
            Start <= year
            && (Unlimited ? LastWhole is null : LastWhole >= year)
            && !(Closed <= year)
            && !(Terminated <= year)
            && !(Renewed <= year)
            && (Suspended is null || Suspended > year || Lifted <= year);
    }
}
