using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Home.Start;

/// <summary>What to do first: offered as long as the actor's register is empty.</summary>
public sealed class FirstSteps(SinergiDb db, CurrentActor current, IEnumerable<IHomeStep> steps)
{
    public async Task<IReadOnlyList<HomeStepView>> GetAsync(CancellationToken cancellationToken)
    {
        // Whatever is registered can be searched, and what is out of scope does not count.
        if (await db.Set<SearchEntry>().AnyAsync(cancellationToken))
        {
            return [];
        }

        var views = new List<HomeStepView>();
        foreach (var step in steps.OrderBy(s => s.Order))
        {
            if (await step.ForAsync(current.Required, cancellationToken) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}
