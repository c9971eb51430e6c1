using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class SopPermissions
{
    /// <summary>Read SOPs, and say that one has read them.</summary>
    public const string View = "sops.view";

    /// <summary>Write, put forward, review and withdraw, for one's own office and those below it.</summary>
    public const string Write = "sops.write";

    /// <summary>Say yes to a version, or send it back, for one's own office and those below it.</summary>
    public const string Approve = "sops.approve";

    public static IReadOnlyList<string> All { get; } = [View, Write, Approve];
}

/// <summary>Addresses of the pages on SOPs between agencies.</summary>
public static class SopLinks
{
    public const string ListPath = "/sop";

    public static string List() => ListPath;

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string New(Guid recordId) => $"{ListPath}/baru?catatan={recordId}";

    public static string Record(Guid sopId) => $"{ListPath}/{sopId}";

    /// <summary>Where the draft is written: the next version, or the one that was begun.</summary>
    public static string Draft(Guid sopId) => $"{Record(sopId)}/naskah";

    public static string PutForward(Guid sopId) => $"{Record(sopId)}/ajukan";

    public static string Answer(Guid sopId) => $"{Record(sopId)}/jawab";

    public static string Review(Guid sopId) => $"{Record(sopId)}/tinjau";

    public static string Withdraw(Guid sopId) => $"{Record(sopId)}/cabut";
}

public static class SopProcesses
{
    public static readonly ProcessKind Write = ProcessKind.Of("sops.write", typeof(SopWritten));
    public static readonly ProcessKind NewVersion = ProcessKind.Of("sops.newVersion", typeof(SopVersionWritten));
    public static readonly ProcessKind EditVersion = ProcessKind.Of("sops.editVersion", typeof(SopVersionChanged));
    public static readonly ProcessKind PutForward = ProcessKind.Of("sops.putForward", typeof(SopPutForward));
    public static readonly ProcessKind Approve = ProcessKind
        .Of("sops.approve", typeof(SopApproved))
        .OrSometimes(typeof(SopInForce), typeof(SopReplaced), typeof(EvidenceUploaded));

    public static readonly ProcessKind Return = ProcessKind.Of("sops.return", typeof(SopReturned));
    public static readonly ProcessKind Review = ProcessKind.Of("sops.review", typeof(SopReviewed));
    public static readonly ProcessKind Withdraw = ProcessKind.Of("sops.withdraw", typeof(SopWithdrawn));
    public static readonly ProcessKind Acknowledge = ProcessKind.Of("sops.acknowledge", typeof(SopAcknowledged));
    public static readonly ProcessKind AskForReview = ProcessKind.Of("sops.askForReview", typeof(SopReviewDue));
}

/// <summary>An event of one SOP that also stands on the timeline of its agreement or meeting.</summary>
public abstract record SopEvent(Guid SopId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => SopId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

/// <summary>What a version says, for the values before and after.</summary>
public sealed record SopTerms(
    DateOnly Dated,
    DateOnly ReviewBy,
    string? Text,
    Guid? DocumentId,
    string? Changes,
    IReadOnlyList<Guid> ReaderIds
);

/// <param name="CommitmentIds">What it serves; it stands on their timelines too.</param>
public sealed record SopWritten(
    Guid SopId,
    Guid SourceId,
    string Title,
    string? Number,
    string Subject,
    Guid OwnerId,
    IReadOnlyList<Guid> CommitmentIds,
    SopTerms Terms
) : SopEvent(SopId, SourceId)
{
    public override IEnumerable<Guid> AlsoOn => [SourceId, .. CommitmentIds];
}

public sealed record SopVersionWritten(Guid SopId, Guid SourceId, int Version, SopTerms Terms) : SopEvent(SopId, SourceId);

public sealed record SopVersionChanged(Guid SopId, Guid SourceId, int Version, SopTerms Before, SopTerms After) : SopEvent(SopId, SourceId);

/// <param name="Parties">Everyday names of those who are asked.</param>
public sealed record SopPutForward(
    Guid SopId,
    Guid SourceId,
    int Version,
    int Round,
    IReadOnlyList<Guid> InstitutionIds,
    IReadOnlyList<string> Parties
) : SopEvent(SopId, SourceId);

/// <param name="Party">Everyday name of the party for which it was said.</param>
public sealed record SopApproved(Guid SopId, Guid SourceId, int Version, int Round, Guid InstitutionId, string Party, string? Note)
    : SopEvent(SopId, SourceId);

public sealed record SopReturned(Guid SopId, Guid SourceId, int Version, int Round, Guid InstitutionId, string Party)
    : SopEvent(SopId, SourceId);

public sealed record SopInForce(Guid SopId, Guid SourceId, int Version, DateOnly From, DateOnly ReviewBy) : SopEvent(SopId, SourceId);

public sealed record SopReplaced(Guid SopId, Guid SourceId, int Version, int By) : SopEvent(SopId, SourceId);

public sealed record SopReviewed(Guid SopId, Guid SourceId, int Version, DateOnly Before, DateOnly After) : SopEvent(SopId, SourceId);

/// <summary>The day of its review comes near, and the owner has been asked to look at it.</summary>
public sealed record SopReviewDue(Guid SopId, Guid SourceId, int Version, DateOnly ReviewBy) : SopEvent(SopId, SourceId);

public sealed record SopWithdrawn(Guid SopId, Guid SourceId, int Version) : SopEvent(SopId, SourceId);

/// <summary>
/// Somebody has read a version. It stands on a timeline of its own: hundreds of readers would hide what else happened to the SOP.
/// </summary>
public sealed record SopAcknowledged(Guid VersionId, Guid SopId, int Version, Guid InstitutionId) : ProcessEvent
{
    public override Guid RecordId => VersionId;
}
