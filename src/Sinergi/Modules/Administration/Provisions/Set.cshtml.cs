using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Administration.Provisions;

/// <summary>One provision: what held when, and the form that sets what holds from a day on.</summary>
[RequirePermission(AdministrationPermissions.ManageProvisions)]
public sealed class SetModel(
    ProvisionDesk desk,
    ProvisionBook book,
    Timeline timeline,
    CentralOffice office,
    CurrentActor current,
    Texts texts
) : PageModel
{
    private const int MostEntries = 10;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ProvisionInput Input { get; set; } = new();

    public ProvisionKind Kind { get; private set; } = null!;
    public Provision Now { get; private set; } = null!;
    public IReadOnlyList<Provision> History { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public string When(DateTime at) => Show.Instant(at, current.Required.Zone);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var problems = await desk.SetAsync(Kind, Input, cancellationToken);
        if (problems.Count == 0)
        {
            return Redirect(AdministrationLinks.Provision(Kind.Code));
        }

        ModelState.AddProblems(texts, problems);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken) || desk.Kinds.FirstOrDefault(k => k.Code == Code) is not { } kind)
        {
            return false;
        }

        Kind = kind;
        Now = await book.OnAsync(kind, desk.Today, cancellationToken);
        History = await book.HistoryAsync(kind, cancellationToken);
        Timeline = await timeline.OfRecordAsync(ProvisionSet.RecordOf(kind.Code), MostEntries, cancellationToken);
        return true;
    }
}
