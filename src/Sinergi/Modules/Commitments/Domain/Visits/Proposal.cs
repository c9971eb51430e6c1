using Sinergi.Kernel.States;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Visits;

/// <summary>What a contact can put forward about a commitment of its party.</summary>
public enum ProposalKind
{
    /// <summary>A file or a link that shows something was done.</summary>
    Evidence,

    /// <summary>The commitment is as agreed.</summary>
    Confirm,

    /// <summary>Its wording, date or state is not as the party sees it.</summary>
    Dispute,
    OtherDate,

    /// <summary>It was not kept.</summary>
    NotKept,
    Remark,
}

/// <summary>
/// Something that a contact put forward through a link. It binds nobody until an account holder of the party accepts it; evidence then goes the
/// way of all evidence, an admission that of all admissions, and the rest stands beside the commitment as the party's statement.
/// </summary>
[ScopedBy(nameof(Id))]
public sealed class Proposal : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid LinkId { get; init; }

    /// <summary>The contact, for the report about a person.</summary>
    public required Guid SubjectId { get; init; }
    public required Guid AgreementId { get; init; }
    public required Guid CommitmentId { get; init; }

    /// <summary>For whom the contact stands, and who alone can accept.</summary>
    public required Guid PartyId { get; init; }
    public required ProposalKind Kind { get; init; }

    [Classified(DataClass.Internal)]
    public string? Words { get; init; }

    /// <summary>The date asked for.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? AskedDay { get; init; }
    public Guid? DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public string? Link { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? CapturedOn { get; init; }

    [Classified(DataClass.Internal)]
    public string? Place { get; init; }
    public long? Amount { get; init; }
    public required DateTime ProposedAt { get; init; }

    /// <summary>Nobody of the party could accept it when it came, so the office that sent the link was told.</summary>
    public required bool Unheard { get; init; }
    public ProposalState State { get; private set; }
    public Guid? DeciderPostId { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was refused.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }

    /// <summary>What it became.</summary>
    public Guid? EvidenceId { get; set; }
    public Guid Revision { get; set; }

    public TransitionOutcome<ProposalState> Take(ProposalAction action, ProposalSituation situation)
    {
        var outcome = ProposalStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

public enum ProposalState
{
    Waiting,
    Accepted,
    Refused,
}

public enum ProposalAction
{
    Accept,
    Refuse,
}

/// <param name="ForTheParty">Whoever acts holds a post at the party or above it.</param>
public sealed record ProposalSituation(bool ForTheParty, string? Reason);

/// <summary>Only the party speaks for itself.</summary>
public static class ProposalStates
{
    public static readonly Guard<ProposalSituation> OnlyThePartyDecides = new(
        "only-the-party-decides",
        "visits.refused.notYours",
        s => s.ForTheParty
    );

    public static readonly Guard<ProposalSituation> RefusalNeedsAReason = new(
        "refusal-needs-a-reason",
        "visits.refused.noReason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly StateTable<ProposalState, ProposalAction, ProposalSituation> Table = new(
        new(ProposalState.Waiting, ProposalAction.Accept, ProposalState.Accepted, null, OnlyThePartyDecides),
        new(ProposalState.Waiting, ProposalAction.Refuse, ProposalState.Refused, null, OnlyThePartyDecides, RefusalNeedsAReason)
    );
}
