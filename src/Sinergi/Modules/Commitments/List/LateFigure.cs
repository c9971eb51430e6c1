using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Commitments.List;

/// <summary>How many commitments of the reader's scope are past their day without a result; leads to exactly those.</summary>
internal sealed class LateFigure(SinergiDb db, RememberedFigures figures, TimeProvider clock, Texts texts) : IHomeFigure
{
    public int Order => 20;

    public async Task<HomeFigureView?> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(CommitmentPermissions.View))
        {
            return null;
        }

        var filter = new CommitmentFilter(null, CommitmentFilter.Late, [], null, null);
        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var late = await figures.GetAsync(
            $"commitments late {today:O}",
            cancel => filter.Of(db, actor, today).CountAsync(cancel),
            cancellationToken
        );
        return new HomeFigureView(Show.Number(late), texts.Count("commitments.home.late", late), filter.Path());
    }
}
