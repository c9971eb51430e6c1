using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Statistics;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Agreements;

/// <summary>Whoever may register an agreement is offered that first.</summary>
internal sealed class RegisterAction(Texts texts) : IHomeAction
{
    public int Order => 10;

    public HomeActionView? For(Actor actor) =>
        actor.May(AgreementPermissions.Register) ? new HomeActionView(texts["agreements.list.register"], AgreementLinks.Register()) : null;
}

/// <summary>How many agreements of the reader's scope are in force today, and how many of them end soon.</summary>
internal sealed class InForceFigure(AgreementStatistics statistics, Texts texts) : IHomeFigure
{
    public int Order => 10;

    public async Task<HomeFigureView?> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AgreementPermissions.View))
        {
            return null;
        }

        var counts = await statistics.CountAsync(cancellationToken);
        var (soon, longer) = (counts.With(Validity.EndingSoon), counts.With(Validity.InForce));
        return new HomeFigureView(
            Show.Number(soon + longer),
            soon == 0 ? texts["agreements.home.in_force"] : texts["agreements.home.in_force_soon", Show.Number(soon)],
            AgreementLinks.Statistics()
        );
    }
}
