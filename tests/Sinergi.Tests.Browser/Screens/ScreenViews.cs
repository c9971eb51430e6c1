using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Keep;
using Sinergi.Platform.Lists;
using Sinergi.Testing;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>Saved views of the register: one that is kept for the office, and the page on which another is saved.</summary>
internal sealed class ScreenViews(SinergiHost host)
{
    private const string Filter = "Query.Validity=EndingSoon&Query.Kinds=Pks";

    public async Task<Dictionary<string, Screen>> AllAsync()
    {
        var stage = new DemoStage(host.Services.GetRequiredService<IServiceScopeFactory>());
        var input = new SavedViewInput
        {
            Key = NewId.Next(),
            Name = "PKS yang segera berakhir",
            Shared = true,
        };
        var id = await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var views = services.GetRequiredService<SavedViews>();
                return DemoStage.Saved(await views.SaveAsync(RegisterViews.List, Filter, input, CancellationToken.None), "view");
            },
            CancellationToken.None
        );
        return new()
        {
            [AgreementLinks.Views] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.Views),
            [AgreementLinks.SaveView] = Screen.As(DemoPeople.KanwilOfficer, $"{AgreementLinks.SaveView}?Query.Gaps=Place"),
            ["/kerja-sama/tampilan/{id:guid}"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.View(id)),
        };
    }
}
