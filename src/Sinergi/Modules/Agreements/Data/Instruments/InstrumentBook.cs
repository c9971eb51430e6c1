using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data.Instruments;

/// <summary>Which instruments and signing rules hold on a day. They are few and change seldom, so they are remembered as a whole.</summary>
public sealed class InstrumentBook(SinergiDb db, RememberedFigures figures)
{
    /// <summary>Far more than there will be; a list needs an end.</summary>
    private const int Most = 2_000;

    public Task<IReadOnlyList<Instrument>> InstrumentsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync("instruments", ReadAsync<Instrument>, cancellationToken);

    public Task<IReadOnlyList<SigningRule>> RulesAsync(CancellationToken cancellationToken) =>
        figures.GetAsync("signing rules", ReadAsync<SigningRule>, cancellationToken);

    public async Task<IReadOnlyList<Instrument>> InstrumentsOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. (await InstrumentsAsync(cancellationToken)).On(day)];

    public async Task<IReadOnlyList<SigningRule>> RulesOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. (await RulesAsync(cancellationToken)).On(day)];

    private async Task<IReadOnlyList<T>> ReadAsync<T>(CancellationToken cancellationToken)
        where T : Edition =>
        await db.Set<T>().AsNoTracking().OrderBy(e => e.Code).ThenBy(e => e.Number).Take(Most).ToListAsync(cancellationToken);
}
