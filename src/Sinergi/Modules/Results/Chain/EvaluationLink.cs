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
    private Guid? asked;
    private EvaluationCycle? latest;

    public int Order => 60;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(EvaluationPermissions.View))
        {
            return null;
        }

        var found = await LatestAsync(recordId, cancellationToken);
        var label = texts["evaluations.chain.label"];
        if (found is null)
        {
            var start = current.Required.May(EvaluationPermissions.Assess) ? EvaluationLinks.Start(recordId) : null;
            return new ChainLinkView(label, "0", texts["evaluations.chain.none"], start, null);
        }

        var path = EvaluationLinks.Record(found.Id);
        var met = Score.Together(found.Verdicts);
        return found.FixedAt is not null && met.Denominator > 0
            ? new ChainLinkView(
                label,
                $"{met.Numerator}/{met.Denominator}",
                texts["evaluations.chain.fixed"],
                path,
                (double)met.Numerator / met.Denominator
            )
            : new ChainLinkView(label, texts[$"evaluations.state.{found.State}"], texts["evaluations.chain.running"], path, null);
    }

    async Task<string?> IEvaluationStatus.OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        current.Required.May(EvaluationPermissions.View) && await LatestAsync(recordId, cancellationToken) is { } found
            ? texts[$"evaluations.state.{found.State}"]
            : null;

    // The chain and the state of one page tell of the same evaluation.
    private async Task<EvaluationCycle?> LatestAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (asked != recordId)
        {
            (latest, asked) = (await FindLatestAsync(recordId, cancellationToken), recordId);
        }

        return latest;
    }

    private Task<EvaluationCycle?> FindLatestAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<EvaluationCycle>()
            .AsNoTracking()
            .Include(c => c.Verdicts)
            .Where(c => c.RecordId == recordId)
            .OrderByDescending(c => c.Until)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
