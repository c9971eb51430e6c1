using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class ActivityPermissions
{
    public const string View = "activities.view";
    public const string Plan = "activities.plan";

    /// <summary>Take attendance and report, for one's own office and those below it.</summary>
    public const string Report = "activities.report";

    /// <summary>Which kinds of activities there are; for the central office.</summary>
    public const string Kinds = "activities.kinds";
}

/// <summary>Addresses of the pages on joint activities.</summary>
public static class ActivityLinks
{
    public const string ListPath = "/kegiatan";
    public const string GuestPath = "/hadir";
    public const string Kinds = "/administrasi/jenis-kegiatan";

    public static string List() => ListPath;

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string Plan(Guid recordId) => $"{ListPath}/rencana?catatan={recordId}";

    public static string Record(Guid activityId) => $"{ListPath}/{activityId}";

    public static string Move(Guid activityId) => $"{Record(activityId)}/pindah";

    public static string Cancel(Guid activityId) => $"{Record(activityId)}/batal";

    public static string Report(Guid activityId) => $"{Record(activityId)}/laporan";

    public static string Attendance(Guid activityId) => $"{Record(activityId)}/hadir";

    public static string Code(Guid activityId) => $"{Record(activityId)}/kode";

    /// <summary>Where a telephone gets by reading the code.</summary>
    public static string Guest(Guid activityId, string code) => $"{GuestPath}/{activityId}?kode={code}";
}

public static class ActivityProcesses
{
    public static readonly ProcessKind Plan = ProcessKind.Of("activities.plan", typeof(ActivityPlanned));
    public static readonly ProcessKind Move = ProcessKind.Of("activities.move", typeof(ActivityMoved));
    public static readonly ProcessKind Cancel = ProcessKind.Of("activities.cancel", typeof(ActivityCancelled));
    public static readonly ProcessKind Report = ProcessKind
        .Of("activities.report", typeof(ActivityReported))
        .OrSometimes(typeof(EvidenceUploaded));

    public static readonly ProcessKind Correct = ProcessKind
        .Of("activities.correct", typeof(ActivityCorrected))
        .OrSometimes(typeof(ActivityValueCorrected));

    public static readonly ProcessKind OpenAttendance = ProcessKind.Of("activities.openAttendance", typeof(AttendanceOpened));
    public static readonly ProcessKind CloseAttendance = ProcessKind.Of("activities.closeAttendance", typeof(AttendanceClosed));
    public static readonly ProcessKind EnterList = ProcessKind.Of(
        "activities.enterList",
        typeof(AttendanceListed),
        typeof(AttendeeEntered)
    );
    public static readonly ProcessKind Attend = ProcessKind.Of("activities.attend", typeof(AttendeeEntered));
    public static readonly ProcessKind Strike = ProcessKind.Of("activities.strike", typeof(AttendeeStruck));
    public static readonly ProcessKind AskForReports = ProcessKind.Of("activities.askForReports", typeof(ActivityReportAwaited));
    public static readonly ProcessKind AddKind = ProcessKind.Of("activities.addKind", typeof(ActivityKindAdded));
    public static readonly ProcessKind EndKind = ProcessKind.Of("activities.endKind", typeof(ActivityKindEnded));
    public static readonly ProcessKind SeedKinds = ProcessKind.Of("activities.seedKinds", typeof(ActivityKindAdded));
}

/// <summary>An event of one activity that also stands on the timeline of its agreement or meeting.</summary>
public abstract record ActivityEvent(Guid ActivityId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => ActivityId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

/// <param name="CommitmentIds">What it serves; it stands on their timelines too.</param>
public sealed record ActivityPlanned(
    Guid ActivityId,
    Guid SourceId,
    string KindCode,
    string Title,
    DateOnly PlannedOn,
    string Place,
    IReadOnlyList<Guid> HostIds,
    IReadOnlyList<Guid> CommitmentIds
) : ActivityEvent(ActivityId, SourceId)
{
    public override IEnumerable<Guid> AlsoOn => [SourceId, .. CommitmentIds];
}

public sealed record ActivityMoved(Guid ActivityId, Guid SourceId, DateOnly FromDay, DateOnly ToDay, string FromPlace, string ToPlace)
    : ActivityEvent(ActivityId, SourceId);

/// <param name="Side">The side of the record that called it off.</param>
public sealed record ActivityCancelled(Guid ActivityId, Guid SourceId, DateOnly PlannedOn, int Side) : ActivityEvent(ActivityId, SourceId);

/// <summary>What a report states, for the values before and after.</summary>
public sealed record ActivityReportTerms(
    DateOnly? HeldOn,
    string? DoneBy,
    int? Minutes,
    long? Cost,
    Guid? CostBearerId,
    string? Account,
    int? People,
    IReadOnlyList<string> Present
);

public sealed record ActivityReported(
    Guid ActivityId,
    Guid SourceId,
    DateOnly HeldOn,
    ActivityReportTerms Terms,
    IReadOnlyList<Guid> CommitmentIds,
    int Documents
) : ActivityEvent(ActivityId, SourceId)
{
    public override IEnumerable<Guid> AlsoOn => [SourceId, .. CommitmentIds];
}

public sealed record ActivityCorrected(Guid ActivityId, Guid SourceId, ActivityReportTerms Before, ActivityReportTerms After, int Documents)
    : ActivityEvent(ActivityId, SourceId);

/// <summary>One value of a report that was corrected, in words that the history can tell.</summary>
public sealed record ActivityValueCorrected(Guid ActivityId, Guid SourceId, string Field, string? Before, string? After)
    : ActivityEvent(ActivityId, SourceId);

/// <summary>Its day has passed, and the hosts have been asked what came of it.</summary>
public sealed record ActivityReportAwaited(Guid ActivityId, Guid SourceId, DateOnly PlannedOn) : ActivityEvent(ActivityId, SourceId);

public sealed record AttendanceOpened(Guid ActivityId) : ProcessEvent
{
    public override Guid RecordId => ActivityId;
}

/// <param name="Present">Lines that count from now on.</param>
public sealed record AttendanceClosed(Guid ActivityId, int Present) : ProcessEvent
{
    public override Guid RecordId => ActivityId;
}

public sealed record AttendanceListed(Guid ActivityId, int Lines) : ProcessEvent
{
    public override Guid RecordId => ActivityId;
}

/// <summary>
/// Somebody came onto the attendance list. It stands on a timeline of its own: a hundred of them would hide what else happened to the
/// activity.
/// </summary>
public sealed record AttendeeEntered(Guid SubjectId, Guid ActivityId, Sealed Name, Sealed Institution, Sealed? Role, string Source)
    : ProcessEvent
{
    public override Guid RecordId => SubjectId;
}

public sealed record AttendeeStruck(Guid ActivityId, Guid SubjectId) : ProcessEvent
{
    public override Guid RecordId => ActivityId;
}

public sealed record ActivityKindAdded(Guid KindId, string Code, string Name, DateOnly From) : ProcessEvent
{
    public override Guid RecordId => KindId;
}

public sealed record ActivityKindEnded(Guid KindId, string Code, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => KindId;
}

/// <summary>Counts joint activities for whoever shows them; within the scope of whoever asks.</summary>
public interface IActivityCensus
{
    /// <summary>Those planned for a day of the span, of all or of those that concern an institution, by kind.</summary>
    Task<IReadOnlyList<ActivityCount>> PerKindAsync(Guid? institutionId, CountPeriod period, CancellationToken cancellationToken);
}

/// <param name="Kind">In the reader's language.</param>
/// <param name="Planned">All, whatever became of them.</param>
/// <param name="Unreported">Their day has passed and nobody has said what came of them.</param>
public sealed record ActivityCount(string Kind, int Planned, int Held, int Cancelled, int Unreported);
