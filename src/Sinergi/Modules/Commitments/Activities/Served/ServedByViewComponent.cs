using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Served;

public sealed record ServingActivity(Guid Id, string Title, ActivityState State, DateOnly Day, bool Unreported);

/// <param name="PlanLink">Where one more is planned; null for whoever may not.</param>
public sealed record ServedBy(IReadOnlyList<ServingActivity> Activities, string? PlanLink);

/// <summary>The activities that serve a commitment, on the page of the commitment.</summary>
[ViewComponent(Name = "ServedBy")]
public sealed class ServedByViewComponent(SinergiDb db, ActivityBook book, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Commitment commitment)
    {
        if (!current.Required.May(ActivityPermissions.View))
        {
            return Content("");
        }

        var found = await db.Set<Activity>()
            .AsNoTracking()
            .Where(a => a.Commitments.Any(c => c.CommitmentId == commitment.Id))
            .OrderByDescending(a => a.PlannedOn)
            .ThenByDescending(a => a.Id)
            .Take(Limits.PageRows)
            .ToListAsync(HttpContext.RequestAborted);
        var today = book.Today;
        var plan = commitment.Open && current.Required.May(ActivityPermissions.Plan) ? ActivityLinks.Plan(commitment.RecordId) : null;
        return View(
            "/Modules/Commitments/Activities/Served/_Served.cshtml",
            new ServedBy(
                [.. found.Select(a => new ServingActivity(a.Id, a.Title, a.State, a.HeldOn ?? a.PlannedOn, a.UnreportedOn(today)))],
                plan
            )
        );
    }
}
