using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Provisions;

/// <summary>Which provision holds on a day.</summary>
public sealed class ProvisionBook(SinergiDb db, RememberedFigures figures)
{
    private const int MostOfHistory = 50;

    /// <summary>The one that began last; before the first one, the first.</summary>
    public Task<Provision> OnAsync(ProvisionKind kind, DateOnly day, CancellationToken cancellationToken) =>
        figures.GetAsync($"provision {kind.Code} {day:O}", cancel => FindAsync(kind, day, cancel), cancellationToken);

    private async Task<Provision> FindAsync(ProvisionKind kind, DateOnly day, CancellationToken cancellationToken) =>
        await Of(kind)
            .Where(p => p.From <= day)
            .OrderByDescending(p => p.From)
            .ThenByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancellationToken)
        ?? await Of(kind).OrderBy(p => p.From).ThenByDescending(p => p.Id).FirstAsync(cancellationToken);

    public async Task<int> ValueAsync(ProvisionKind kind, DateOnly day, CancellationToken cancellationToken) =>
        (await OnAsync(kind, day, cancellationToken)).Value;

    /// <summary>All that was ever set, the latest first; of two for the same day the upper one holds.</summary>
    public Task<IReadOnlyList<Provision>> HistoryAsync(ProvisionKind kind, CancellationToken cancellationToken) =>
        figures.GetAsync<IReadOnlyList<Provision>>(
            $"provisions {kind.Code}",
            async cancel =>
                await Of(kind).OrderByDescending(p => p.From).ThenByDescending(p => p.Id).Take(MostOfHistory).ToListAsync(cancel),
            cancellationToken
        );

    /// <summary>The same as <see cref="OnAsync"/>, for many days of one history.</summary>
    /// <param name="history">The latest first.</param>
    public static Provision On(IReadOnlyList<Provision> history, DateOnly day) =>
        history.FirstOrDefault(p => p.From <= day) ?? history.First(p => p.From == history[^1].From);

    /// <summary>Inside a process.</summary>
    public void Set(RunningProcess process, ProvisionKind kind, NewProvision told)
    {
        var provision = new Provision
        {
            Id = NewId.Next(),
            Code = kind.Code,
            Value = told.Value,
            From = told.From,
            Source = told.Source,
            Certainty = told.Certainty,
            SetAt = process.At,
        };
        db.Add(provision);
        process.Record(new ProvisionSet(kind.Code, told.Value, told.From, told.Source, told.Certainty.ToString()));
    }

    private IQueryable<Provision> Of(ProvisionKind kind) => db.Set<Provision>().AsNoTracking().Where(p => p.Code == kind.Code);
}

public sealed record NewProvision(int Value, DateOnly From, string Source, ProvisionCertainty Certainty);
