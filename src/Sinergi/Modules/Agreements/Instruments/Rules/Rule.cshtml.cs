using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>One row of the decision table: how it read when, the form that writes how it reads from a day on, and its end.</summary>
[RequirePermission(InstrumentPermissions.Manage)]
public sealed class RuleModel(
    RuleDesk desk,
    InstrumentBook book,
    Timeline timeline,
    CentralOffice office,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : EditionPage<RuleInput>(office, texts)
{
    private const int MostEntries = 10;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public ClosingInput Closing { get; set; } = new();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SigningRule> Editions { get; private set; } = [];
    public SigningRule Written => Editions.Latest()!;
    public Guid? TodayId { get; private set; }
    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public string When(DateTime at) => Show.Instant(at, current.Required.Zone);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await OpensAsync(cancellationToken) ? Shown() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Code = Kode;
        return ChangeAsync(() => desk.SetAsync(Input, cancellationToken), () => InstrumentLinks.Rule(Kode), cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var answer = await ChangeAsync(
            () => desk.CloseAsync(Kode, Closing, cancellationToken),
            () => InstrumentLinks.Rule(Kode),
            cancellationToken
        );
        return answer is PageResult ? Shown() : answer;
    }

    protected override Guid Latest => Written.Id;

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var all = await book.RulesAsync(cancellationToken);
        Editions = [.. all.Where(r => r.Code == Kode).OrderByDescending(r => r.From).ThenByDescending(r => r.Number).Take(Limits.PageRows)];
        if (Editions.Count == 0)
        {
            return false;
        }

        TodayId = Editions.On(current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime)).SingleOrDefault()?.Id;
        Instruments = InstrumentChoices.Of((await book.InstrumentsAsync(cancellationToken)).LatestOfEach());
        Timeline = await timeline.OfRecordAsync(InstrumentProcesses.RecordOf("signingRule", Kode), MostEntries, cancellationToken);
        return true;
    }

    private PageResult Shown()
    {
        Input = RuleInput.Of(Written);
        return Page();
    }
}
