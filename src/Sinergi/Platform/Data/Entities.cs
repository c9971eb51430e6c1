namespace Sinergi.Platform.Data;

/// <summary>A row that belongs to an institution or record, and is invisible outside the scope of whoever asks.</summary>
public interface IScoped
{
    /// <summary>The institution, agreement, meeting or document whose scope entries decide who may see this row.</summary>
    Guid ScopeId { get; }
}

/// <summary>A row that two people may edit at the same time: the form carries the revision it was filled from.</summary>
public interface IVersioned
{
    Guid Revision { get; set; }
}
