using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Citing;

/// <summary>The evidence that a report rests on: the office that reports cites pieces that are there already, and takes citations back.</summary>
[RequirePermission(IndicatorPermissions.Report)]
public sealed class CiteModel(
    CiteHandler handler,
    ReportCitations citations,
    IndicatorBook book,
    IndicatorCircle circle,
    SinergiDb db,
    Timeline timeline,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public CiteInput Input { get; set; } = new();

    public ReportFile Dossier { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public CitedEvidence Cited { get; private set; } = new([], 0);
    public IReadOnlyList<EvidenceFact> Choices { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public UnitTimeZone Zone => current.Required.Zone;
    public bool Conflicting { get; private set; }
    private IReadOnlyDictionary<Guid, RecordRef> Elsewhere { get; set; } = new Dictionary<Guid, RecordRef>();

    /// <summary>Day, place and worth; and for which record it was brought, when that is another one.</summary>
    public string HintOf(EvidenceFact piece)
    {
        var hint = texts[
            "indicators.cite.hint",
            Show.ShortDay(piece.CapturedOn),
            piece.Place,
            texts[$"indicators.cite.worth.{piece.Worth}"]
        ];
        return Elsewhere.GetValueOrDefault(piece.RecordId) is { } record ? $"{hint} · {record.Title}" : hint;
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Revision = Dossier.Report.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => handler.CiteAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => handler.TakeBackAsync(id, Input, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Task<ChangeOutcome>> change, CancellationToken cancellationToken)
    {
        ChangeOutcome? outcome = ModelState.IsValid ? await change() : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(IndicatorLinks.Cite(id));
        }

        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        Input.Revision = Dossier.Report.Revision;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (
            await book.ReportAsync(id, cancellationToken) is not { } found
            || !await book.MayEnterForAsync(found.Report.UnitId, cancellationToken)
        )
        {
            return false;
        }

        Dossier = found;
        UnitName = await db.Set<Institution>()
            .Where(i => i.Id == found.Report.UnitId)
            .Select(i => i.ShortName)
            .SingleAsync(cancellationToken);
        Cited = await citations.OfAsync(found, cancellationToken);
        Choices = found.TakesCitations ? await handler.ChoicesAsync(found, cancellationToken) : [];
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        var others = Choices.Concat(Cited.Shown.Select(p => p.Fact)).Select(e => e.RecordId).Where(r => r != found.Report.RecordId);
        Elsewhere = await circle.RecordsAsync([.. others.Distinct()], cancellationToken);
        return true;
    }
}
