using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Commitments.Data.Simulation;
using Sinergi.Modules.Results.Data.Simulation;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Simulation;

namespace Sinergi.Cli;

/// <summary>
/// The whole simulation, module after module, in one transaction: what is stopped or fails leaves nothing behind.
/// </summary>
public sealed class Simulation(
    SinergiDb db,
    IDatabaseProvider provider,
    AgreementSimulation agreements,
    CommitmentSimulation commitments,
    ResultSimulation results,
    TimeProvider clock
)
{
    public async Task<SimulationOutcome> FillAsync(
        SimulationPlan plan,
        bool force,
        IProgress<SimulationStep> progress,
        CancellationToken cancellationToken
    )
    {
        if (plan.Objection is { } objection)
        {
            return new SimulationOutcome.Refused(objection);
        }

        if (!force && !await agreements.IsEmptyAsync(cancellationToken))
        {
            return new SimulationOutcome.Refused("The register holds agreements already; --force adds to them.");
        }

        var at = clock.UtcNowToMicrosecond();
        var copied = new Dictionary<string, long>(StringComparer.Ordinal);
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var continued = await agreements.FillAsync(plan, at, copied, progress, cancellationToken);
        if (plan.Years > 0 && continued.Count > 0)
        {
            await commitments.FillAsync(
                plan,
                at,
                continued,
                evaluations => results.EvaluateAsync(at, evaluations, copied, cancellationToken),
                copied,
                progress,
                cancellationToken
            );
            await results.MeasureAsync(plan, at, continued, copied, progress, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new SimulationOutcome.Filled(copied);
    }
}
