using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>The offices right below the actor's own, to narrow a list to one of them: the Kanwil for the centre, the UPT for a Kanwil.</summary>
public sealed class UnitChoices(SinergiDb db, CurrentActor actor)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<SelectListItem>> OfActorAsync(CancellationToken cancellationToken)
    {
        var own = actor.Required.InstitutionId;
        var below = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.ParentId == own && !i.Closed)
            .OrderBy(i => i.FoldedName)
            .Take(Most)
            .Select(i => new { i.Id, i.ShortName })
            .ToListAsync(cancellationToken);
        return [.. below.Select(i => new SelectListItem(i.ShortName, i.Id.ToString()))];
    }
}
