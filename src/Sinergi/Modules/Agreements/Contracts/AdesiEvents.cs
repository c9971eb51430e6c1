using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Units were asked to countersign: the list is frozen as of that day.</summary>
public sealed record UnitsInvited(
    Guid AgreementId,
    Guid ListId,
    string List,
    int Tier,
    int? Needed,
    DateOnly ListedOn,
    DateOnly AnswerBy,
    IReadOnlyList<Guid> Units
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>Those who had not answered were asked again.</summary>
public sealed record UnitsReminded(Guid AgreementId, Guid ListId, string List, IReadOnlyList<Guid> Units) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A unit has read what it would owe.</summary>
/// <param name="Duties">How many it was shown.</param>
public sealed record DutiesReviewed(Guid AgreementId, Guid UnitId, string Unit, int Duties) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A unit named who is asked about the agreement there, by post.</summary>
public sealed record LocalContactNamed(Guid AgreementId, Guid UnitId, string Unit, Guid? PostBefore, Guid Post) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A unit does not join; it stays in the denominator.</summary>
public sealed record InvitationDeclined(Guid AgreementId, Guid UnitId, string Unit, string Because) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>By letter a unit no longer takes part.</summary>
public sealed record UnitWithdrawn(Guid AgreementId, Guid UnitId, string Unit, DateOnly From, string LetterNumber, Guid DocumentId)
    : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>After a merger or a new name another unit stands in the place of this one, and is asked in its turn.</summary>
public sealed record UnitReplaced(
    Guid AgreementId,
    Guid UnitId,
    string Unit,
    Guid SuccessorId,
    string Successor,
    DateOnly From,
    string LetterNumber,
    Guid DocumentId
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}
