using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementCensus(SinergiDb db) : IAgreementCensus
{
    private static readonly Expression<Func<Agreement, CountedAgreement>> Counted = a => new CountedAgreement
    {
        Id = a.Id,
        Title = a.Title,
        Since = a.TermStart ?? a.SignedOn,
        RegisteredById = a.RegisteredById,
    };

    public IQueryable<CountedAgreement> All() => db.Set<Agreement>().AsNoTracking().Select(Counted);

    // In force and ending soon together: the notice period only tells the two apart.
    public IQueryable<CountedAgreement> InForceOn(DateOnly day) =>
        db.Set<Agreement>().AsNoTracking().Where(ValidityQuery.Binds(day)).Select(Counted);

    public IQueryable<AgreementTheme> Themes() =>
        db.Set<CooperationField>().AsNoTracking().Select(f => new AgreementTheme { RecordId = f.AgreementId, Theme = f.Text });

    public IQueryable<CountedPromise> Promises() =>
        db.Set<Promise>().AsNoTracking().Select(p => new CountedPromise { Id = p.Id, RecordId = p.RecordId });
}
