using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Kinds;

/// <summary>A further kind of naskah.</summary>
[RequirePermission(InstrumentPermissions.Manage)]
public sealed class AddModel(InstrumentDesk desk, InstrumentBook book, CentralOffice office, Texts texts)
    : EditionPage<InstrumentInput>(office, texts)
{
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await OpensAsync(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => desk.AddAsync(Input, cancellationToken), () => InstrumentLinks.Instrument(Input.Code!), cancellationToken);

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Parents = InstrumentChoices.Of((await book.InstrumentsAsync(cancellationToken)).LatestOfEach());
        return true;
    }
}
