using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Commitments.Contracts;

namespace Sinergi.Modules.Results.Domain;

/// <summary>
/// A party's score: obligations met with verified evidence, of the obligations that were due. What was not reported is not met and stays in
/// the denominator; where nothing was due there is no score.
/// </summary>
public sealed record Score(Guid PartyId, string PartyName, Ratio Met)
{
    public bool CannotBeAssessed => Met.Denominator == 0;

    public static IReadOnlyList<Score> PerParty(IEnumerable<EvaluationVerdict> verdicts) =>
        [
            .. verdicts
                .GroupBy(v => v.OwnerId)
                .Select(g => new Score(g.Key, g.First().OwnerName, Ratio.Sum(g.Select(Count))))
                .OrderBy(s => s.PartyName, StringComparer.CurrentCulture),
        ];

    /// <summary>
    /// Of all parties together: numerators and denominators are added, percentages never. A unit's share stands beside its whole, so only the
    /// whole is counted where both are there.
    /// </summary>
    public static Ratio Together(IReadOnlyCollection<EvaluationVerdict> verdicts)
    {
        var all = verdicts.Select(v => v.CommitmentId).ToHashSet();
        return Ratio.Sum(verdicts.Where(v => v.ShareOfId is not { } whole || !all.Contains(whole)).Select(Count));
    }

    private static Ratio Count(EvaluationVerdict verdict) =>
        new(verdict is { Verdict: CommitmentVerdict.Met, VerifiedEvidence: > 0 } ? 1 : 0, 1);
}

/// <summary>
/// How the score is defined. How it is counted is code and hence versioned here; which version holds from which day, and on what that rests,
/// is data (<see cref="ResultProvisions.Score"/>). A cycle keeps the version that it started with.
/// </summary>
/// <param name="TextKey">Key of the definition in full, shown beside every score.</param>
public sealed record ScoreDefinition(int Version, string TextKey)
{
    public static IReadOnlyList<ScoreDefinition> All { get; } = [new(1, "evaluations.score.definition.1")];

    public static ScoreDefinition Of(string version) => All.Single(d => $"{d.Version}" == version);
}
