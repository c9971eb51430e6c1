using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>How a commitment ended. "No evidence" is not "not met": not shown is another thing than not done.</summary>
public enum CommitmentVerdict
{
    Met,
    PartlyMet,
    NotMet,
    NoEvidence,
}

/// <summary>Which verdicts the facts allow, and which one they propose.</summary>
public static class VerdictRules
{
    /// <summary>Without verified evidence only "no evidence" or, when the owner admits it, "not met"; with it anything but "no evidence".</summary>
    public static bool Allows(CommitmentVerdict verdict, int verifiedEvidence, bool admitted) =>
        verdict switch
        {
            CommitmentVerdict.Met or CommitmentVerdict.PartlyMet => verifiedEvidence > 0,
            CommitmentVerdict.NotMet => verifiedEvidence > 0 || admitted,
            _ => verifiedEvidence == 0,
        };

    public static CommitmentVerdict Propose(int verifiedEvidence, bool admitted, long? target, long achieved) =>
        verifiedEvidence == 0
            ? admitted
                ? CommitmentVerdict.NotMet
                : CommitmentVerdict.NoEvidence
            : target is { } wanted && achieved < wanted
                ? CommitmentVerdict.PartlyMet
                : CommitmentVerdict.Met;
}

/// <summary>Writes the verdict of an evaluation onto its commitment, inside the process that fixes the evaluation.</summary>
public interface ICommitmentVerdicts
{
    /// <summary>Null when done, otherwise the text key of what stands against it. The process must know <see cref="CommitmentJudged"/>.</summary>
    Task<string?> ApplyAsync(
        Guid commitmentId,
        CommitmentVerdict verdict,
        Guid evaluationId,
        RunningProcess process,
        CancellationToken cancellationToken
    );
}
