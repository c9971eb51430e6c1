using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Results.Data.Simulation;

/// <summary>Copies invented evaluations, indicators and their values into the database; past the processes, as what they rest on.</summary>
public sealed class ResultSimulation(SinergiDb db, IDatabaseProvider provider, ProvisionBook provisions, SummaryCount count, Texts texts)
{
    private const int Batch = 100_000;

    /// <summary>So many indicators are counted anew from their values; of more, as many spread over all.</summary>
    private const int MostRecounted = 100;

    private readonly Dictionary<Guid, Guid> shown = [];

    /// <summary>Inside a transaction of whoever calls, once the commitments are there.</summary>
    public async Task EvaluateAsync(
        DateTime at,
        IReadOnlyList<SimulatedEvaluation> evaluations,
        IDictionary<string, long> copied,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(at);
        var rows = new ResultRows();
        var invented = new InventedEvaluations(
            rows,
            at,
            await provisions.ValueAsync(ResultProvisions.ReplyDays, today, cancellationToken),
            await provisions.ValueAsync(ResultProvisions.Score, today, cancellationToken)
        );
        foreach (var evaluation in evaluations)
        {
            invented.Add(evaluation);
            shown.TryAdd(evaluation.Agreement.Id, evaluation.Verdicts[0].Fact.Id);
        }

        await rows.Bulk.CopyAsync(db, provider, cancellationToken);
        rows.Bulk.AddTo(copied);
    }

    /// <summary>
    /// Indicators until there are as many values as wanted: one for each agreement, then a second one for each. Those with countersigning units
    /// go first, because their figures have several levels.
    /// </summary>
    public async Task MeasureAsync(
        SimulationPlan plan,
        DateTime at,
        IReadOnlyList<SimulatedAgreement> agreements,
        IDictionary<string, long> copied,
        IProgress<SimulationStep> progress,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(at);
        var days = new IndicatorDays(
            await provisions.ValueAsync(IndicatorProvisions.GraceDays, today, cancellationToken),
            await provisions.ValueAsync(IndicatorProvisions.LockDays, today, cancellationToken)
        );
        var rows = new ResultRows();
        var invented = new InventedIndicators(plan, at, days, rows, texts);
        List<Guid> indicators = [];
        foreach (var (agreement, index) in Turns(agreements).TakeWhile(_ => invented.Values < plan.Values))
        {
            var link = shown.TryGetValue(agreement.Id, out var commitment) ? commitment : (Guid?)null;
            indicators.Add(invented.Add(agreement, index, link).Id);
            if (rows.Bulk.Waiting > Batch)
            {
                await rows.Bulk.CopyAsync(db, provider, cancellationToken);
                progress.Report(new SimulationStep(nameof(IndicatorValue), invented.Values, plan.Values));
            }
        }

        await rows.Bulk.CopyAsync(db, provider, cancellationToken);
        progress.Report(new SimulationStep(nameof(IndicatorValue), invented.Values, plan.Values));
        rows.Bulk.AddTo(copied);
        await VerifyAsync(indicators, progress, cancellationToken);
    }

    private static IEnumerable<(SimulatedAgreement Agreement, int Index)> Turns(IReadOnlyList<SimulatedAgreement> agreements)
    {
        var shared = agreements.Where(a => a.Units.Count > 0);
        var alone = agreements.Where(a => a.Units.Count == 0);
        return Enumerable
            .Range(0, InventedIndicators.MostEach)
            .SelectMany(index => shared.Select(a => (a, index)))
            .Concat(Enumerable.Range(0, InventedIndicators.MostEach).SelectMany(index => alone.Select(a => (a, index))));
    }

    // By the count that the nightly job makes: from the values, in the database.
    private async Task VerifyAsync(List<Guid> indicators, IProgress<SimulationStep> progress, CancellationToken cancellationToken)
    {
        var step = Math.Max(1, indicators.Count / MostRecounted);
        for (var i = 0; i < indicators.Count; i += step)
        {
            if ((await count.DifferencesAsync(indicators[i], cancellationToken)).Count > 0)
            {
                throw new InvalidOperationException($"The sums of the invented indicator {indicators[i]} are not those of its values.");
            }
        }

        progress.Report(new SimulationStep(nameof(IndicatorSummary), indicators.Count, indicators.Count));
    }
}
