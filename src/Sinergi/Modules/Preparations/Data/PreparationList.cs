using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>What a list of preparations is narrowed to; bound from the address.</summary>
public sealed class PreparationFilter
{
    private const int MostDays = 3_650;

    /// <summary>None: all that are still under way.</summary>
    public List<PreparationState> States { get; set; } = [];

    /// <summary>Those that have stood at their step for so many days or longer.</summary>
    public int? Days { get; set; }

    public bool Any => States.Count > 0 || Days is not null;

    public int? DaysAsked => Days is > 0 and <= MostDays ? Days : null;
}

public sealed record PreparationRow(
    Guid Id,
    string Title,
    string InstrumentCode,
    PreparationState State,
    DateOnly StateSince,
    string Office,
    IReadOnlyList<string> Parties
);

/// <param name="Count">Counted no further than <see cref="PreparationList.CountedUpTo"/>.</param>
public sealed record PreparationRows(ListPage<PreparationRow> Page, int Count, DateOnly Today);

/// <summary>Preparations page by page; what has stood at its step longest comes first.</summary>
public sealed class PreparationList(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    public const int CountedUpTo = 1_000;

    private static readonly ListOrder<Preparation, DateOnly> Order = new(p => p.StateSince, p => p.Id);

    public async Task<PreparationRows> PageAsync(PreparationFilter filter, string? at, CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var found = Filtered(filter, today);
        var count = await found.OrderBy(p => p.Id).Take(CountedUpTo + 1).CountAsync(cancellationToken);
        var page = await Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(p => new
                    {
                        p.Id,
                        p.Title,
                        p.InstrumentCode,
                        p.State,
                        p.StateSince,
                        Office = db.Set<Institution>().Where(i => i.Id == p.OfficeId).Select(i => i.ShortName).FirstOrDefault() ?? "",
                        Parties = p.Parties.OrderBy(x => x.Position).Select(x => x.PrintedName).ToList(),
                    })
                    .AsSplitQuery(),
            p => (p.StateSince, p.Id),
            cancellationToken
        );
        var rows = page.Rows.Select(p => new PreparationRow(p.Id, p.Title, p.InstrumentCode, p.State, p.StateSince, p.Office, p.Parties));
        return new PreparationRows(new ListPage<PreparationRow>([.. rows], page.Previous, page.Next), count, today);
    }

    private IQueryable<Preparation> Filtered(PreparationFilter filter, DateOnly today)
    {
        var found = db.Set<Preparation>().AsNoTracking();
        found =
            filter.States.Count > 0
                ? found.Where(p => filter.States.Contains(p.State))
                : found.Where(p => p.State != PreparationState.Registered && p.State != PreparationState.Cancelled);
        if (filter.DaysAsked is { } days)
        {
            var since = today.AddDays(-days);
            found = found.Where(p => p.StateSince <= since);
        }

        return found;
    }
}
