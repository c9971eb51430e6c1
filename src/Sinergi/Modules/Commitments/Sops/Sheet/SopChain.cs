using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

/// <summary>The chain as seen from one SOP: the links of its record, with this SOP in the place of all of them.</summary>
public sealed class SopChain(IEnumerable<IChainLink> links, Texts texts)
{
    public async Task<IReadOnlyList<ChainStep>> OfAsync(RecordRef? source, Sop sop, CancellationToken cancellationToken)
    {
        List<(int Order, ChainStep Step)> steps =
        [
            (
                SopsLink.Place,
                new ChainStep(
                    texts["sops.chain.label"],
                    texts[SopTone.Key(sop.Leading.State, overdue: false)],
                    sop.Title,
                    SopLinks.Record(sop.Id),
                    true
                )
            ),
        ];
        if (source is not null)
        {
            steps.Add(
                (0, new ChainStep(texts["commitments.source"], texts[$"commitments.kind.{source.Kind}"], source.Title, source.Path, false))
            );
        }

        foreach (var link in links.Where(l => l is not SopsLink))
        {
            if (await link.OfAsync(sop.RecordId, cancellationToken) is { } view)
            {
                steps.Add((link.Order, new ChainStep(view.Label, view.Figure, view.Explanation, view.Path, false)));
            }
        }

        return [.. steps.OrderBy(s => s.Order).Select(s => s.Step)];
    }
}
