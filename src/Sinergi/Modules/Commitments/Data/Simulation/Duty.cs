using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>A commitment while it is being invented, with what has been invented around it.</summary>
internal sealed class Duty
{
    public required Commitment Commitment { get; init; }

    /// <summary>Null where nobody was named.</summary>
    public SimulatedOffice? Owner { get; init; }

    /// <summary>Units' parts of it; their proof counts here too.</summary>
    public List<Duty> Shares { get; } = [];

    /// <summary>What is shown for it itself.</summary>
    public List<Shown> Pieces { get; } = [];

    /// <summary>A held activity that serves it.</summary>
    public Activity? Activity { get; set; }

    /// <summary>When the evaluation that judges it is fixed; null while none has.</summary>
    public DateTime? JudgedAt { get; set; }

    public bool Binding => Owner is not null && Commitment.State is not (CommitmentState.Draft or CommitmentState.Dropped);

    /// <summary>As the product tells it: distinct pieces, those of shares included.</summary>
    public EvidenceTally Tally
    {
        get
        {
            var all = Pieces.Concat(Shares.SelectMany(s => s.Pieces)).ToList();
            var verified = all.Where(p => p.Evidence.State is EvidenceState.Verified && !p.Expired).ToList();
            return new EvidenceTally(
                Distinct(all.Where(p => p.Evidence.State is EvidenceState.Waiting or EvidenceState.Verified)),
                Distinct(verified),
                Distinct(verified.Where(p => p.Evidence.Exceptional)),
                verified.Sum(p => p.Use.Amount ?? 0)
            );
        }
    }

    /// <summary>What the kept counter counts: verified pieces, whether or not they have expired since.</summary>
    public int Verified =>
        Distinct(Pieces.Concat(Shares.SelectMany(s => s.Pieces)).Where(p => p.Evidence.State is EvidenceState.Verified && !p.Expired));

    private static int Distinct(IEnumerable<Shown> pieces) => pieces.Select(p => p.Evidence.Id).Distinct().Count();
}

/// <summary>A piece of evidence with its use for one commitment.</summary>
internal sealed record Shown(Evidence Evidence, EvidenceUse Use, bool Expired);
