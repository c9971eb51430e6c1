using Sinergi.Modules.Institutions.Contracts;

namespace Sinergi.Modules.Institutions.Shared;

/// <summary>Choosing an institution by its words, page by page and without scripts.</summary>
/// <param name="Path">Where the choice leads; it gets <paramref name="Parameter"/> with the id.</param>
/// <param name="Kept">Other parameters that stay in the address.</param>
public sealed record PickView(
    string Path,
    string Parameter,
    string Label,
    string? Words,
    IReadOnlyList<InstitutionName> Found,
    IReadOnlyDictionary<string, string> Kept
)
{
    public string LinkTo(Guid id)
    {
        var query = Kept.Append(new KeyValuePair<string, string>(Parameter, id.ToString()));
        return $"{Path}?{string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"))}";
    }
}
