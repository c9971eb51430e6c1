using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Sops;

/// <summary>
/// A procedure that the parties of an agreement or meeting follow together (SOP antarinstansi). It lives in versions: one at most is in
/// force, one at most is being prepared.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Sop : IVersioned
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }

    /// <summary>The agreement or meeting that it belongs to; whoever sees that sees it.</summary>
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }

    /// <summary>As printed on it; null while it has none.</summary>
    [Classified(DataClass.Internal)]
    public string? Number { get; init; }

    /// <summary>What it is about, in one line.</summary>
    [Classified(DataClass.Internal)]
    public required string Subject { get; init; }

    /// <summary>The party that writes it and looks after it.</summary>
    public required Guid OwnerId { get; init; }
    public required Guid WriterPostId { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Counts the steps of all versions, so that of two people who act at the same time one is told of the other.</summary>
    public int Steps { get; set; }
    public Guid Revision { get; set; }

    public List<SopVersion> Versions { get; } = [];
    public List<SopCommitment> Commitments { get; } = [];

    public SopVersion? InForce => Versions.Find(v => v.State is SopState.InForce);

    /// <summary>The one that is being written or waits for approval.</summary>
    public SopVersion? Pending => Versions.Find(v => v.State is SopState.Draft or SopState.UnderApproval);

    public SopVersion Latest => Versions.MaxBy(v => v.Number)!;

    /// <summary>The one whose state tells how the SOP stands.</summary>
    public SopVersion Leading => InForce ?? Pending ?? Latest;

    public SopVersion? VersionOf(Guid id) => Versions.Find(v => v.Id == id);

    /// <summary>Once every party has said yes: the version comes into force and the one before it is replaced.</summary>
    /// <returns>The one that was replaced, if any; null also while somebody's yes is missing.</returns>
    public (bool InForce, SopVersion? Replaced) TryEnterIntoForce(SopVersion version, DateOnly today)
    {
        var before = InForce;
        if (!version.Take(SopAction.EnterIntoForce, version.Situation(today)))
        {
            return (false, null);
        }

        version.InForceFrom = today;
        if (before is not null)
        {
            before.Take(SopAction.Replace, before.Situation(today));
            before.EndedOn = today;
        }

        return (true, before);
    }
}

/// <summary>A commitment of the same record that the SOP serves.</summary>
public sealed class SopCommitment
{
    public required Guid SopId { get; init; }
    public required Guid CommitmentId { get; init; }
}

/// <summary>Somebody has read a version. Whether it counts for a unit follows from the posts that they hold today.</summary>
public sealed class SopAcknowledgement
{
    public required Guid VersionId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>In which post they acted then.</summary>
    public required Guid PostId { get; init; }
    public required DateTime At { get; init; }
}
