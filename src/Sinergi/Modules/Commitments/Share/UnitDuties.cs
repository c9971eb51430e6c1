using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Share;

/// <summary>Before a unit countersigns it is shown what it would inherit, and what it owes of its own under the agreement.</summary>
internal sealed class UnitDuties(SinergiDb db, InheritedCommitments inherited) : IUnitDuties
{
    private const int Most = 200;

    public async Task<IReadOnlyList<UnitDuty>> OfAsync(Guid agreementId, Guid unitId, DateOnly from, CancellationToken cancellationToken)
    {
        List<UnitDuty> all = [];
        foreach (var whole in await inherited.OfAsync(agreementId, unitId, from, cancellationToken))
        {
            all.Add(Duty(whole, await inherited.AmountAsync(whole, cancellationToken), local: false));
        }

        var own = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == agreementId && c.OwnerId == unitId && c.State != CommitmentState.Dropped)
            .OrderBy(c => c.SortOn)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        all.AddRange(own.Select(c => Duty(c, c.Target, local: c.ShareOfId is null)));
        return all;
    }

    private static UnitDuty Duty(Commitment commitment, long? amount, bool local) =>
        new(
            commitment.Statement,
            commitment.ClauseLabel,
            amount is { } number ? $"{Show.Number(number)} {commitment.TargetUnit}" : null,
            commitment.DueOn,
            local,
            CommitmentLinks.Record(commitment.Id)
        );
}
