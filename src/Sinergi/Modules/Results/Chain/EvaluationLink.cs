using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Chain;

/// <summary>"Evaluasi" on the page of an agreement or meeting: the latest one. Figures appear once they are fixed, not before.</summary>
internal sealed class EvaluationLink(SinergiDb db, CurrentActor current, Texts texts) : IChainLink, IEvaluationStatus
{
    public int Order => 60;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(EvaluationPermissions.View))
        {
            return null;
        }

        var latest = await LatestAsync(recordId, cancellationToken);
        var label = texts["evaluations.chain.label"];
        if (latest is null)
        {
            var start = current.Required.May(EvaluationPermissions.Assess) ? EvaluationLinks.Start(recordId) : null;
            return new ChainLinkView(label, "0", texts["evaluations.chain.none"], start, null);
        }

        var path = EvaluationLinks.Record(latest.Id);
        var met = Score.Together(Score.PerParty(latest.Verdicts));
        return latest.State is EvaluationState.Fixed && met.Denominator > 0
            ? new ChainLinkView(
                label,
                $"{met.Numerator}/{met.Denominator}",
                texts["evaluations.chain.fixed"],
                path,
                (double)met.Numerator / met.Denominator
            )
            : new ChainLinkView(label, texts[$"evaluations.state.{latest.State}"], texts["evaluations.chain.running"], path, null);
    }

    async Task<string?> IEvaluationStatus.OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        current.Required.May(EvaluationPermissions.View) && await LatestAsync(recordId, cancellationToken) is { } latest
            ? texts[$"evaluations.state.{latest.State}"]
            : null;

    private Task<EvaluationCycle?> LatestAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<EvaluationCycle>()
            .AsNoTracking()
            .Include(c => c.Verdicts)
            .Where(c => c.RecordId == recordId)
            .OrderByDescending(c => c.Until)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
