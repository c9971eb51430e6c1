using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Presence;

/// <param name="Decision">Which rule allows the reading, or why none does; then there is no page.</param>
public sealed record AttendancePage(DataAccessDecision Decision, ListPage<Attendee>? Page);

/// <summary>
/// The names on an attendance list: for the host, who keeps the list, by duty; for others as personal data of an agreement are opened.
/// Each reading is recorded first.
/// </summary>
public sealed class AttendanceReading(SinergiDb db, DataAccess access, ActivityBook book, CurrentActor current)
{
    private const string Journey = "activities.attendance";
    private static readonly ListOrder<Attendee, DateTime> Order = new(a => a.EnteredAt, a => a.Id);

    public async Task<AttendancePage> OpenAsync(Activity activity, string? at, CancellationToken cancellationToken)
    {
        var decision = await DecideAsync(activity, cancellationToken);
        if (decision is DataAccessDecision.Refused)
        {
            return new AttendancePage(decision, null);
        }

        var lines = db.Set<Attendee>().AsNoTracking().Where(a => a.ActivityId == activity.Id);
        if (decision is DataAccessDecision.Grant grant)
        {
            // People of the units that the grant names, and of units below them.
            lines = lines.Where(a => db.ScopeEntries.Any(s => s.RecordId == a.InstitutionId && grant.Units.Contains(s.InstitutionId)));
        }

        var page = await Order.PageAsync(lines, at, rows => rows, a => (a.EnteredAt, a.Id), cancellationToken);
        await access.RecordAsync(decision, Journey, [.. page.Rows.Select(a => a.SubjectId)], cancellationToken);
        return new AttendancePage(decision, page);
    }

    private async Task<DataAccessDecision> DecideAsync(Activity activity, CancellationToken cancellationToken) =>
        current.Required.May(ActivityPermissions.Report) && await book.IsOwnAsync(activity, cancellationToken)
            ? new DataAccessDecision.Duty()
            : await access.DecideAsync(DataCategory.ActivityAttendance, activity.RecordId, cancellationToken);
}
