using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Chain;

/// <summary>The evaluations of a record: verdicts, replies and scores, with the version of the definition. No figure before it is fixed.</summary>
internal sealed class EvaluationBundle(SinergiDb db) : IBundlePart
{
    private const int Most = 200;

    public async Task<BundlePart> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var cycles = await db.Set<EvaluationCycle>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(c => c.Verdicts)
            .Include(c => c.Replies)
            .Include(c => c.FollowUps)
            .Where(c => c.RecordId == recordId)
            .OrderBy(c => c.From)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return new BundlePart("evaluasi", cycles.Select(Told), [.. cycles.SelectMany(Papers)]);
    }

    private static IEnumerable<BundleDocument> Papers(EvaluationCycle c) =>
        new[] { c.SignedMinutesId, c.LetterDocumentId }.OfType<Guid>().Select(id => new BundleDocument("evaluasi", id, [c.Id]));

    private static object Told(EvaluationCycle c) =>
        new
        {
            c.Id,
            c.PeriodKind,
            c.From,
            c.Until,
            c.State,
            c.ScoreVersion,
            c.ReplyUntil,
            c.FixedAt,
            c.TeamDecree,
            c.MinutesNumber,
            c.LetterNumber,
            c.LetterOn,
            c.LetterTo,
            c.DeliveredAt,
            FollowUps = c.FollowUps.Select(f => f.CommitmentId),
            c.ClosedAt,
            c.ClosingNote,
            c.Recommendation,
            c.RecommendationReason,
            Verdicts = c.FixedAt is not null
                ? c.Verdicts.Select(v => new
                {
                    v.CommitmentId,
                    v.OwnerName,
                    v.DueOn,
                    v.Evidence,
                    v.VerifiedEvidence,
                    v.Proposed,
                    v.Verdict,
                    v.Reason,
                })
                : null,
            Replies = c.Replies.Select(r => new
            {
                r.PartyName,
                r.Disputes,
                r.Words,
                r.RepliedAt,
                r.Answer,
                r.AnsweredAt,
            }),
            Scores = c.FixedAt is not null
                ? Score
                    .PerParty(c.Verdicts)
                    .Select(s => new
                    {
                        s.PartyName,
                        Met = s.Met.Numerator,
                        Due = s.Met.Denominator,
                    })
                : null,
        };
}
