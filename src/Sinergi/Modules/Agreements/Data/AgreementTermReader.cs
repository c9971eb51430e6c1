using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementTermReader(SinergiDb db) : IRecordTerm
{
    // A letter that ended it outweighs the date of the text.
    public async Task<RecordTerm?> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == recordId, cancellationToken) is { } agreement
            ? new RecordTerm(agreement.TermStart ?? agreement.SignedOn, agreement.TerminatedFrom?.AddDays(-1) ?? agreement.TermEnd)
            : null;
}
