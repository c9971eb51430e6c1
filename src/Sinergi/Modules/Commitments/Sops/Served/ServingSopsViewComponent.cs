using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Served;

/// <summary>The SOPs that serve a commitment, on the page of the commitment; nothing where there is none.</summary>
[ViewComponent(Name = "ServingSops")]
public sealed class ServingSopsViewComponent(SinergiDb db, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Commitment commitment)
    {
        if (!current.Required.May(SopPermissions.View))
        {
            return Content("");
        }

        IReadOnlyList<Sop> found = await db.Set<Sop>()
            .AsNoTracking()
            .Include(s => s.Versions)
            .Where(s => s.Commitments.Any(c => c.CommitmentId == commitment.Id))
            .OrderByDescending(s => s.CreatedAt)
            .ThenByDescending(s => s.Id)
            .Take(Limits.PageRows)
            .ToListAsync(HttpContext.RequestAborted);
        return found.Count == 0 ? Content("") : View("/Modules/Commitments/Sops/Served/_Serving.cshtml", found);
    }
}
