using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

public static class AgreementProcesses
{
    public static readonly ProcessKind Register = ProcessKind
        .Of("agreements.register", typeof(AgreementRegistered))
        .OrSometimes(typeof(FactsTold));

    public static readonly ProcessKind AddSource = ProcessKind
        .Of("agreements.addSource", typeof(FactsTold))
        .OrSometimes(typeof(FactCorrected));

    public static readonly ProcessKind ChooseSource = ProcessKind.Of("agreements.chooseSource", typeof(SourceChosen));

    public static readonly ProcessKind Correct = ProcessKind
        .Of("agreements.correct")
        .OrSometimes(typeof(FactCorrected), typeof(PartyCorrected));

    public static readonly ProcessKind AddContact = ProcessKind.Of("agreements.addContact", typeof(ContactAdded));

    /// <summary>A party's own system says what it knows of its side.</summary>
    public static readonly ProcessKind RegisterSide = ProcessKind
        .Of("agreements.registerSide", typeof(SideRegistered))
        .OrSometimes(typeof(ContactAdded), typeof(FactsTold));

    public static readonly ProcessKind RemoveContact = ProcessKind.Of("agreements.removeContact", typeof(ContactRemoved));

    public static readonly ProcessKind GrantData = ProcessKind.Of("agreements.grantData", typeof(DataGranted));

    public static readonly ProcessKind TakeBundle = ProcessKind.Of("agreements.bundle", typeof(BundleTaken)).WithoutFigures();
    public static readonly ProcessKind RevokeData = ProcessKind.Of("agreements.revokeData", typeof(DataGrantRevoked));

    public static readonly ProcessKind Halt = ProcessKind.Of("agreements.halt", typeof(AgreementHalted));

    public static readonly ProcessKind Countersign = ProcessKind.Of("agreements.countersign", typeof(UnitCountersigned));

    /// <summary>Says on which agreement it hangs, or which one it renews.</summary>
    public static readonly ProcessKind Tie = ProcessKind.Of("agreements.tie", typeof(AgreementTied));

    public static readonly ProcessKind Untie = ProcessKind.Of("agreements.untie", typeof(AgreementUntied));

    public static readonly ProcessKind Renew = ProcessKind.Of(
        "agreements.renew",
        typeof(FactsTold),
        typeof(AgreementRegistered),
        typeof(AgreementRenewed)
    );

    /// <summary>From now on an addendum is being prepared, and nothing else changes the agreement.</summary>
    public static readonly ProcessKind OpenAddendum = ProcessKind.Of("agreements.openAddendum", typeof(AddendumOpened));

    public static readonly ProcessKind DropAddendum = ProcessKind.Of("agreements.dropAddendum", typeof(AddendumDropped));

    public static readonly ProcessKind SignAddendum = ProcessKind
        .Of("agreements.signAddendum", typeof(FactsTold), typeof(AgreementRegistered), typeof(AddendumSigned))
        .OrSometimes(typeof(FactCorrected));

    public static readonly ProcessKind Close = ProcessKind.Of("agreements.close", typeof(AgreementClosed));

    public static readonly ProcessKind InviteUnits = ProcessKind.Of("agreements.invite", typeof(UnitsInvited));
    public static readonly ProcessKind RemindUnits = ProcessKind.Of("agreements.remind", typeof(UnitsReminded)).WithoutFigures();
    public static readonly ProcessKind ReviewDuties = ProcessKind.Of("agreements.reviewDuties", typeof(DutiesReviewed));
    public static readonly ProcessKind NameContact = ProcessKind.Of("agreements.nameContact", typeof(LocalContactNamed));
    public static readonly ProcessKind DeclineInvitation = ProcessKind.Of("agreements.decline", typeof(InvitationDeclined));

    public static readonly ProcessKind StopUnit = ProcessKind
        .Of("agreements.stopUnit")
        .OrSometimes(typeof(UnitWithdrawn), typeof(UnitReplaced));

    public static readonly ProcessKind RemindEnding = ProcessKind.Of("agreements.ending", typeof(EndingTold)).WithoutFigures();

    /// <summary>A list of agreements is handed in to be looked at; nothing is registered yet.</summary>
    public static readonly ProcessKind UploadImport = ProcessKind
        .Of("agreements.uploadImport", typeof(AgreementImportUploaded))
        .WithoutFigures();
    public static readonly ProcessKind BeginImport = ProcessKind
        .Of("agreements.beginImport", typeof(AgreementImportBegun))
        .WithoutFigures();
    public static readonly ProcessKind StopImport = ProcessKind
        .Of("agreements.stopImport", typeof(AgreementImportStopped))
        .WithoutFigures();

    /// <summary>Takes a whole list over, or none of it.</summary>
    public static readonly ProcessKind Import = ProcessKind
        .Of("agreements.import", typeof(AgreementsImported))
        .OrSometimes(
            typeof(AgreementRegistered),
            typeof(FactCorrected),
            typeof(PartyCorrected),
            typeof(AgreementTied),
            typeof(AgreementHalted),
            typeof(AgreementClosed)
        );

    public static IReadOnlyList<ProcessKind> All { get; } =
    [
        UploadImport,
        BeginImport,
        StopImport,
        Import,
        Register,
        AddSource,
        ChooseSource,
        Correct,
        AddContact,
        RegisterSide,
        RemoveContact,
        GrantData,
        RevokeData,
        Halt,
        Countersign,
        Tie,
        Untie,
        Renew,
        OpenAddendum,
        DropAddendum,
        SignAddendum,
        Close,
        InviteUnits,
        RemindUnits,
        ReviewDuties,
        NameContact,
        DeclineInvitation,
        StopUnit,
        RemindEnding,
    ];
}

/// <summary>An agreement made elsewhere was put on record. Names of officials stay in the record, not in the history.</summary>
public sealed record AgreementRegistered(
    Guid AgreementId,
    AgreementKind Kind,
    string Title,
    DateOnly? SignedOn,
    IReadOnlyList<string> Parties,
    int CountersigningUnits,
    Guid? SigningEventId
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A source told facts about a record: how many of each were new, and which fields it tells differently.</summary>
public sealed record FactsTold(
    Guid AboutId,
    Guid SourceId,
    Guid? DocumentId,
    string SourceTitle,
    int Promises,
    int Asks,
    int Claims,
    IReadOnlyList<string> DifferingFields
) : ProcessEvent
{
    public override Guid RecordId => AboutId;
    public override IEnumerable<Guid> AlsoOn => DocumentId is { } document ? [document] : [];
}

/// <summary>Of several sources that differ on a field, one was chosen.</summary>
public sealed record SourceChosen(Guid AboutId, string Field, string? Before, string After, string? SourceTitle) : ProcessEvent
{
    public override Guid RecordId => AboutId;
}

public sealed record FactCorrected(Guid AboutId, string Field, string? Before, string? After) : ProcessEvent
{
    public override Guid RecordId => AboutId;
}

/// <summary>A party was added, changed or taken away; before or after is null accordingly. The official's name is sealed under the party's id.</summary>
public sealed record PartyCorrected(
    Guid AgreementId,
    Guid PartyId,
    PartyValues? Before,
    PartyValues? After,
    Sealed? RepresentativeBefore,
    Sealed? RepresentativeAfter
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

public sealed record PartyValues(
    string PrintedName,
    Guid? InstitutionId,
    int Side,
    string? Number,
    string? RepresentativeTitle,
    bool? Signed
);

public sealed record ContactAdded(Guid AgreementId, Guid SubjectId, Sealed Name, Sealed? Phone, Sealed? Email) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A party's system filled in what the register did not know of its side. A contact stands in an event of its own, sealed.</summary>
/// <param name="DocumentId">The signed text as the party holds it.</param>
public sealed record SideRegistered(Guid AgreementId, Guid PartyId, string Party, string? NumberBefore, string? Number, Guid? DocumentId)
    : ProcessEvent
{
    public override Guid RecordId => AgreementId;
    public override IEnumerable<Guid> AlsoOn => DocumentId is { } document ? [document] : [];
}

public sealed record ContactRemoved(Guid AgreementId, Guid SubjectId) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

public sealed record DataGranted(
    Guid AgreementId,
    Guid GrantId,
    Guid GranteeId,
    DataCategory Category,
    string Purpose,
    string LegalBasis,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<Guid> Units
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

public sealed record DataGrantRevoked(Guid AgreementId, Guid GrantId, Guid GranteeId) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>Someone took the agreement along as an archive.</summary>
/// <param name="Digest">SHA-256 of its list of digests: tells this archive from every other.</param>
public sealed record BundleTaken(Guid AgreementId, string Digest, long Bytes) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A letter suspended the agreement, lifted the suspension, ended it, or let a party go.</summary>
public sealed record AgreementHalted(Guid AgreementId, string Kind, DateOnly From, string LetterNumber, Guid? DocumentId, string? Party)
    : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A unit is bound by its own signature from that day. The name of who signed stays in the record.</summary>
/// <param name="Changed">What changed with it: what it owes since, and of what that is a share.</param>
public sealed record UnitCountersigned(
    Guid AgreementId,
    Guid UnitId,
    string Unit,
    DateOnly SignedOn,
    DateOnly BoundFrom,
    Guid DocumentId,
    IReadOnlyList<Guid> Changed
) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
    public override IEnumerable<Guid> AlsoOn => Changed;
}

/// <summary>The agreement hangs on an elder one, or renews it. Not by name: who reads the history of the one may not see the other.</summary>
public sealed record AgreementTied(Guid AgreementId, string Tie, Guid ElderId) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
    public override IEnumerable<Guid> AlsoOn => [ElderId];
}

/// <summary>A tie that was a mistake was taken back.</summary>
public sealed record AgreementUntied(Guid AgreementId, string Tie, Guid ElderId) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
    public override IEnumerable<Guid> AlsoOn => [ElderId];
}

/// <summary>A signed renewal takes up where the agreement ends.</summary>
public sealed record AgreementRenewed(Guid AgreementId, Guid SuccessorId, DateOnly From) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>Nothing was open any more.</summary>
public sealed record AgreementClosed(Guid AgreementId, DateOnly From) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>An addendum is being prepared.</summary>
public sealed record AddendumOpened(Guid AgreementId, DateOnly Since) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>The addendum that was being prepared does not come.</summary>
public sealed record AddendumDropped(Guid AgreementId) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>A signed addendum changes the agreement from that day.</summary>
/// <param name="AddendumId">The addendum as a record of its own.</param>
public sealed record AddendumSigned(Guid AgreementId, Guid AddendumId, int Number, DateOnly SignedOn) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>The keeper and the parties were told that the end comes near.</summary>
public sealed record EndingTold(Guid AgreementId, DateOnly End, int DaysLeft) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}
