using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Visits;

/// <summary>
/// Lets a registered contact of one party look at what that party owes in one agreement, upload and propose, without an account. It opens
/// nothing by itself: a code sent to the contact's address does, each time.
/// </summary>
public sealed class ContactLink
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>For whom the contact stands.</summary>
    public required Guid PartyId { get; init; }
    public required Guid ContactId { get; init; }

    /// <summary>Whom the data about the contact are sealed under; name and address stay in the register of contacts.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Null once the person was erased.</summary>
    [Classified(DataClass.Secret)]
    public required string? TokenHash { get; init; }
    public required Guid SentByPostId { get; init; }
    public required Guid SentByInstitutionId { get; init; }
    public required DateTime SentAt { get; init; }
    public required DateTime ValidUntil { get; init; }

    /// <summary>When a code was last entered.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>Of the one visit that is going on; a later code ends an earlier visit.</summary>
    [Classified(DataClass.Secret)]
    public string? VisitHash { get; set; }
    public DateTime? RevokedAt { get; set; }
    public Guid? RevokedByPostId { get; set; }

    /// <summary>Null where a newer link took its place.</summary>
    [Classified(DataClass.Internal)]
    public string? RevokeReason { get; set; }

    public bool OpenAt(DateTime now) => RevokedAt is null && now < ValidUntil;

    public void Revoke(Guid postId, string? reason, DateTime at) =>
        (RevokedAt, RevokedByPostId, RevokeReason, VisitHash) = (at, postId, reason, null);
}
