using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Presence;

/// <summary>What the host does with the attendance list: opens and closes it, writes people down, strikes lines.</summary>
public sealed class AttendanceDesk(
    SinergiDb db,
    Processes processes,
    ActivityBook book,
    AttendanceCount count,
    IInstitutionNames institutions
)
{
    /// <summary>Lets people write themselves down by the code; the list counts again once it is closed.</summary>
    public Task<ChangeOutcome> OpenAsync(Activity activity, Guid formKey, CancellationToken cancellationToken) =>
        Refuses(activity) is { } refused
            ? Task.FromResult<ChangeOutcome>(refused)
            : processes.RunAsync<ChangeOutcome>(
                ActivityProcesses.OpenAttendance,
                formKey,
                null,
                async process =>
                {
                    var door = await DoorAsync(activity, cancellationToken);
                    (door.Open, door.ClosedAt) = (true, null);
                    process.Record(new AttendanceOpened(activity.Id));
                    return new ChangeOutcome.Saved(activity.Id);
                },
                cancellationToken
            );

    /// <summary>Says that the list is right: from now on it counts.</summary>
    public Task<ChangeOutcome> CloseAsync(Activity activity, Guid formKey, CancellationToken cancellationToken) =>
        Refuses(activity) is { } refused
            ? Task.FromResult<ChangeOutcome>(refused)
            : processes.RunAsync<ChangeOutcome>(
                ActivityProcesses.CloseAttendance,
                formKey,
                null,
                async process =>
                {
                    var door = await DoorAsync(activity, cancellationToken);
                    (door.Open, door.ClosedAt) = (false, process.At);
                    var present = await count.Standing(activity.Id).CountAsync(cancellationToken);
                    process.Record(new AttendanceClosed(activity.Id, present));
                    return new ChangeOutcome.Saved(activity.Id);
                },
                cancellationToken
            );

    public async Task<ChangeOutcome> EnterAsync(Activity activity, string? pasted, Guid formKey, CancellationToken cancellationToken)
    {
        if (Refuses(activity) is { } refused)
        {
            return refused;
        }

        var (lines, wrong) = AttendanceSheet.Read(pasted);
        if (wrong.Count > 0)
        {
            return new ChangeOutcome.Invalid([.. wrong.Select(w => new FieldProblem("Input.Lines", w.TextKey, $"{w.Number}", w.Word))]);
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.EnterList,
            formKey,
            null,
            process => WriteAsync(activity, lines, process, cancellationToken),
            cancellationToken
        );
    }

    public async Task<ChangeOutcome> StrikeAsync(
        Activity activity,
        Guid attendeeId,
        string? reason,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Strike.Reason", "activities.attendance.strike_reason", $"{Limits.Sentence}");
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.Strike,
            formKey,
            reason,
            async process =>
            {
                var line = await db.Set<Attendee>()
                    .SingleOrDefaultAsync(a => a.Id == attendeeId && a.ActivityId == activity.Id, cancellationToken);
                if (line is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (line.StruckAt is not null)
                {
                    return new ChangeOutcome.Saved(line.Id);
                }

                (line.StruckAt, line.StrikeReason) = (process.At, reason.Trim());
                process.Record(new AttendeeStruck(activity.Id, line.SubjectId));
                return new ChangeOutcome.Saved(line.Id);
            },
            cancellationToken
        );
    }

    /// <summary>Nobody can have come before the day, nor to what was called off.</summary>
    private ChangeOutcome.Invalid? Refuses(Activity activity) =>
        activity.State is ActivityState.Cancelled ? ChangeOutcome.Refuse("", "activities.attendance.cancelled")
        : activity.State is ActivityState.Planned && activity.PlannedOn > book.Today
            ? ChangeOutcome.Refuse("", "activities.attendance.too_early")
        : null;

    private async Task<ChangeOutcome> WriteAsync(
        Activity activity,
        IReadOnlyList<AttendanceLine> lines,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var present = await count.Standing(activity.Id).Select(a => new { a.Name, a.Institution }).ToListAsync(cancellationToken);
        var known = present.Select(a => AttendanceLine.KeyOf(a.Name, a.Institution)).ToHashSet(StringComparer.Ordinal);
        if (lines.FirstOrDefault(l => known.Contains(l.Key)) is { } twice)
        {
            return ChangeOutcome.Refuse("Input.Lines", "activities.list.already", twice.Name, twice.Institution);
        }

        var meant = new Dictionary<string, Guid?>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!meant.TryGetValue(line.Institution, out var institution))
            {
                institution = (await institutions.RecogniseAsync(line.Institution, cancellationToken))?.Id;
                meant[line.Institution] = institution;
            }

            var attendee = Attendees.Of(activity.Id, activity.RecordId, line, institution, AttendeeSource.Host, process.At);
            db.Add(attendee);
            process.Record(Attendees.Entered(attendee));
        }

        process.Record(new AttendanceListed(activity.Id, lines.Count));
        return new ChangeOutcome.Saved(activity.Id);
    }

    private async Task<AttendanceDoor> DoorAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<AttendanceDoor>([activity.Id], cancellationToken) is { } door)
        {
            return door;
        }

        door = new AttendanceDoor
        {
            ActivityId = activity.Id,
            RecordId = activity.RecordId,
            Title = activity.Title,
            Place = activity.Place,
            Day = activity.HeldOn ?? activity.PlannedOn,
        };
        db.Add(door);
        return door;
    }
}

/// <summary>A line of the list and the event that tells of it, whoever writes it.</summary>
internal static class Attendees
{
    public static Attendee Of(Guid activityId, Guid recordId, AttendanceLine line, Guid? institution, AttendeeSource source, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            ActivityId = activityId,
            RecordId = recordId,
            SubjectId = NewId.Next(),
            Name = line.Name,
            Institution = line.Institution,
            Role = line.Role,
            InstitutionId = institution,
            Source = source,
            EnteredAt = at,
        };

    public static AttendeeEntered Entered(Attendee attendee) =>
        new(
            attendee.SubjectId,
            attendee.ActivityId,
            new Sealed(attendee.SubjectId, attendee.Name),
            new Sealed(attendee.SubjectId, attendee.Institution),
            attendee.Role is null ? null : new Sealed(attendee.SubjectId, attendee.Role),
            attendee.Source.ToString()
        );
}
