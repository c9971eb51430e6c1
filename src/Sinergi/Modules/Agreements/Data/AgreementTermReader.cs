using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementTermReader(SinergiDb db) : IRecordTerm
{
    public Task<RecordTerm?> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<Agreement>()
            .Where(a => a.Id == recordId)
            .Select(a => new RecordTerm(a.TermStart ?? a.SignedOn, a.TermEnd))
            .SingleOrDefaultAsync(cancellationToken);
}
