using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Meetings.Contracts;

public static class MeetingPermissions
{
    public const string View = "meetings.view";
    public const string Register = "meetings.register";

    public static IReadOnlyList<string> All { get; } = [View, Register];
}

/// <summary>Addresses of the pages on meetings.</summary>
public static class MeetingLinks
{
    public const string Base = "/pertemuan";

    public static string List() => Base;

    public static string Record(Guid id) => $"{Base}/{id}";

    public static string Register() => $"{Base}/daftar";

    public static string ChooseSource(Guid id, string field) => $"{Record(id)}/sumber/{field}";
}

public static class MeetingProcesses
{
    public static readonly ProcessKind Register = ProcessKind
        .Of("meetings.register", typeof(MeetingRegistered))
        .OrSometimes(typeof(Agreements.Contracts.FactsTold));

    public static readonly ProcessKind AddSource = ProcessKind
        .Of("meetings.addSource", typeof(Agreements.Contracts.FactsTold))
        .OrSometimes(typeof(Agreements.Contracts.FactCorrected));

    public static readonly ProcessKind ChooseSource = ProcessKind.Of("meetings.chooseSource", typeof(Agreements.Contracts.SourceChosen));

    public static IReadOnlyList<ProcessKind> All { get; } = [Register, AddSource, ChooseSource];
}

/// <summary>An audience or visit was put on record. Names of people stay in the record, not in the history.</summary>
public sealed record MeetingRegistered(Guid MeetingId, MeetingKind Kind, string Title, DateOnly? HeldOn, IReadOnlyList<string> Participants)
    : ProcessEvent
{
    public override Guid RecordId => MeetingId;
}
