using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>A further row of the decision table.</summary>
[RequirePermission(InstrumentPermissions.Manage)]
public sealed class AddModel(RuleDesk desk, InstrumentBook book, CentralOffice office, Texts texts) : EditionPage<RuleInput>(office, texts)
{
    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await OpensAsync(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => desk.AddAsync(Input, cancellationToken), () => InstrumentLinks.Rule(Input.Code!), cancellationToken);

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Instruments = InstrumentChoices.Of((await book.InstrumentsAsync(cancellationToken)).LatestOfEach());
        return true;
    }
}
