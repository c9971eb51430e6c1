using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>The offices right below the actor's own: the Kanwil for the centre, the UPT for a Kanwil.</summary>
public sealed class UnitChoices(SinergiDb db, CurrentActor actor)
{
    private const int Most = 100;

    public Task<IReadOnlyList<SelectListItem>> OfActorAsync(CancellationToken cancellationToken) => OfAsync(Below(), cancellationToken);

    /// <summary>To narrow a list to one of them; a partner has the regions of the service too.</summary>
    public Task<IReadOnlyList<SelectListItem>> ToNarrowAsync(CancellationToken cancellationToken) =>
        OfAsync(
            actor.Required.ForPartner ? Below().Union(db.Set<Institution>().Where(i => i.Kind == InstitutionKind.Kanwil)) : Below(),
            cancellationToken
        );

    public Task<string?> NameAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Institution>().Where(i => i.Id == id).Select(i => i.ShortName).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<Institution> Below()
    {
        var own = actor.Required.InstitutionId;
        return db.Set<Institution>().Where(i => i.ParentId == own);
    }

    private static async Task<IReadOnlyList<SelectListItem>> OfAsync(IQueryable<Institution> offered, CancellationToken cancellationToken)
    {
        var units = await offered
            .Where(i => !i.Closed)
            .OrderBy(i => i.FoldedName)
            .Take(Most)
            .Select(i => new { i.Id, i.ShortName })
            .ToListAsync(cancellationToken);
        return [.. units.Select(i => new SelectListItem(i.ShortName, i.Id.ToString()))];
    }
}
