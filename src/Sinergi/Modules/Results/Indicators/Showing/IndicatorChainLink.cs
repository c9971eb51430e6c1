using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>"Hasil" on the page of an agreement or meeting: approved reports of those that were asked for.</summary>
internal sealed class IndicatorChainLink(SinergiDb db, CurrentActor current, Texts texts) : IChainLink
{
    public int Order => 50;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(IndicatorPermissions.View))
        {
            return null;
        }

        var label = texts["indicators.chain.label"];
        var indicators = await db.Set<Indicator>().CountAsync(i => i.RecordId == recordId, cancellationToken);
        if (indicators == 0)
        {
            var define = current.Required.May(IndicatorPermissions.Define) ? IndicatorLinks.Define(recordId) : null;
            return new ChainLinkView(label, "0", texts["indicators.chain.none"], define, null);
        }

        var counts = await db.Set<IndicatorSummary>()
            .Where(s => s.RecordId == recordId && s.InstitutionId == recordId && s.Dimension == "")
            .GroupBy(s => s.RecordId)
            .Select(g => new { Expected = g.Sum(s => s.Expected), Reported = g.Sum(s => s.Reported) })
            .SingleOrDefaultAsync(cancellationToken);
        return new ChainLinkView(
            label,
            $"{counts?.Reported ?? 0}/{counts?.Expected ?? 0}",
            texts.Count("indicators.chain.of", indicators),
            IndicatorLinks.OfRecord(recordId),
            counts is { Expected: > 0 } ? (double)counts.Reported / counts.Expected : null
        );
    }
}
