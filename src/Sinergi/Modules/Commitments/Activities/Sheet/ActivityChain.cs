using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Activities.Sheet;

/// <summary>The chain as seen from one activity: the links of its record, with this activity in the place of all of them.</summary>
public sealed class ActivityChain(IEnumerable<IChainLink> links, Texts texts)
{
    public async Task<IReadOnlyList<ChainStep>> OfAsync(RecordRef? source, Activity activity, CancellationToken cancellationToken)
    {
        List<(int Order, ChainStep Step)> steps =
        [
            (
                ActivitiesLink.Place,
                new ChainStep(
                    texts["activities.chain.label"],
                    texts[$"activities.state.{activity.State}"],
                    activity.Title,
                    ActivityLinks.Record(activity.Id),
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

        foreach (var link in links.Where(l => l is not ActivitiesLink))
        {
            if (await link.OfAsync(activity.RecordId, cancellationToken) is { } view)
            {
                steps.Add((link.Order, new ChainStep(view.Label, view.Figure, view.Explanation, view.Path, false)));
            }
        }

        return [.. steps.OrderBy(s => s.Order).Select(s => s.Step)];
    }
}
