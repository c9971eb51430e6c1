using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Presence;

/// <summary>The attendance list: numbers for everyone who sees the activity, names for the host and whoever a rule lets read them.</summary>
[RequirePermission(ActivityPermissions.View)]
public sealed class AttendanceModel(
    AttendanceDesk desk,
    AttendanceReading reading,
    AttendanceCount count,
    ActivityBook book,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public ListInput Input { get; set; } = new();

    [BindProperty]
    public StrikeInput Strike { get; set; } = new();

    [BindProperty]
    public Guid OpenKey { get; set; }

    [BindProperty]
    public Guid CloseKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public string? At { get; set; }

    public Activity Activity { get; private set; } = null!;
    public AttendanceDoor? Door { get; private set; }
    public ListPage<Attendee>? List { get; private set; }
    public DataRefusal? Refusal { get; private set; }
    public int Standing { get; private set; }
    public int Struck { get; private set; }

    /// <summary>The present actor keeps the list.</summary>
    public bool MayKeep { get; private set; }
    public UnitTimeZone Zone => current.Required.Zone;

    public string StateKey =>
        Door is { ClosedAt: not null } ? "activities.attendance.closed"
        : Door is { Open: true } ? "activities.attendance.opened"
        : "activities.attendance.not_begun";

    public string? PageAt(string? place) => place is null ? null : $"{ActivityLinks.Attendance(Activity.Id)}?halaman={place}";

    public Guid NewKey() => NewId.Random();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            a => desk.EnterAsync(a, Input.Lines, Input.Key, cancellationToken),
            ActivityLinks.Attendance(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostStrikeAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            a => desk.StrikeAsync(a, Strike.Id, Strike.Reason, Strike.Key, cancellationToken),
            ActivityLinks.Attendance(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, a => desk.OpenAsync(a, OpenKey, cancellationToken), ActivityLinks.Code(id), cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, a => desk.CloseAsync(a, CloseKey, cancellationToken), ActivityLinks.Attendance(id), cancellationToken);

    private async Task<IActionResult> ChangeAsync(
        Guid id,
        Func<Activity, Task<ChangeOutcome>> change,
        string then,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayKeep)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        switch (ModelState.IsValid ? await change(Activity) : null)
        {
            case ChangeOutcome.Saved:
                return Redirect(then);
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await book.FindAsync(id, cancellationToken);
        Activity = found!;
        MayKeep = found is not null && current.Required.May(ActivityPermissions.Report) && await book.IsOwnAsync(found, cancellationToken);
        return found is not null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Door = await count.DoorAsync(Activity.Id, cancellationToken);
        (Standing, Struck) = await count.LinesAsync(Activity.Id, cancellationToken);
        var opened = await reading.OpenAsync(Activity, At, cancellationToken);
        List = opened.Page;
        Refusal = (opened.Decision as DataAccessDecision.Refused)?.Why;
        return Page();
    }
}
