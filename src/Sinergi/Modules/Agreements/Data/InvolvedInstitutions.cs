using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>Institutions that an agreement touches: its parties, as far as the tree knows them, and its countersigning units.</summary>
internal static class InvolvedInstitutions
{
    private const int Most = 100;

    public static IQueryable<Institution> Of(SinergiDb db, Guid agreementId) =>
        db.Set<Institution>()
            .AsNoTracking()
            .Where(i =>
                db.Set<AgreementParty>().Any(p => p.AgreementId == agreementId && p.InstitutionId == i.Id)
                || db.Set<CountersigningUnit>().Any(u => u.AgreementId == agreementId && u.InstitutionId == i.Id)
            )
            .OrderBy(i => i.FoldedName)
            .Take(Most);
}
