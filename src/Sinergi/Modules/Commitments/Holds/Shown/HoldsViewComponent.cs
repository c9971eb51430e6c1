using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Holds.Shown;

/// <param name="Milestone">Name of the event that ends it, or ended it.</param>
public sealed record HoldRow(Hold Hold, string? Milestone)
{
    public string Letter => DocumentLinks.Page(Hold.LetterDocumentId);
    public string? Answer => Hold.AnswerDocumentId is { } id ? DocumentLinks.Page(id) : null;
    public string? End => Hold.EndDocumentId is { } id ? DocumentLinks.Page(id) : null;
}

/// <param name="Now">The one that lasts today.</param>
/// <param name="Rows">All, the newest first.</param>
public sealed record HoldsView(Commitment Commitment, HoldRow? Now, IReadOnlyList<HoldRow> Rows, string? ResumeLink);

/// <summary>On the page of a commitment: that it is on hold, since when and until when, by which letters; and when it was before.</summary>
[ViewComponent(Name = "Holds")]
public sealed class HoldsViewComponent(SinergiDb db, CurrentActor current, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Commitment commitment)
    {
        var rows = commitment.HeldFrom is null
            ? []
            : await db.Set<Hold>()
                .AsNoTracking()
                .Where(h => h.CommitmentId == commitment.Id)
                .OrderByDescending(h => h.RecordedAt)
                .ThenByDescending(h => h.Id)
                .Take(Limits.PageRows)
                .Select(h => new HoldRow(h, db.Set<Milestone>().Where(m => m.Id == h.MilestoneId).Select(m => m.Name).FirstOrDefault()))
                .ToListAsync(HttpContext.RequestAborted);
        var onHold = commitment.OnHoldOn(current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime));
        var mayResume = onHold && current.Required.May(CommitmentPermissions.Formulate);
        return View(
            "/Modules/Commitments/Holds/Shown/_Holds.cshtml",
            new HoldsView(commitment, onHold ? rows.FirstOrDefault() : null, rows, mayResume ? CommitmentLinks.Resume(commitment.Id) : null)
        );
    }
}
