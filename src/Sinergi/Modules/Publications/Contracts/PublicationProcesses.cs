using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Publications.Contracts;

public static class PublicationProcesses
{
    public static readonly ProcessKind Propose = ProcessKind.Of("publications.propose", typeof(PublicationProposed)).WithoutFigures();
    public static readonly ProcessKind Publish = ProcessKind.Of("publications.publish", typeof(PublicationDecided)).WithoutFigures();
    public static readonly ProcessKind Decline = ProcessKind.Of("publications.decline", typeof(PublicationDecided)).WithoutFigures();
    public static readonly ProcessKind Count = ProcessKind.Of("publications.count", typeof(PublicFiguresCounted)).WithoutFigures();
    public static readonly ProcessKind Withdraw = ProcessKind.Of("publications.withdraw", typeof(PublicationDecided)).WithoutFigures();
}

/// <summary>An edition for the public was put together.</summary>
/// <param name="Shown">What of the agreement it makes public besides title, kind and parties.</param>
/// <param name="CopySha256">Of the redacted copy as the public will get it; null without one.</param>
public sealed record PublicationProposed(
    Guid AgreementId,
    Guid PublicationId,
    int Edition,
    IReadOnlyList<string> Shown,
    Guid? DocumentId,
    string? CopySha256
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>An edition was published, declined or withdrawn.</summary>
/// <param name="State">Published, Declined or Withdrawn.</param>
/// <param name="ByException">The one who proposed it decided, because nobody else could.</param>
public sealed record PublicationDecided(Guid AgreementId, Guid PublicationId, int Edition, string State, bool ByException) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>What the public may know of how many agreements are not public was counted. It is of no record, but of the product as a whole.</summary>
/// <param name="Smallest">The least count that is told.</param>
/// <param name="Total">Null where even that would tell too much.</param>
public sealed record PublicFiguresCounted(DateOnly Day, int Smallest, int? Total) : ProcessEvent
{
    public override Guid RecordId => Guid.Empty;
}
