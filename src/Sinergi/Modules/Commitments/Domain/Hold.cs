using Sinergi.Kernel;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// One time for which a commitment was put on hold, with the letters that say so: one that both sides signed, or one of each. It ends on its
/// day, with its milestone, or by a further letter.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Hold
{
    public required Guid Id { get; init; }
    public required Guid CommitmentId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The hold of the whole with which this share rests.</summary>
    public Guid? WithId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it is not known.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? Until { get; set; }

    /// <summary>The milestone that ends it.</summary>
    public Guid? MilestoneId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Reason { get; init; }

    [Classified(DataClass.Internal)]
    public required string LetterNumber { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly LetterOn { get; init; }
    public required Guid LetterDocumentId { get; init; }

    /// <summary>The letter of the other side; null where both signed the first.</summary>
    [Classified(DataClass.Internal)]
    public string? AnswerNumber { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? AnswerOn { get; init; }
    public Guid? AnswerDocumentId { get; init; }

    /// <summary>When it was due, before.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? DueOn { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The letter that ended it before its time.</summary>
    [Classified(DataClass.Internal)]
    public string? EndNumber { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? EndOn { get; set; }
    public Guid? EndDocumentId { get; set; }

    [Classified(DataClass.Internal)]
    public string? EndReason { get; set; }

    /// <summary>When its end was told; null while it lasts.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The same for a share: it rests with its whole.</summary>
    public Hold With(Commitment share, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            CommitmentId = share.Id,
            RecordId = RecordId,
            WithId = Id,
            From = From,
            Until = Until,
            MilestoneId = MilestoneId,
            Reason = Reason,
            LetterNumber = LetterNumber,
            LetterOn = LetterOn,
            LetterDocumentId = LetterDocumentId,
            AnswerNumber = AnswerNumber,
            AnswerOn = AnswerOn,
            AnswerDocumentId = AnswerDocumentId,
            DueOn = share.DueBeforeHold,
            RecordedAt = at,
        };
}
