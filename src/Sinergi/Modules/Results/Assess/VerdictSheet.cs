using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Assess;

/// <summary>The verdicts as typed, row by row.</summary>
public sealed class VerdictInput
{
    public Guid CommitmentId { get; set; }
    public CommitmentVerdict Verdict { get; set; }
    public string? Reason { get; set; }
}

/// <summary>
/// Puts typed verdicts onto an evaluation. People decide: a verdict may differ from what the facts propose, with a reason; but what the
/// evidence does not carry is refused.
/// </summary>
public static class VerdictSheet
{
    public static List<VerdictInput> Of(EvaluationCycle cycle) =>
        [
            .. cycle.Verdicts.Select(v => new VerdictInput
            {
                CommitmentId = v.CommitmentId,
                Verdict = v.Verdict,
                Reason = v.Reason,
            }),
        ];

    /// <param name="sent">The parties know the verdicts already: changing one needs a reason too.</param>
    public static List<FieldProblem> Problems(EvaluationCycle cycle, IReadOnlyList<VerdictInput> rows, bool sent)
    {
        List<FieldProblem> problems = [];
        for (var i = 0; i < rows.Count; i++)
        {
            var typed = rows[i];
            if (cycle.Verdicts.Find(v => v.CommitmentId == typed.CommitmentId) is not { } row)
            {
                continue;
            }

            if (!Enum.IsDefined(typed.Verdict) || !VerdictRules.Allows(typed.Verdict, row.VerifiedEvidence, row.Admitted))
            {
                problems.Add(
                    new FieldProblem(
                        $"Input.Rows[{i}].Verdict",
                        row.VerifiedEvidence > 0 ? "evaluations.verdict.there_is_evidence" : "evaluations.verdict.no_evidence"
                    )
                );
            }

            var deviates = typed.Verdict != row.Proposed || (sent && typed.Verdict != row.Verdict);
            if (deviates && string.IsNullOrWhiteSpace(typed.Reason))
            {
                problems.Add(new FieldProblem($"Input.Rows[{i}].Reason", "evaluations.verdict.reason_missing"));
            }

            if (typed.Reason?.Trim().Length > Limits.Sentence)
            {
                problems.Add(new FieldProblem($"Input.Rows[{i}].Reason", "commitments.form.too_long", $"{Limits.Sentence}"));
            }
        }

        return problems;
    }

    public static void Apply(EvaluationCycle cycle, IEnumerable<VerdictInput> rows, Guid postId)
    {
        foreach (var typed in rows)
        {
            if (cycle.Verdicts.Find(v => v.CommitmentId == typed.CommitmentId) is not { } row)
            {
                continue;
            }

            var reason = string.IsNullOrWhiteSpace(typed.Reason) ? null : typed.Reason.Trim();
            if (row.Verdict != typed.Verdict || row.Reason != reason)
            {
                row.ByPostId = postId;
            }

            (row.Verdict, row.Reason) = (typed.Verdict, reason);
        }
    }

    public static IReadOnlyList<GivenVerdict> Given(EvaluationCycle cycle) =>
        [.. cycle.Verdicts.Select(v => new GivenVerdict(v.CommitmentId, v.Proposed, v.Verdict, v.Reason))];
}
