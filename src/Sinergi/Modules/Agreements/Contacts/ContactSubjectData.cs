using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Agreements.Contacts;

/// <summary>Contact persons are subjects of their own: each is found by the id under which the values are sealed.</summary>
internal sealed class ContactSubjectData(SinergiDb db) : ISubjectData
{
    private const int MostRows = 500;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await db.Set<ContactPerson>().Where(c => c.SubjectId == subjectId).OrderBy(c => c.Id).Take(MostRows).ToListAsync(cancellationToken);
}
