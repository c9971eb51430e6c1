using Sinergi.Platform.Audit;

namespace Sinergi.Platform.Lists;

/// <summary>What saved views record. Their names are sealed: a view that is nobody else's may be called anything.</summary>
public static class SavedViewProcesses
{
    public static readonly ProcessKind Save = ProcessKind.Of("views.save", typeof(ViewSaved)).WithoutFigures();
    public static readonly ProcessKind Change = ProcessKind.Of("views.change", typeof(ViewChanged)).WithoutFigures();
    public static readonly ProcessKind Delete = ProcessKind.Of("views.delete", typeof(ViewDeleted)).WithoutFigures();
}

public sealed record ViewSaved(Guid ViewId, string List, Sealed Name, bool Shared) : ProcessEvent
{
    public override Guid RecordId => ViewId;
}

public sealed record ViewChanged(Guid ViewId, Sealed NameBefore, Sealed Name, bool SharedBefore, bool Shared) : ProcessEvent
{
    public override Guid RecordId => ViewId;
}

public sealed record ViewDeleted(Guid ViewId, Sealed Name, bool Shared) : ProcessEvent
{
    public override Guid RecordId => ViewId;
}
