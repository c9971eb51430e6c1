using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Institutions.Contracts;

public static class InstitutionProcesses
{
    public static readonly ProcessKind Add = ProcessKind.Of("institutions.add", typeof(InstitutionAdded));
    public static readonly ProcessKind Edit = ProcessKind.Of("institutions.edit", typeof(InstitutionChanged));
    public static readonly ProcessKind Close = ProcessKind.Of("institutions.close", typeof(InstitutionClosed));
    public static readonly ProcessKind Move = ProcessKind.Of("institutions.move", typeof(InstitutionMoved));
    public static readonly ProcessKind Merge = ProcessKind.Of("institutions.merge", typeof(InstitutionsMerged));
    public static readonly ProcessKind UndoMerge = ProcessKind.Of("institutions.undo_merge", typeof(MergeUndone));
    public static readonly ProcessKind CheckPaper = ProcessKind.Of("institutions.check_paper", typeof(PaperChecked));
    public static readonly ProcessKind RemindPaper = ProcessKind.Of("institutions.remind_paper", typeof(PaperExpiring));
    public static readonly ProcessKind Split = ProcessKind.Of("institutions.split", typeof(PartnerSplit));
    public static readonly ProcessKind UploadImport = ProcessKind.Of("institutions.upload_import", typeof(ImportUploaded));

    public static readonly ProcessKind Import = ProcessKind
        .Of("institutions.import", typeof(InstitutionsImported))
        .OrSometimes(typeof(InstitutionsListed), typeof(InstitutionChanged), typeof(InstitutionMoved));

    public static readonly ProcessKind AddPerson = ProcessKind.Of("people.add", typeof(PersonAdded), typeof(PostBegun));
    public static readonly ProcessKind EditPerson = ProcessKind.Of("people.edit", typeof(PersonChanged));
    public static readonly ProcessKind AddPost = ProcessKind.Of("people.begin_post", typeof(PostBegun));

    public static readonly ProcessKind EndPost = ProcessKind.Of("people.end_post", typeof(PostEnded)).OrSometimes(typeof(TasksHandedOver));

    public static readonly ProcessKind AssignTask = ProcessKind.Of("people.assign_task", typeof(TasksHandedOver));
    public static readonly ProcessKind CreateRole = ProcessKind.Of("roles.create", typeof(RoleCreated));
    public static readonly ProcessKind EditRole = ProcessKind.Of("roles.edit", typeof(RoleChanged));
    public static readonly ProcessKind CreateMandate = ProcessKind.Of("mandates.create", typeof(MandateCreated));
    public static readonly ProcessKind EndMandate = ProcessKind.Of("mandates.end", typeof(MandateEnded));
    public static readonly ProcessKind AddClient = ProcessKind.Of("clients.add", typeof(ClientAdded)).WithoutFigures();
    public static readonly ProcessKind EndClient = ProcessKind.Of("clients.end", typeof(ClientEnded)).WithoutFigures();
    public static readonly ProcessKind IssueToken = ProcessKind.Of("clients.issueToken", typeof(TokenIssued)).WithoutFigures();
    public static readonly ProcessKind RevokeToken = ProcessKind.Of("clients.revokeToken", typeof(TokenRevoked)).WithoutFigures();
}

/// <param name="Field">Name as in an import file.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

public sealed record InstitutionAdded(
    Guid InstitutionId,
    Guid? ParentId,
    string? Code,
    string Name,
    string ShortName,
    InstitutionKind Kind,
    string? Province,
    string Zone
) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record InstitutionChanged(Guid InstitutionId, IReadOnlyList<FieldChange> Changes) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record InstitutionClosed(Guid InstitutionId) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record InstitutionMoved(Guid InstitutionId, Guid? FromParentId, Guid? ToParentId) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;

    public override IEnumerable<Guid> AlsoOn => new[] { FromParentId, ToParentId }.OfType<Guid>();
}

/// <summary>Stands in the history of both, each of which keeps its own.</summary>
/// <param name="Rows">How many rows name the other one since.</param>
public sealed record InstitutionsMerged(Guid MergeId, Guid FromId, Guid IntoId, string FromName, string IntoName, int Rows) : ProcessEvent
{
    public override Guid RecordId => IntoId;

    public override IEnumerable<Guid> AlsoOn => [FromId];
}

/// <summary>One record was really two partners.</summary>
public sealed record PartnerSplit(Guid FromId, Guid IntoId, string FromName, string IntoName, int Records, int Posts, int Rows)
    : ProcessEvent
{
    public override Guid RecordId => IntoId;

    public override IEnumerable<Guid> AlsoOn => [FromId];
}

public sealed record MergeUndone(Guid MergeId, Guid FromId, Guid IntoId, string FromName, string IntoName, int Rows) : ProcessEvent
{
    public override Guid RecordId => IntoId;

    public override IEnumerable<Guid> AlsoOn => [FromId];
}

/// <summary>An office has looked at a paper of a partner. Its number stays in the record.</summary>
public sealed record PaperChecked(Guid InstitutionId, Guid PaperId, string Kind, DateOnly? IssuedOn, DateOnly? ValidUntil) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record PaperExpiring(Guid InstitutionId, Guid PaperId, string Kind, DateOnly ValidUntil) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record ImportUploaded(Guid ImportId, string FileName, string Sha256) : ProcessEvent
{
    public override Guid RecordId => ImportId;
}

public sealed record InstitutionsImported(Guid ImportId, string FileName, string Sha256, int Added, int Changed) : ProcessEvent
{
    public override Guid RecordId => ImportId;
}

/// <summary>A part of the institutions that an import added; a long list takes several of these.</summary>
public sealed record InstitutionsListed(Guid ImportId, IReadOnlyList<ListedInstitution> Added) : ProcessEvent
{
    public override Guid RecordId => ImportId;

    public override IEnumerable<Guid> AlsoOn => Added.Select(a => a.Id);
}

public sealed record ListedInstitution(Guid Id, string Code, string Name);

public sealed record PersonAdded(Guid PersonId, Sealed FullName, Sealed? Phone) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}

public sealed record PersonChanged(Guid PersonId, Sealed NameBefore, Sealed NameAfter, Sealed? PhoneBefore, Sealed? PhoneAfter)
    : ProcessEvent
{
    public override Guid RecordId => PersonId;
}

public sealed record PostBegun(
    Guid PersonId,
    Guid PostId,
    Guid InstitutionId,
    Guid RoleId,
    string Title,
    PostKind Kind,
    ActingKind Acting,
    DateOnly From,
    DateOnly? Until
) : ProcessEvent
{
    public override Guid RecordId => PersonId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}

public sealed record PostEnded(Guid PersonId, Guid PostId, Guid InstitutionId, DateOnly? UntilBefore, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => PersonId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}

/// <param name="ToPersonId">Null: the tasks wait for anyone of the institution.</param>
public sealed record TasksHandedOver(Guid InstitutionId, Guid? FromPersonId, Guid? ToPersonId, IReadOnlyList<Guid> TaskIds) : ProcessEvent
{
    public override Guid RecordId => FromPersonId ?? InstitutionId;

    public override IEnumerable<Guid> AlsoOn => ToPersonId is { } to ? [InstitutionId, to] : [InstitutionId];
}

public sealed record RoleCreated(
    Guid RoleId,
    string Code,
    string Name,
    string NameEnglish,
    bool ForPartners,
    bool GrantableByUnit,
    IReadOnlyList<string> Permissions
) : ProcessEvent
{
    public override Guid RecordId => RoleId;
}

public sealed record RoleChanged(
    Guid RoleId,
    IReadOnlyList<FieldChange> Changes,
    IReadOnlyList<string> PermissionsBefore,
    IReadOnlyList<string> PermissionsAfter
) : ProcessEvent
{
    public override Guid RecordId => RoleId;
}

public sealed record MandateCreated(
    Guid MandateId,
    Guid BodyId,
    Guid TerritoryId,
    string Category,
    string Law,
    DateOnly From,
    DateOnly? Until
) : ProcessEvent
{
    public override Guid RecordId => MandateId;
}

public sealed record MandateEnded(Guid MandateId, DateOnly? UntilBefore, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => MandateId;
}

/// <summary>A program may act for the institution from now on, within these scopes.</summary>
public sealed record ClientAdded(Guid ClientId, Guid InstitutionId, string Name, string Contact, IReadOnlyList<string> Scopes)
    : ProcessEvent
{
    public override Guid RecordId => ClientId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}

public sealed record ClientEnded(Guid ClientId, Guid InstitutionId) : ProcessEvent
{
    public override Guid RecordId => ClientId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}

/// <param name="Hint">The last characters of the token; the token itself is kept nowhere.</param>
/// <param name="Until">The last day on which it is good.</param>
public sealed record TokenIssued(Guid ClientId, Guid TokenId, Guid InstitutionId, string Hint, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => ClientId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}

public sealed record TokenRevoked(Guid ClientId, Guid TokenId, Guid InstitutionId, string Hint) : ProcessEvent
{
    public override Guid RecordId => ClientId;

    public override IEnumerable<Guid> AlsoOn => [InstitutionId];
}
