using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Publications.Contracts;

/// <summary>What the rules of this module count with as dated data.</summary>
public static class PublicationProvisions
{
    /// <summary>The least count that a public table may tell.</summary>
    public static readonly ProvisionKind SmallestCell = new("publications.smallest_cell", Least: 2, Most: 50);

    public static IReadOnlyList<ProvisionKind> All { get; } = [SmallestCell];
}
