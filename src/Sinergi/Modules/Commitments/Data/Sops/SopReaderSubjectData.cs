using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Data.Sops;

/// <summary>What a person has said they read, for the report about them.</summary>
internal sealed class SopReaderSubjectData(SinergiDb db) : ISubjectData
{
    private const int MostRows = 500;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await db.Set<SopAcknowledgement>()
            .Where(a => a.PersonId == subjectId)
            .OrderByDescending(a => a.At)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
}
