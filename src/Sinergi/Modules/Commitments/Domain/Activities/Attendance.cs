using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Activities;

public enum AttendeeSource
{
    /// <summary>Written down by the host.</summary>
    Host,

    /// <summary>By the people themselves, who read the code at the place.</summary>
    Code,
}

/// <summary>Somebody on the attendance list. Read only through DataAccess, which records who read it and why they could.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Attendee
{
    public required Guid Id { get; init; }
    public required Guid ActivityId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Whom the data are about: key of the sealed values in the history and of the log of reads.</summary>
    public required Guid SubjectId { get; init; }

    [Classified(DataClass.Personal)]
    public required string Name { get; init; }

    [Classified(DataClass.Personal)]
    public required string Institution { get; init; }

    [Classified(DataClass.Personal)]
    public string? Role { get; init; }

    /// <summary>The institution meant, where its name is recognised.</summary>
    [NamesInstitution]
    public Guid? InstitutionId { get; init; }
    public required AttendeeSource Source { get; init; }
    public required DateTime EnteredAt { get; init; }

    /// <summary>A line that the host struck does not count; it stays, with the reason.</summary>
    public DateTime? StruckAt { get; set; }

    [Classified(DataClass.Internal)]
    public string? StrikeReason { get; set; }
}

/// <summary>
/// What a guest without an account may know of an activity, and whether the host still takes attendance. Kept apart from the activity,
/// which nobody outside its scope sees.
/// </summary>
public sealed class AttendanceDoor
{
    public required Guid ActivityId { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }

    [Classified(DataClass.Internal)]
    public required string Place { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly Day { get; init; }
    public bool Open { get; set; }

    /// <summary>Since when the list counts; null while attendance has not been closed.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>A telephone that has been used for this activity: the same one is not used twice.</summary>
public sealed class AttendanceDevice
{
    public required Guid ActivityId { get; init; }

    /// <summary>Hash of the number in the telephone's cookie; it says nothing about whose it is.</summary>
    [Classified(DataClass.Secret)]
    public required string Device { get; init; }
    public required DateTime At { get; init; }
}
