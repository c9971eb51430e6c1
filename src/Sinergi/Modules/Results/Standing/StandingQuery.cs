using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Standing;

/// <summary>Signed against real, within the scope of whoever asks. A figure is counted once and remembered until something is written.</summary>
public sealed class StandingQuery(
    SinergiDb db,
    IAgreementCensus agreements,
    ICommitmentCensus commitments,
    ProvisionBook provisions,
    RememberedFigures figures,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
)
{
    private static readonly ListOrder<Institution, string> ByName = new(i => i.FoldedName, i => i.Id);
    private static readonly ListOrder<CountedAgreement, DateOnly> Newest = new(
        a => a.Since ?? DateOnly.MinValue,
        a => a.Id,
        descending: true
    );

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>Null when there is no such institution.</summary>
    public async Task<StandingTable?> OfAsync(StandingAsk ask, CancellationToken cancellationToken)
    {
        var under = await UnderAsync(ask.Induk, cancellationToken);
        return under is null
            ? null
            : await figures.GetAsync(
                $"standing {Today:O} {CultureInfo.CurrentUICulture.Name} {JsonSerializer.Serialize(ask)}",
                cancel => CountAsync(ask, under, cancel),
                cancellationToken
            );
    }

    private async Task<StandingTable> CountAsync(StandingAsk ask, IReadOnlyList<StandingPlace> under, CancellationToken cancellationToken)
    {
        var days = await provisions.ValueAsync(CommitmentProvisions.Idle, Today, cancellationToken);
        var view = ask.Menurut switch
        {
            StandingView.Pihak => await PartiesAsync(ask, days, cancellationToken),
            StandingView.Tema => await ThemesAsync(ask, cancellationToken),
            StandingView.Naskah => await AgreementsAsync(ask, days, cancellationToken),
            _ => await OfficesAsync(ask, days, cancellationToken),
        };
        var total = new Group(
            await Concerning(ask.Induk, agreements.InForceOn(Today)).CountAsync(cancellationToken),
            await Concerning(ask.Induk, Silent(days)).CountAsync(cancellationToken),
            view.All ?? (await commitments.OwedAsync(ask.Induk, [], ask.Period(Today), cancellationToken)).All
        );
        var promises = agreements.Promises();
        if (ask.Induk is { } id)
        {
            promises = promises.Where(p => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == p.RecordId));
        }

        return new StandingTable(
            under,
            total.Row(texts["standing.total"], null),
            await commitments.UnwordedAsync(promises, cancellationToken),
            view.Rows,
            view.Previous,
            view.Next,
            Today,
            days
        );
    }

    private async Task<View> OfficesAsync(StandingAsk ask, int days, CancellationToken cancellationToken)
    {
        var below = db.Set<Institution>().AsNoTracking().Where(i => !i.Closed);
        below = ask.Induk is { } id ? below.Where(i => i.ParentId == id) : below.Where(i => i.Kind == InstitutionKind.Kanwil);
        var offices = await below.OrderBy(i => i.FoldedName).Take(Limits.PageRows * 2).ToListAsync(cancellationToken);
        var (groups, counted) = await GroupAsync(ask.Induk, [.. offices.Select(o => o.Id)], ask, days, cancellationToken);
        List<StandingRow> rows =
        [
            .. offices.Select(o =>
                groups[o.Id]
                    .Row(
                        o.ShortName,
                        (
                            ask with
                            {
                                Menurut = o.Kind is InstitutionKind.Upt ? StandingView.Naskah : StandingView.Wilayah,
                                Induk = o.Id,
                            }
                        ).Path(),
                        o.Kind is InstitutionKind.Kanwil ? o.Province : null
                    )
            ),
        ];
        if (ask.Induk is { } self && await commitments.OwnAsync(self, ask.Period(Today), cancellationToken) is { Committed: > 0 } own)
        {
            rows.Insert(0, new Group(null, null, own).Row(texts["standing.itself"], $"{CommitmentLinks.ListPath}?pemilik={self}"));
        }

        return new View(rows, All: counted);
    }

    private async Task<View> PartiesAsync(StandingAsk ask, int days, CancellationToken cancellationToken)
    {
        var all = Concerning(ask.Induk, agreements.All());
        var partners = db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.Kind == InstitutionKind.Partner || i.Kind == InstitutionKind.PartnerBranch)
            .Where(i => db.ScopeEntries.Any(s => s.InstitutionId == i.Id && all.Any(a => a.Id == s.RecordId)));
        var page = await ByName.PageAsync(partners, ask.Halaman, rows => rows, i => (i.FoldedName, i.Id), cancellationToken);
        // A party owes the same wherever it is looked at from.
        var (groups, counted) = await GroupAsync(null, [.. page.Rows.Select(i => i.Id)], ask, days, cancellationToken);
        return new View(
            [
                .. page.Rows.Select(i =>
                    groups[i.Id].Row(i.ShortName, (ask with { Menurut = StandingView.Naskah, Induk = i.Id, Halaman = null }).Path())
                ),
            ],
            page.Previous,
            page.Next,
            ask.Induk is null ? counted : null
        );
    }

    private async Task<View> ThemesAsync(StandingAsk ask, CancellationToken cancellationToken)
    {
        var themes = agreements.Themes();
        if (ask.Induk is { } under)
        {
            themes = themes.Where(t => db.ScopeEntries.Any(s => s.InstitutionId == under && s.RecordId == t.RecordId));
        }

        var days = await provisions.ValueAsync(CommitmentProvisions.Idle, Today, cancellationToken);
        var named = await InThemeAsync(themes, agreements.InForceOn(Today), cancellationToken);
        var silent = await InThemeAsync(themes, Silent(days), cancellationToken);
        var counts = await commitments.PerThemeAsync(themes, ask.Period(Today), cancellationToken);
        return new View([
            .. named
                .Keys.Union(counts.Keys)
                .OrderByDescending(t => named.GetValueOrDefault(t))
                .ThenBy(t => t, StringComparer.CurrentCulture)
                .Take(Limits.PageRows)
                .Select(t =>
                    new Group(
                        named.GetValueOrDefault(t),
                        silent.GetValueOrDefault(t),
                        counts.GetValueOrDefault(t, CommitmentCount.None)
                    ).Row(t, null)
                ),
        ]);
    }

    private static async Task<Dictionary<string, int>> InThemeAsync(
        IQueryable<AgreementTheme> themes,
        IQueryable<CountedAgreement> counted,
        CancellationToken cancellationToken
    ) =>
        await themes
            .Join(counted, t => t.RecordId, a => a.Id, (t, a) => t.Theme)
            .GroupBy(t => t)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .Take(Limits.PageRows)
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private async Task<View> AgreementsAsync(StandingAsk ask, int days, CancellationToken cancellationToken)
    {
        var all = Concerning(ask.Induk, agreements.All());
        var page = await Newest.PageAsync(all, ask.Halaman, rows => rows, a => (a.Since ?? DateOnly.MinValue, a.Id), cancellationToken);
        var ids = page.Rows.Select(a => a.Id).ToList();
        var counts = await commitments.PerRecordAsync(ids, ask.Period(Today), cancellationToken);
        var inForce = await agreements.InForceOn(Today).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        var silent = await Silent(days).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        return new View(
            [
                .. page.Rows.Select(a =>
                    new Group(
                        inForce.Contains(a.Id) ? 1 : 0,
                        silent.Contains(a.Id) ? 1 : 0,
                        counts.GetValueOrDefault(a.Id, CommitmentCount.None)
                    ).Row(a.Title, CommitmentLinks.OfRecord(a.Id))
                ),
            ],
            page.Previous,
            page.Next
        );
    }

    private async Task<(IReadOnlyDictionary<Guid, Group> Groups, CommitmentCount All)> GroupAsync(
        Guid? below,
        IReadOnlyCollection<Guid> ids,
        StandingAsk ask,
        int days,
        CancellationToken cancellationToken
    )
    {
        var owed = await commitments.OwedAsync(below, ids, ask.Period(Today), cancellationToken);
        var inForce = await ConcernAsync(ids, agreements.InForceOn(Today), cancellationToken);
        var silent = await ConcernAsync(ids, Silent(days), cancellationToken);
        return (
            ids.ToDictionary(
                id => id,
                id => new Group(
                    inForce.GetValueOrDefault(id),
                    silent.GetValueOrDefault(id),
                    owed.WithBelow.GetValueOrDefault(id, CommitmentCount.None)
                )
            ),
            owed.All
        );
    }

    private IQueryable<CountedAgreement> Concerning(Guid? institution, IQueryable<CountedAgreement> counted) =>
        institution is { } id ? counted.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == a.Id)) : counted;

    private async Task<Dictionary<Guid, int>> ConcernAsync(
        IReadOnlyCollection<Guid> ids,
        IQueryable<CountedAgreement> counted,
        CancellationToken cancellationToken
    ) =>
        await db
            .ScopeEntries.Where(s => ids.Contains(s.InstitutionId))
            .Join(counted, s => s.RecordId, a => a.Id, (s, a) => s.InstitutionId)
            .GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private IQueryable<CountedAgreement> Silent(int days) => commitments.SilentSince(agreements.InForceOn(Today), Today.AddDays(-days));

    private async Task<IReadOnlyList<StandingPlace>?> UnderAsync(Guid? id, CancellationToken cancellationToken)
    {
        List<StandingPlace> places = [];
        while (id is { } at)
        {
            var found = await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == at, cancellationToken);
            if (found is null)
            {
                return places.Count == 0 ? null : places;
            }

            places.Insert(0, new StandingPlace(found.Id, found.ShortName, found.Kind));
            id = found.ParentId;
        }

        return places;
    }

    /// <param name="All">What all institutions owe together, where counting the rows has shown it.</param>
    private sealed record View(IReadOnlyList<StandingRow> Rows, string? Previous = null, string? Next = null, CommitmentCount? All = null);

    /// <param name="InForce">Null where agreements are not counted: those of an office alone cannot be told from those of its units.</param>
    private sealed record Group(int? InForce, int? Silent, CommitmentCount Count)
    {
        public StandingRow Row(string name, string? deeper, string? province = null) => new(name, InForce, Silent, Count, deeper, province);
    }
}
