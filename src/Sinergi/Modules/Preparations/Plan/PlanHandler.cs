using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Preparations.Plan;

/// <summary>Writes the plan; of two who do so at once the second sees what the first wrote.</summary>
public sealed class PlanHandler(Processes processes, PreparationActs acts, PreparationReader reader, IInstruments instruments)
{
    public async Task<ChangeOutcome> HandleAsync(Guid id, PlanInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            PreparationProcesses.Plan,
            input.Key,
            null,
            process => WriteAsync(id, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> WriteAsync(Guid id, PlanInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await acts.StoredAsync(id, cancellationToken) is not { } preparation)
        {
            return new ChangeOutcome.NotFound();
        }

        if (!acts.IsOffice(preparation) || !preparation.IsOpen)
        {
            return ChangeOutcome.Refuse("", preparation.IsOpen ? "preparations.refused.keeper" : "preparations.refused.over");
        }

        if (PlanRules.Objection(preparation.State) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        if (preparation.PlanRevision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        var changed = input.Apply(preparation).ToList();
        if (input.Instrument is { Length: > 0 } code && code != preparation.InstrumentCode)
        {
            var chosen = (await instruments.OnAsync(reader.Today, cancellationToken)).FirstOrDefault(i => i.Code == code);
            if (chosen is null || PlanRules.FormObjection(preparation.State, PreparationStates.UsedOf(chosen.Steps)) is not null)
            {
                return ChangeOutcome.Refuse("Input.Instrument", "preparations.plan.form_unfit");
            }

            (preparation.InstrumentId, preparation.InstrumentCode) = (chosen.Id, chosen.Code);
            changed.Add(nameof(input.Instrument));
        }

        if (changed.Count > 0)
        {
            preparation.PlanRevision = NewId.Next();
            preparation.ChangedAt = process.At;
            process.Record(new PreparationPlanned(id, changed));
        }

        return new ChangeOutcome.Saved(id);
    }
}
