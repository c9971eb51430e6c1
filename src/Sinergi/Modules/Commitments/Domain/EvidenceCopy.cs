using Sinergi.Kernel.States;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

public enum CopyState
{
    Proposed,
    Published,
    Declined,
    Withdrawn,
}

public enum CopyAction
{
    Publish,
    Decline,
    Withdraw,
}

/// <summary>
/// What the public may see of a piece of evidence: another file, in which what is nobody's business is covered. The original stays sealed beside it,
/// and nothing is public before somebody else has decided so.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class EvidenceCopy : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid EvidenceId { get; init; }

    /// <summary>The agreement or meeting of the evidence.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The file in which something is covered; the public gets pictures of its pages, not the file.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>What was covered and why, for whoever decides.</summary>
    [Classified(DataClass.Internal)]
    public required string Covered { get; init; }

    /// <summary>What the public reads beside the pictures.</summary>
    [Classified(DataClass.Public)]
    public required string Caption { get; init; }

    public CopyState State { get; private set; }
    public required Guid PreparedByPersonId { get; init; }
    public required Guid PreparedByPostId { get; init; }

    [NamesInstitution]
    public required Guid PreparedByInstitutionId { get; init; }
    public required DateTime PreparedAt { get; init; }
    public Guid? DecidedByPostId { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was declined or taken back.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }
    public Guid Revision { get; set; }

    public TransitionOutcome<CopyState> Take(CopyAction action, CopySituation situation)
    {
        var outcome = CopyStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>What is public of a copy; the row is there only while it is published, so that nothing else can be found by the public.</summary>
public sealed class PublishedCopy
{
    /// <summary>That of the copy.</summary>
    public required Guid Id { get; init; }

    [Classified(DataClass.Public)]
    public required string Caption { get; init; }

    /// <summary>Title of the agreement or meeting.</summary>
    [Classified(DataClass.Public)]
    public required string About { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly CapturedOn { get; init; }

    [Classified(DataClass.Public)]
    public required DateTime PublishedAt { get; init; }

    /// <summary>Of the sealed original, hexadecimal: whoever is shown it one day can tell that it is the same.</summary>
    [Classified(DataClass.Public)]
    public string? OriginalSha256 { get; init; }
    public List<PublishedPage> Pages { get; } = [];
}

/// <summary>A page drawn anew: nothing of the file but its look is in it.</summary>
public sealed class PublishedPage
{
    public required Guid CopyId { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    [Classified(DataClass.Public)]
    public required byte[] Jpeg { get; init; }
}

/// <param name="PreparedByPersonId">Who covered what is covered.</param>
public sealed record CopySituation(bool EvidenceIsVerified, Guid PreparedByPersonId, Guid ActorPersonId, string? Reason);

public static class CopyStates
{
    /// <summary>More pages than this are not evidence for the public but an archive.</summary>
    public const int MostPages = 20;

    public static readonly Guard<CopySituation> EvidenceIsVerified = new(
        "evidence-is-verified",
        "evidence.copy.refused.unverified",
        s => s.EvidenceIsVerified
    );

    public static readonly Guard<CopySituation> SomebodyElseDecides = new(
        "somebody-else-decides",
        "evidence.copy.refused.own",
        s => s.ActorPersonId != s.PreparedByPersonId
    );

    public static readonly Guard<CopySituation> NeedsAReason = new(
        "needs-a-reason",
        "evidence.copy.refused.no_reason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly StateTable<CopyState, CopyAction, CopySituation> Table = new(
        new(CopyState.Proposed, CopyAction.Publish, CopyState.Published, null, EvidenceIsVerified, SomebodyElseDecides),
        new(CopyState.Proposed, CopyAction.Decline, CopyState.Declined, null, NeedsAReason),
        new(CopyState.Published, CopyAction.Withdraw, CopyState.Withdrawn, null, NeedsAReason)
    );
}
