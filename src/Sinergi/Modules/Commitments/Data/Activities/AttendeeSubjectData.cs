using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>People on attendance lists are subjects of their own: each is found by the id under which the values are sealed.</summary>
internal sealed class AttendeeSubjectData(SinergiDb db) : ISubjectData
{
    private const int MostRows = 500;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await db.Set<Attendee>().Where(a => a.SubjectId == subjectId).OrderBy(a => a.Id).Take(MostRows).ToListAsync(cancellationToken);
}
