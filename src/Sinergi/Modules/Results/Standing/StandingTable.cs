using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Results.Standing;

/// <summary>One group.</summary>
/// <param name="InForce">Agreements in force that concern it; null where they are not counted.</param>
/// <param name="Silent">Of these, those in which nothing has happened for longer than the provision allows.</param>
/// <param name="Deeper">Where its parts are.</param>
/// <param name="Province">Of a regional office, for its place among the tiles.</param>
public sealed record StandingRow(string Name, int? InForce, int? Silent, CommitmentCount Count, string? Deeper, string? Province = null)
{
    /// <summary>The headline: met with verified evidence, of what fell due.</summary>
    public Ratio Met => new(Count.Met, Count.Due);
}

/// <param name="Under">The institution whose part it is, and those above it; outermost first.</param>
/// <param name="Unworded">Promises that no commitment has grown from.</param>
public sealed record StandingTable(
    IReadOnlyList<StandingPlace> Under,
    StandingRow Total,
    int Unworded,
    IReadOnlyList<StandingRow> Rows,
    string? Previous,
    string? Next,
    DateOnly Today,
    int IdleDays
)
{
    public bool HasTiles => Rows.Count > 1 && Rows.All(r => r.Province is not null);
}

public sealed record StandingPlace(Guid Id, string Name, InstitutionKind Kind);
