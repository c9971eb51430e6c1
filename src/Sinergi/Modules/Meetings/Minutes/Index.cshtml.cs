using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Meetings.Minutes;

/// <summary>The minutes of a meeting with what each side says of them; the forms are there for whoever may use them.</summary>
[RequirePermission(MeetingPermissions.View)]
public sealed class IndexModel(MinutesReader reader, MinutesDesk desk, CurrentActor current, Texts t) : PageModel
{
    [BindProperty]
    public WriteInput Input { get; set; } = new();

    [BindProperty]
    public AnswerInput Answer { get; set; } = new();

    public MinutesView View { get; private set; } = null!;
    public Meeting Meeting => View.Meeting;
    public bool MayWrite => View.Keeps && current.Required.May(MeetingPermissions.Register);

    /// <summary>Sides for which the reader has something left to say.</summary>
    public IReadOnlyList<SideView> ToAnswer =>
        View.Newest is not null && !View.Settled && current.Required.May(MeetingPermissions.Confirm)
            ? [.. View.Sides.Where(s => View.Own.Contains(s.Side) && s.State != SideState.Accepted)]
            : [];

    public IEnumerable<SelectListItem> SideChoices => ToAnswer.Select(s => new SelectListItem(s.Names, $"{s.Side}"));

    public IEnumerable<SelectListItem> Choices => [new(t["meetings.minutes.accept"], "true"), new(t["meetings.minutes.dispute"], "false")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        (Input.Read, Input.Text) = (View.Newest?.Id, View.Newest?.Text);
        return Page();
    }

    public Task<IActionResult> OnPostWriteAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, MeetingPermissions.Register, () => desk.WriteAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, MeetingPermissions.Confirm, () => desk.AnswerAsync(id, Answer, cancellationToken), cancellationToken);

    private async Task<IActionResult> TakeAsync(
        Guid id,
        string permission,
        Func<Task<ChangeOutcome>> act,
        CancellationToken cancellationToken
    )
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(permission))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await act()).Match<IActionResult>(
            _ => Redirect(MeetingLinks.Minutes(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                // The newest version stands above the form now: sent again, it answers that one.
                Input.Read = View.Newest?.Id;
                Input.Text ??= View.Newest?.Text;
                return Page();
            },
            _ => NotFound(),
            _ => StatusCode(StatusCodes.Status409Conflict)
        );
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await reader.FindAsync(id, cancellationToken);
        View = view!;
        return view is not null;
    }
}
