using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Home.Contracts;

public static class HomeProcesses
{
    public static readonly ProcessKind ReadNotices = ProcessKind.Of("home.readNotices", typeof(NoticesRead)).WithoutFigures();
    public static readonly ProcessKind MakeCalendar = ProcessKind.Of("home.makeCalendar", typeof(CalendarMade)).WithoutFigures();
    public static readonly ProcessKind EndCalendar = ProcessKind.Of("home.endCalendar", typeof(CalendarEnded)).WithoutFigures();
}

/// <summary>Which notices a person marked as read.</summary>
public sealed record NoticesRead(Guid PersonId, IReadOnlyList<Guid> NoticeIds) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}

/// <summary>A person has a new secret address for their calendar; one made before for the same post has ended.</summary>
public sealed record CalendarMade(Guid PersonId, Guid FeedId) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}

public sealed record CalendarEnded(Guid PersonId, Guid FeedId) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}
