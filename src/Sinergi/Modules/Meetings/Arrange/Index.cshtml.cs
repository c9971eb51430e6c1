using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Data;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Meetings.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Meetings.Arrange;

/// <summary>Who came for each participant, what was on the agenda, and the return visit.</summary>
[RequirePermission(MeetingPermissions.Register)]
public sealed class IndexModel(MeetingReader reader, MeetingParts parts, ArrangeMeeting handler, Texts t) : PageModel
{
    [BindProperty]
    public ArrangeInput Input { get; set; } = new();

    public MeetingView View { get; private set; } = null!;
    public Meeting Meeting => View.Meeting;
    public bool Conflicting { get; private set; }
    public IReadOnlyList<SelectListItem> Returnable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = ArrangeInput.Of(Meeting, View.Delegates, View.Points);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? add, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (add is not null)
        {
            FormRows.Forgive(ModelState);
            Input.Points.Add(new PointInput());
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await handler.HandleAsync(id, Input, cancellationToken)).Match<IActionResult>(
            _ => Redirect(MeetingLinks.Record(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ =>
            {
                Conflicting = true;
                Input.Revision = Meeting.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        );
    }

    /// <summary>The printed name of the participant in a row of the form.</summary>
    public string NameOf(DelegationInput delegation) =>
        Meeting.Participants.FirstOrDefault(p => p.Id == delegation.ParticipantId)?.PrintedName ?? "";

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        Returnable =
        [
            new SelectListItem(t["meetings.arrange.return_of_none"], ""),
            .. (await parts.ReturnableAsync(Meeting, cancellationToken)).Select(m => new SelectListItem(
                $"{m.Title} · {(m.HeldOn is { } day ? Show.ShortDay(day) : t["ui.unknown"])}",
                $"{m.Id}"
            )),
        ];
        return true;
    }
}
