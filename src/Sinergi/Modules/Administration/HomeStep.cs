using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Administration;

/// <summary>A new installation lacks things: mail, tools, a place for the digest. The page of the state names them.</summary>
internal sealed class StateStep(Texts texts) : IHomeStep
{
    public int Order => 30;

    public Task<HomeStepView?> ForAsync(Actor actor, CancellationToken cancellationToken) =>
        Task.FromResult(
            actor.May(AdministrationPermissions.ViewSystem)
                ? new HomeStepView(texts["state.first"], texts["state.first_note"], AdministrationLinks.State, Done: false)
                : null
        );
}
