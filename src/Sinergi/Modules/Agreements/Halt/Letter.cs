using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>What a letter says about an agreement.</summary>
/// <param name="DocumentId">Null where the letter is only known from a list.</param>
/// <param name="PartyId">Who leaves.</param>
internal sealed record Letter(
    AgreementActKind Kind,
    DateOnly From,
    string Number,
    DateOnly On,
    string Reason,
    Guid? DocumentId,
    Guid? PartyId
)
{
    /// <summary>It ends the agreement sooner than full notice would, as the text or the parties allow.</summary>
    public bool ShortNotice { get; init; }

    public static Letter Of(HaltInput input, Guid documentId) =>
        new(
            input.Kind!.Value,
            input.From!.Value,
            input.LetterNumber!.Trim(),
            input.LetterOn!.Value,
            input.Reason!.Trim(),
            documentId,
            input.PartyId
        )
        {
            ShortNotice = input.Kind is AgreementActKind.Terminated && input.ShortNotice,
        };

    /// <param name="withId">The agreement above it whose letter this is; null for its own.</param>
    public AgreementAct ActOn(Guid agreementId, Guid? leavingId, Guid? withId, Guid recordedById, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            AgreementId = agreementId,
            Kind = Kind,
            From = From,
            LetterNumber = Number,
            LetterOn = On,
            DocumentId = DocumentId,
            PartyId = leavingId,
            WithId = withId,
            ShortNotice = ShortNotice,
            Reason = Reason,
            RecordedByInstitutionId = recordedById,
            RecordedAt = at,
        };
}
