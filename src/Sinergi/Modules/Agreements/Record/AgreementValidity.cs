using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>Tells the platform whether an agreement is in force, so that data grants end with it.</summary>
internal sealed class AgreementValidity(SinergiDb db) : IAgreementValidity
{
    public async Task<bool> InForceAsync(Guid agreementId, DateOnly day, CancellationToken cancellationToken)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken);
        return agreement?.IsInForceOn(day) == true;
    }
}
