using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Activities.Presence;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Attend;

/// <summary>What somebody without an account finds behind the code.</summary>
public abstract record GuestView
{
    private GuestView() { }

    /// <summary>No such activity takes attendance.</summary>
    public sealed record Unknown : GuestView;

    public sealed record Closed(AttendanceDoor Door) : GuestView;

    /// <summary>The code is no longer, or not, that of the activity.</summary>
    public sealed record Stale(AttendanceDoor Door) : GuestView;

    /// <summary>This telephone has been used already.</summary>
    public sealed record Done(AttendanceDoor Door) : GuestView;

    public sealed record Form(AttendanceDoor Door, string Slip) : GuestView;

    public TResult Match<TResult>(
        Func<Unknown, TResult> unknown,
        Func<Closed, TResult> closed,
        Func<Stale, TResult> stale,
        Func<Done, TResult> done,
        Func<Form, TResult> form
    ) =>
        this switch
        {
            Unknown u => unknown(u),
            Closed c => closed(c),
            Stale s => stale(s),
            Done d => done(d),
            Form f => form(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public sealed class GuestInput
{
    public Guid Key { get; set; }
    public string? Slip { get; set; }
    public string? Name { get; set; }
    public string? Institution { get; set; }
    public string? Role { get; set; }

    public AttendanceLine Line =>
        new((Name ?? "").Trim(), (Institution ?? "").Trim(), string.IsNullOrWhiteSpace(Role) ? null : Role.Trim());

    public IEnumerable<FieldProblem> Problems()
    {
        var line = Line;
        if (line.Name.Length is 0 or > Limits.Name)
        {
            yield return new FieldProblem("Input.Name", "activities.guest.name_wrong", $"{Limits.Name}");
        }

        if (line.Institution.Length is 0 or > Limits.Name)
        {
            yield return new FieldProblem("Input.Institution", "activities.guest.institution_wrong", $"{Limits.Name}");
        }

        if (line.Role?.Length > Limits.Name)
        {
            yield return new FieldProblem("Input.Role", "commitments.form.too_long", $"{Limits.Name}");
        }
    }
}

/// <summary>Takes in people who read the code at the place, once for each telephone.</summary>
public sealed class GuestDesk(SinergiDb db, Processes processes, AttendanceCodes codes, IInstitutionNames institutions)
{
    /// <summary>A guard against a code that went round the world.</summary>
    private const int MostGuests = 2_000;

    /// <param name="device">Number in the telephone's cookie.</param>
    public async Task<GuestView> LookAsync(Guid activityId, string? code, string device, CancellationToken cancellationToken)
    {
        if (await DoorAsync(activityId, cancellationToken) is not { } door)
        {
            return new GuestView.Unknown();
        }

        return await UsedAsync(activityId, device, cancellationToken) ? new GuestView.Done(door)
            : !door.Open ? new GuestView.Closed(door)
            : await codes.FitsAsync(activityId, code, cancellationToken) ? new GuestView.Form(door, codes.Slip(activityId, Hash(device)))
            : new GuestView.Stale(door);
    }

    /// <summary>Done when the name stands on the list, also if it stood there before.</summary>
    public async Task<GuestView> EnterAsync(Guid activityId, GuestInput input, string device, CancellationToken cancellationToken)
    {
        if (await DoorAsync(activityId, cancellationToken) is not { } door)
        {
            return new GuestView.Unknown();
        }

        if (await UsedAsync(activityId, device, cancellationToken))
        {
            return new GuestView.Done(door);
        }

        if (!codes.IsSlip(activityId, Hash(device), input.Slip))
        {
            return new GuestView.Stale(door);
        }

        try
        {
            var entered = await processes.RunAsync(
                ActivityProcesses.Attend,
                input.Key,
                null,
                process => WriteAsync(activityId, input.Line, Hash(device), process, cancellationToken),
                cancellationToken
            );
            return entered ? new GuestView.Done(door) : new GuestView.Closed(door);
        }
        catch (DbUpdateException)
        {
            // Two taps at once: the other one was faster, and this name stands on the list.
            db.ChangeTracker.Clear();
            if (await UsedAsync(activityId, device, cancellationToken))
            {
                return new GuestView.Done(door);
            }

            throw;
        }
    }

    // Looked at again here: the host may have closed it while the name was being written.
    private async Task<bool> WriteAsync(
        Guid activityId,
        AttendanceLine line,
        string device,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var door = await db.Set<AttendanceDoor>().SingleAsync(d => d.ActivityId == activityId, cancellationToken);
        var guests = await db.Set<AttendanceDevice>().CountAsync(d => d.ActivityId == activityId, cancellationToken);
        if (!door.Open || guests >= MostGuests)
        {
            return false;
        }

        var institution = (await institutions.RecogniseAsync(line.Institution, cancellationToken))?.Id;
        var attendee = Attendees.Of(activityId, door.RecordId, line, institution, AttendeeSource.Code, process.At);
        db.Add(attendee);
        db.Add(
            new AttendanceDevice
            {
                ActivityId = activityId,
                Device = device,
                At = process.At,
            }
        );
        process.Record(Attendees.Entered(attendee));
        return true;
    }

    private Task<AttendanceDoor?> DoorAsync(Guid activityId, CancellationToken cancellationToken) =>
        db.Set<AttendanceDoor>().AsNoTracking().SingleOrDefaultAsync(d => d.ActivityId == activityId, cancellationToken);

    private Task<bool> UsedAsync(Guid activityId, string device, CancellationToken cancellationToken)
    {
        var hash = Hash(device);
        return db.Set<AttendanceDevice>().AnyAsync(d => d.ActivityId == activityId && d.Device == hash, cancellationToken);
    }

    private static string Hash(string device) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(device)));
}
