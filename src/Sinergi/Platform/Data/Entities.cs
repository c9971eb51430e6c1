namespace Sinergi.Platform.Data;

/// <summary>
/// A row that is invisible outside the scope of whoever asks. Names the column with the institution, agreement, meeting or document
/// whose scope entries decide: <c>[ScopedBy(nameof(AgreementId))]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScopedByAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}

/// <summary>A row that two people may edit at the same time: the form carries the revision it was filled from.</summary>
public interface IVersioned
{
    Guid Revision { get; set; }
}
