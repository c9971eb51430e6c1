using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Domain;

/// <summary>A member of a delegation, named in the post as the source prints it. The head of the delegation stands with the participant itself.</summary>
[ScopedBy(nameof(MeetingId))]
public sealed class MeetingDelegate
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid ParticipantId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; init; }

    [Classified(DataClass.Internal)]
    public required string PostTitle { get; init; }
}

/// <summary>What was on the agenda, in its order, and what came of it.</summary>
[ScopedBy(nameof(MeetingId))]
public sealed class AgendaPoint
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }

    [Classified(DataClass.Internal)]
    public string? Outcome { get; init; }
}

/// <summary>One version of the minutes. It never changes: what a side objects to is written into the next one.</summary>
[ScopedBy(nameof(MeetingId))]
public sealed class MeetingMinutes
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required int Number { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }
    public required Guid WrittenById { get; init; }
    public required DateTime WrittenAt { get; init; }
}

/// <summary>What one side says of one version of the minutes.</summary>
[ScopedBy(nameof(MeetingId))]
public sealed class MinutesAnswer : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid MinutesId { get; init; }
    public required int Side { get; init; }
    public required SideState State { get; set; }

    /// <summary>What the side objects to.</summary>
    [Classified(DataClass.Internal)]
    public string? Objection { get; set; }

    /// <summary>The post that answered, and for whom.</summary>
    public required Guid PostId { get; set; }
    public required Guid InstitutionId { get; set; }
    public required DateTime AnsweredAt { get; set; }
    public Guid Revision { get; set; }
}
