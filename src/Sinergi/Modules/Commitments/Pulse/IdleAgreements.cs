using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Commitments.Pulse;

/// <summary>Tells the register which agreements sleep, by the days that hold on that day.</summary>
internal sealed class IdleAgreements(ICommitmentCensus census, ProvisionBook provisions) : IIdleAgreements
{
    public async Task<IQueryable<CountedAgreement>> AmongAsync(
        IQueryable<CountedAgreement> inForce,
        DateOnly day,
        CancellationToken cancellationToken
    ) => census.SilentSince(inForce, day.AddDays(-await provisions.ValueAsync(CommitmentProvisions.Idle, day, cancellationToken)));
}
