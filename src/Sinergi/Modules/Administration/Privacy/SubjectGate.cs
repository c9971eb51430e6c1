using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Administration.Privacy;

/// <summary>Opens the file of a subject: the central office for anyone, others for people in their territory. Opening is recorded as a read.</summary>
public sealed class SubjectGate(SinergiDb db, CentralOffice office, SubjectReport report, ReadLog reads)
{
    /// <summary>Null when there is nothing, or nothing for the one who asks.</summary>
    public async Task<SubjectFile?> OpenAsync(Guid subjectId, string journey, CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken) && !await db.Set<Person>().AnyAsync(p => p.Id == subjectId, cancellationToken))
        {
            return null;
        }

        var file = await report.OfAsync(subjectId, cancellationToken);
        if (file.IsEmpty)
        {
            return null;
        }

        await reads.RecordAsync(journey, "duty", basisId: null, [subjectId], cancellationToken);
        return file;
    }
}
