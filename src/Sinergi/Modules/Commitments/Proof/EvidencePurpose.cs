using Sinergi.Modules.Commitments.Domain;

namespace Sinergi.Modules.Commitments.Proof;

/// <summary>One commitment that a piece of evidence proves.</summary>
/// <param name="Amount">How much of its target the piece shows.</param>
public sealed record EvidencePurpose(Commitment Commitment, long? Amount);

public sealed class DecisionInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }
}
