using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit;

/// <summary>One change of the system's state: who, for which institution, why, and a link in the hash chain.</summary>
public sealed class Process
{
    /// <summary>Position in the chain, without gaps.</summary>
    public required long Sequence { get; init; }
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string Kind { get; init; }
    public required DateTime At { get; init; }
    public Guid? AccountId { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? PostId { get; init; }
    public Guid? InstitutionId { get; init; }

    /// <summary>The program of the institution that did it with a token.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>Done by a contact of the institution, without an account, through a link.</summary>
    public bool ByContact => PersonId is null && ClientId is null && InstitutionId is not null;

    [Classified(DataClass.Internal)]
    public string? Reason { get; init; }

    [Classified(DataClass.Internal)]
    public required string PreviousHash { get; init; }

    [Classified(DataClass.Internal)]
    public required string Hash { get; set; }

    public List<RecordedEvent> Events { get; init; } = [];
}

/// <summary>An event of a process as stored; its payload is canonical JSON with personal values sealed.</summary>
public sealed class RecordedEvent
{
    public required long Sequence { get; init; }

    /// <summary>Order inside the process, from 0.</summary>
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public required string Type { get; init; }

    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Payload { get; init; }
}

/// <summary>On which timelines a process appears.</summary>
public sealed class ProcessRecord
{
    public required Guid RecordId { get; init; }
    public required long Sequence { get; init; }
}

/// <summary>End of the chain: one row, locked while a process is appended, so the chain has no gaps and no forks.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;
    public int Id { get; init; } = OnlyId;
    public long LastSequence { get; set; }

    [Classified(DataClass.Internal)]
    public required string LastHash { get; set; }
}

/// <summary>A form or API call that has been carried out: sending it again gets the same answer and changes nothing.</summary>
public sealed class UsedKey
{
    public required Guid Key { get; init; }
    public required Guid ActorId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Kind { get; init; }

    [Classified(DataClass.Internal)]
    public required string Answer { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>That someone read personal data of these people, and what allowed it. Written before the answer is sent.</summary>
public sealed class PersonalRead
{
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public required Guid AccountId { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>Where: the journey, not the address (which may carry names).</summary>
    [Classified(DataClass.Internal)]
    public required string Journey { get; init; }

    /// <summary>"duty", "grant" or "mandate", and its identifier.</summary>
    [Classified(DataClass.Internal)]
    public required string Basis { get; init; }
    public Guid? BasisId { get; init; }
    public List<PersonalReadSubject> Subjects { get; init; } = [];
}

public sealed class PersonalReadSubject
{
    public required Guid PersonalReadId { get; init; }
    public required Guid SubjectId { get; init; }
}
