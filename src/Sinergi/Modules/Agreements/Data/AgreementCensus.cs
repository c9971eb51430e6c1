using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementCensus(SinergiDb db, ProvisionBook provisions) : IAgreementCensus
{
    private static readonly Expression<Func<Agreement, CountedAgreement>> Counted = a => new CountedAgreement
    {
        Id = a.Id,
        Title = a.Title,
        Since = a.TermStart ?? a.SignedOn,
        Kind = a.Kind,
        RegisteredById = a.RegisteredById,
    };

    public IQueryable<CountedAgreement> All() => db.Set<Agreement>().AsNoTracking().Select(Counted);

    // In force and ending soon together: the notice period only tells the two apart.
    public IQueryable<CountedAgreement> InForceOn(DateOnly day) =>
        db.Set<Agreement>().AsNoTracking().Where(ValidityQuery.Binds(day)).Select(Counted);

    public async Task<IReadOnlyList<KindCount>> PerKindAsync(Guid? institutionId, DateOnly day, CancellationToken cancellationToken)
    {
        var counted = db.Set<Agreement>().AsNoTracking();
        if (institutionId is { } id)
        {
            counted = counted.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == a.Id));
        }

        var cells = await counted
            .Select(ValidityQuery.Count(day, await provisions.NoticeAsync(day, cancellationToken)))
            .GroupBy(c => new { c.Kind, c.Validity })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.Validity,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return [.. cells.Select(c => new KindCount(c.Kind, (Validity)c.Validity, c.Count)).OrderBy(c => c.Kind).ThenBy(c => c.Validity)];
    }

    public IQueryable<AgreementTheme> Themes() =>
        db.Set<CooperationField>().AsNoTracking().Select(f => new AgreementTheme { RecordId = f.AgreementId, Theme = f.Text });

    public IQueryable<CountedPromise> Promises() =>
        db.Set<Promise>().AsNoTracking().Select(p => new CountedPromise { Id = p.Id, RecordId = p.RecordId });

    public IQueryable<Guid> SourceDocuments() =>
        db.Set<FactSource>().Where(s => s.DocumentId != null).Select(s => s.DocumentId!.Value).Distinct();
}
