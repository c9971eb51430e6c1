using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Meetings.Contracts;

public static class MeetingPermissions
{
    public const string View = "meetings.view";
    public const string Register = "meetings.register";

    /// <summary>Says for one's side whether the minutes are right.</summary>
    public const string Confirm = "meetings.confirm";

    public static IReadOnlyList<string> All { get; } = [View, Register, Confirm];
}

/// <summary>Addresses of the pages on meetings.</summary>
public static class MeetingLinks
{
    public const string Base = "/pertemuan";

    public static string List() => Base;

    public static string Record(Guid id) => $"{Base}/{id}";

    public static string Register() => $"{Base}/daftar";

    public static string Arrange(Guid id) => $"{Record(id)}/susunan";

    public static string Minutes(Guid id) => $"{Record(id)}/notulen";

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

    public static readonly ProcessKind Arrange = ProcessKind.Of("meetings.arrange", typeof(MeetingArranged));
    public static readonly ProcessKind WriteMinutes = ProcessKind.Of("meetings.write_minutes", typeof(MinutesWritten));
    public static readonly ProcessKind AnswerMinutes = ProcessKind.Of("meetings.answer_minutes", typeof(MinutesAnswered));

    public static IReadOnlyList<ProcessKind> All { get; } = [Register, AddSource, ChooseSource, Arrange, WriteMinutes, AnswerMinutes];
}

/// <summary>An audience or visit was put on record. Names of people stay in the record, not in the history.</summary>
public sealed record MeetingRegistered(Guid MeetingId, MeetingKind Kind, string Title, DateOnly? HeldOn, IReadOnlyList<string> Participants)
    : ProcessEvent
{
    public override Guid RecordId => MeetingId;
}

/// <summary>Delegations, agenda or return visit were written. Names of people stay in the record, not in the history.</summary>
public sealed record MeetingArranged(Guid MeetingId, int Members, int Points, DateOnly? ReturnOn, Guid? ReturnOfId) : ProcessEvent
{
    public override Guid RecordId => MeetingId;

    public override IEnumerable<Guid> AlsoOn => ReturnOfId is { } returned ? [returned] : [];
}

public sealed record MinutesWritten(Guid MeetingId, Guid MinutesId, int Number) : ProcessEvent
{
    public override Guid RecordId => MeetingId;
}

/// <summary>One side accepted or disputed a version of the minutes; what it objects to stands in the record.</summary>
public sealed record MinutesAnswered(Guid MeetingId, Guid MinutesId, int Number, string Side, string Answer) : ProcessEvent
{
    public override Guid RecordId => MeetingId;
}
