using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class PartnerPermissions
{
    /// <summary>To send a contact of a partner a link to what the partner owes in one agreement, and to revoke it.</summary>
    public const string Invite = "partners.invite";

    /// <summary>To speak for one's own party about what its contacts propose.</summary>
    public const string Accept = "partners.accept";
}

/// <summary>Addresses of the partner view for contacts without an account, and of the pages around it.</summary>
public static class VisitLinks
{
    /// <summary>Short, because it is typed from a letter now and then; the cookie of a visit is good below it alone.</summary>
    public const string Base = "/m";

    public static string Entry(string token) => $"{Base}/{token}";

    public static string Prove(Guid commitmentId) => $"{Base}/komitmen/{commitmentId}/bukti";

    public static string Propose(Guid commitmentId) => $"{Base}/komitmen/{commitmentId}/usul";

    public static string OfAgreement(Guid agreementId) => $"/kerja-sama/{agreementId}/tautan-mitra";

    public static string Proposal(Guid proposalId) => $"/usulan/{proposalId}";
}

public static class VisitProcesses
{
    public static readonly ProcessKind Invite = ProcessKind
        .Of("partners.invite", typeof(ContactLinkSent))
        .OrSometimes(typeof(ContactLinkRevoked));
    public static readonly ProcessKind Revoke = ProcessKind.Of("partners.revoke", typeof(ContactLinkRevoked));
    public static readonly ProcessKind SendCode = ProcessKind.Of("visits.sendCode", typeof(VisitCodeSent)).WithoutFigures();
    public static readonly ProcessKind RefuseCode = ProcessKind.Of("visits.refuseCode", typeof(VisitCodeRefused)).WithoutFigures();
    public static readonly ProcessKind Enter = ProcessKind.Of("visits.enter", typeof(VisitBegun)).WithoutFigures();
    public static readonly ProcessKind Leave = ProcessKind.Of("visits.leave", typeof(VisitEnded)).WithoutFigures();
    public static readonly ProcessKind Propose = ProcessKind.Of("proposals.make", typeof(ProposalMade));
    public static readonly ProcessKind Accept = ProcessKind
        .Of("proposals.accept", typeof(ProposalAccepted))
        .OrSometimes(typeof(EvidenceUploaded), typeof(CommitmentAdmitted));
    public static readonly ProcessKind Refuse = ProcessKind.Of("proposals.refuse", typeof(ProposalRefused));
}

/// <summary>An event of one link; the report about the contact finds it by the subject.</summary>
public abstract record ContactLinkEvent(Guid LinkId, Guid AgreementId, Guid SubjectId) : ProcessEvent
{
    public override Guid RecordId => LinkId;
}

/// <summary>An officer sent a contact a link.</summary>
public sealed record ContactLinkSent(Guid LinkId, Guid AgreementId, Guid SubjectId, Guid PartyId, Sealed Email, DateTime ValidUntil)
    : ContactLinkEvent(LinkId, AgreementId, SubjectId)
{
    public override IEnumerable<Guid> AlsoOn => [AgreementId];
}

/// <param name="Replaced">A newer link took its place.</param>
public sealed record ContactLinkRevoked(Guid LinkId, Guid AgreementId, Guid SubjectId, bool Replaced)
    : ContactLinkEvent(LinkId, AgreementId, SubjectId)
{
    public override IEnumerable<Guid> AlsoOn => [AgreementId];
}

public sealed record VisitCodeSent(Guid LinkId, Guid AgreementId, Guid SubjectId) : ContactLinkEvent(LinkId, AgreementId, SubjectId);

/// <param name="Tries">How many there have been with this code.</param>
public sealed record VisitCodeRefused(Guid LinkId, Guid AgreementId, Guid SubjectId, int Tries)
    : ContactLinkEvent(LinkId, AgreementId, SubjectId);

/// <summary>The code was right.</summary>
public sealed record VisitBegun(Guid LinkId, Guid AgreementId, Guid SubjectId) : ContactLinkEvent(LinkId, AgreementId, SubjectId)
{
    public override IEnumerable<Guid> AlsoOn => [AgreementId];
}

public sealed record VisitEnded(Guid LinkId, Guid AgreementId, Guid SubjectId) : ContactLinkEvent(LinkId, AgreementId, SubjectId);

/// <summary>An event of one proposal. It is told on the commitment only once the party has made it its own.</summary>
public abstract record ProposalEvent(Guid ProposalId, Guid CommitmentId, Guid SubjectId, string Kind) : ProcessEvent
{
    public override Guid RecordId => ProposalId;
}

public sealed record ProposalMade(Guid ProposalId, Guid CommitmentId, Guid SubjectId, string Kind, Guid? DocumentId, string? Link)
    : ProposalEvent(ProposalId, CommitmentId, SubjectId, Kind);

/// <param name="EvidenceId">What it became; null for what stays a statement.</param>
public sealed record ProposalAccepted(Guid ProposalId, Guid CommitmentId, Guid SubjectId, string Kind, Guid? EvidenceId)
    : ProposalEvent(ProposalId, CommitmentId, SubjectId, Kind)
{
    public override IEnumerable<Guid> AlsoOn => EvidenceId is { } evidence ? [CommitmentId, evidence] : [CommitmentId];
}

public sealed record ProposalRefused(Guid ProposalId, Guid CommitmentId, Guid SubjectId, string Kind)
    : ProposalEvent(ProposalId, CommitmentId, SubjectId, Kind);
