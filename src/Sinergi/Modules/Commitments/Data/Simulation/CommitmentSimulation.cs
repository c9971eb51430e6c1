using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Copies invented commitments, activities and evidence into the database; past the processes, as the agreements before them.</summary>
public sealed class CommitmentSimulation(SinergiDb db, IDatabaseProvider provider)
{
    private const int Batch = 1_000;

    /// <summary>Inside a transaction of whoever calls.</summary>
    /// <param name="evaluated">Takes the evaluations of a batch, once its commitments are there.</param>
    public async Task FillAsync(
        SimulationPlan plan,
        DateTime at,
        IReadOnlyList<SimulatedAgreement> agreements,
        Func<IReadOnlyList<SimulatedEvaluation>, Task> evaluated,
        IDictionary<string, long> copied,
        IProgress<SimulationStep> progress,
        CancellationToken cancellationToken
    )
    {
        var kinds = await db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Order).ThenBy(k => k.Code).ToListAsync(cancellationToken);
        var rows = new YearRows(plan.Ids);
        var years = new InventedYears(plan, at, kinds, rows);
        var shares = Shares(plan, agreements);
        foreach (var chunk in agreements.Index().Chunk(Batch))
        {
            var evaluations = chunk.SelectMany(a => years.Add(a.Item, shares[a.Index])).ToList();
            await rows.Bulk.CopyAsync(db, provider, cancellationToken);
            await evaluated(evaluations);
            progress.Report(
                new SimulationStep(nameof(Commitment), rows.Bulk.Copied.GetValueOrDefault(nameof(Commitment)), plan.Commitments)
            );
        }

        rows.Bulk.AddTo(copied);
    }

    /// <summary>How many commitments each agreement gets: some few, some many, and together as many as were asked for.</summary>
    private static int[] Shares(SimulationPlan plan, IReadOnlyList<SimulatedAgreement> agreements)
    {
        var weights = agreements.Select(a => 4 + ((a.Number * 7L) % 13)).ToArray();
        var all = weights.Sum();
        var (before, given, shares) = (0L, 0L, new int[weights.Length]);
        for (var i = 0; i < weights.Length; i++)
        {
            before += weights[i];
            var until = plan.Commitments * before / all;
            (shares[i], given) = ((int)(until - given), until);
        }

        return shares;
    }
}
