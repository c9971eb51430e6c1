using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>Whoever has left an agreement reads nothing because of it any more.</summary>
internal sealed class LeaverHold(SinergiDb db) : IAccessHold
{
    public async Task<DataRefusal?> WhyRestsAsync(Guid agreementId, Guid granteeId, DateOnly day, CancellationToken cancellationToken) =>
        await db.Set<AgreementParty>()
            .AnyAsync(p => p.AgreementId == agreementId && p.InstitutionId == granteeId && p.LeftFrom <= day, cancellationToken)
            ? DataRefusal.PartyLeft
            : null;
}
