using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Record;

/// <summary>What stands beside a score and is never added to it: discipline, quality of evidence, indicators, the scores before.</summary>
public sealed record EvaluationBeside(
    IReadOnlyList<PartyConduct> Conduct,
    IReadOnlyList<IndicatorFact> Indicators,
    IReadOnlyList<PastScore> Past
);

/// <param name="Reported">Commitments for which anything was shown, of those that were due.</param>
/// <param name="Verified">Pieces that were verified, of those that were shown.</param>
/// <param name="Exceptional">Of the verified pieces, those whose verifier is not of another party.</param>
public sealed record PartyConduct(string Party, Ratio Reported, Ratio Verified, int Exceptional);

/// <summary>A fixed evaluation of the same record.</summary>
public sealed record PastScore(Guid Id, DateOnly From, DateOnly Until, Ratio Met, string ScoreVersion);

public sealed class EvaluationBesideQuery(SinergiDb db, IIndicatorFacts indicators)
{
    private const int MostOfPast = 20;

    public async Task<EvaluationBeside> OfAsync(EvaluationCycle cycle, CancellationToken cancellationToken) =>
        new(
            [
                .. cycle
                    .Verdicts.GroupBy(v => v.OwnerId)
                    .Select(g => new PartyConduct(
                        g.First().OwnerName,
                        new Ratio(g.Count(v => v.Evidence > 0), g.Count()),
                        new Ratio(g.Sum(v => v.VerifiedEvidence), g.Sum(v => v.Evidence)),
                        g.Sum(v => v.Exceptional)
                    ))
                    .OrderBy(c => c.Party, StringComparer.CurrentCulture),
            ],
            await indicators.OfAsync(cycle.RecordId, cycle.From, cycle.Until, cancellationToken),
            await PastAsync(cycle.RecordId, cancellationToken)
        );

    private async Task<IReadOnlyList<PastScore>> PastAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var cycles = await db.Set<EvaluationCycle>()
            .AsNoTracking()
            .Include(c => c.Verdicts)
            .Where(c => c.RecordId == recordId && c.FixedAt != null)
            .OrderByDescending(c => c.Until)
            .ThenByDescending(c => c.Id)
            .Take(MostOfPast)
            .ToListAsync(cancellationToken);
        return [.. cycles.Select(c => new PastScore(c.Id, c.From, c.Until, Score.Together(c.Verdicts), c.ScoreVersion))];
    }
}
