using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Home.Contracts;

public static class HomeProcesses
{
    public static readonly ProcessKind ReadNotices = ProcessKind.Of("home.readNotices", typeof(NoticesRead)).WithoutFigures();
}

/// <summary>Which notices a person marked as read.</summary>
public sealed record NoticesRead(Guid PersonId, IReadOnlyList<Guid> NoticeIds) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}
