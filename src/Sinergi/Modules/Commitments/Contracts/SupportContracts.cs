using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class SupportPermissions
{
    public const string View = "supports.view";

    /// <summary>To record what was asked, promised and received.</summary>
    public const string Record = "supports.record";
}

/// <summary>Addresses of the pages on support that was asked for.</summary>
public static class SupportLinks
{
    public const string ListPath = "/dukungan";

    public static string List() => ListPath;

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string Ask(Guid recordId) => $"{ListPath}/catat?catatan={recordId}";

    public static string FromAsk(Guid recordId, Guid askId) => $"{ListPath}/catat?catatan={recordId}&permintaan={askId}";

    public static string Record(Guid supportId) => $"{ListPath}/{supportId}";
}

public static class SupportProcesses
{
    public static readonly ProcessKind Ask = ProcessKind.Of("supports.ask", typeof(SupportAsked));
    public static readonly ProcessKind Promise = ProcessKind.Of("supports.promise", typeof(SupportMoved));
    public static readonly ProcessKind Receive = ProcessKind.Of("supports.receive", typeof(SupportReceived));
    public static readonly ProcessKind Decline = ProcessKind.Of("supports.decline", typeof(SupportMoved));
    public static readonly ProcessKind Withdraw = ProcessKind.Of("supports.withdraw", typeof(SupportMoved));
}

/// <summary>An event of one request that also stands on the timeline of its agreement or meeting.</summary>
public abstract record SupportEvent(Guid SupportId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => SupportId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

public sealed record SupportAsked(Guid SupportId, Guid SourceId, string Kind, string What, long? Amount, DateOnly AskedOn)
    : SupportEvent(SupportId, SourceId);

/// <param name="State">Promised, Declined or Withdrawn.</param>
public sealed record SupportMoved(Guid SupportId, Guid SourceId, string State, DateOnly On, long? Amount)
    : SupportEvent(SupportId, SourceId);

public sealed record SupportReceived(Guid SupportId, Guid SourceId, Guid ReceiptId, DateOnly On, long? Amount, bool Whole)
    : SupportEvent(SupportId, SourceId);
