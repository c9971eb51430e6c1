using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.State;

/// <summary>Says what is configured, missing or degraded, what that means and how to mend it.</summary>
[RequirePermission(AdministrationPermissions.ViewSystem)]
public sealed class StateModel(MachineState machine, SettingsState settings, WorkState work) : PageModel
{
    public IReadOnlyList<StateLine> Lines { get; private set; } = [];

    public int Troubles => Lines.Count(line => line.Tone is Tone.Warn or Tone.Bad);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Lines = [
            .. await machine.LinesAsync(cancellationToken),
            .. await settings.LinesAsync(cancellationToken),
            .. await work.LinesAsync(cancellationToken),
        ];
}
