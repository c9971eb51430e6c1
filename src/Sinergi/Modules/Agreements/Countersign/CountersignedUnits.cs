using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>One unit of an agreement with its own day, contact and sheet.</summary>
/// <param name="AnswerBy">The deadline of its list.</param>
/// <param name="ContactPost">The post of its local contact.</param>
/// <param name="Contact">Who holds that post; null for those who may not see the people of the unit.</param>
public sealed record CountersignedRow(
    string Unit,
    string Folded,
    CountersigningUnit Sheet,
    DateOnly? AnswerBy,
    string? ContactPost,
    string? Contact,
    string? Successor
)
{
    public string? File => Sheet.DocumentId is { } id ? DocumentLinks.Page(id) : null;

    public string? ContactLine => Contact is null ? ContactPost : $"{Contact}, {ContactPost}";
}

/// <summary>The units of an agreement by name, a page at a time; on request only those below one office.</summary>
public sealed class CountersignedUnits(SinergiDb db)
{
    private static readonly ListOrder<CountersignedUnit, string> ByName = new(u => u.Institution.FoldedName, u => u.Institution.Id);

    public Task<ListPage<CountersignedRow>> PageAsync(Guid agreementId, Guid? officeId, string? at, CancellationToken cancellationToken) =>
        ByName.PageAsync(Of(agreementId, officeId), at, Rows, PlaceOf, cancellationToken);

    /// <summary>So many units from behind a place on, for whoever walks through the list by itself.</summary>
    public async Task<IReadOnlyList<CountersignedRow>> SliceAsync(
        Guid agreementId,
        (string Folded, Guid Id)? after,
        int take,
        CancellationToken cancellationToken
    ) => await Rows(ByName.After(Of(agreementId, officeId: null), after).Take(take)).ToListAsync(cancellationToken);

    /// <summary>Where a unit stands in the list.</summary>
    public static (string Folded, Guid Id) PlaceOf(CountersignedRow row) => (row.Folded, row.Sheet.InstitutionId);

    private IQueryable<CountersignedUnit> Of(Guid agreementId, Guid? officeId) =>
        db.Set<CountersigningUnit>()
            .AsNoTracking()
            .Where(u => u.AgreementId == agreementId)
            .Where(u => officeId == null || db.ScopeEntries.Any(s => s.InstitutionId == officeId && s.RecordId == u.InstitutionId))
            .Join(db.Set<Institution>(), u => u.InstitutionId, i => i.Id, (u, i) => new CountersignedUnit { Sheet = u, Institution = i });

    private IQueryable<CountersignedRow> Rows(IQueryable<CountersignedUnit> units) =>
        units.Select(u => new CountersignedRow(
            u.Institution.Name,
            u.Institution.FoldedName,
            u.Sheet,
            db.Set<CountersigningGroup>().Where(g => g.Id == u.Sheet.GroupId).Select(g => g.AnswerBy).FirstOrDefault(),
            db.Set<Post>().Where(p => p.Id == u.Sheet.ContactPostId).Select(p => p.Title).FirstOrDefault(),
            db.Set<Person>()
                .Where(person => person.Posts.Any(p => p.Id == u.Sheet.ContactPostId))
                .Select(person => person.FullName)
                .FirstOrDefault(),
            db.Set<Institution>().Where(i => i.Id == u.Sheet.SuccessorId).Select(i => i.ShortName).FirstOrDefault()
        ));
}

internal sealed class CountersignedUnit
{
    public required CountersigningUnit Sheet { get; init; }
    public required Institution Institution { get; init; }
}
