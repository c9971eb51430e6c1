using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Citing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Judging;

/// <summary>The report of one unit for one period with all its values; where another office approves it or sends it back.</summary>
[RequirePermission(IndicatorPermissions.View)]
public sealed class ReportModel(
    JudgeHandler handler,
    IndicatorBook book,
    ReportCitations citations,
    SinergiDb db,
    Timeline timeline,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public JudgeInput Input { get; set; } = new();

    public ReportFile Dossier { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyDictionary<Guid, string> Posts { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public CitedEvidence Cited { get; private set; } = new([], 0);
    public bool Conflicting { get; private set; }
    public bool MayEnter { get; private set; }
    public bool MayCorrect => MayEnter && Dossier.TakesCorrection;
    public bool Late => book.SituationOf(Dossier).LateCorrection;
    public UnitTimeZone Zone => current.Required.Zone;
    private bool Waits => Dossier.Report.State is ValueState.Submitted or ValueState.AwaitingSecond;
    public bool MayJudge => Waits && current.Required.May(IndicatorPermissions.Approve) && Refusal is null;

    /// <summary>Why whoever holds the permission may not judge here.</summary>
    public string? WhyNot => Waits && current.Required.May(IndicatorPermissions.Approve) ? Refusal : null;

    private string? Refusal
    {
        get
        {
            var situation = book.SituationOf(Dossier);
            return situation.OwnOffice ? ValueStates.AnotherOfficeApproves.MessageKey
                : !situation.MayJudge ? ValueStates.OfficeAboveOrAnotherParty.MessageKey
                : situation.ApprovedIt && Dossier.Report.State is ValueState.AwaitingSecond ? ValueStates.SecondIsAnotherPerson.MessageKey
                : null;
        }
    }

    public string? PostOf(Guid? postId) => postId is { } id ? Posts.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Revision = Dossier.Report.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        JudgeAsync(id, () => handler.ApproveAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellationToken) =>
        JudgeAsync(id, () => handler.ReturnAsync(id, Input, cancellationToken), cancellationToken);

    private async Task<IActionResult> JudgeAsync(Guid id, Func<Task<ChangeOutcome>> judge, CancellationToken cancellationToken)
    {
        if (!current.Required.May(IndicatorPermissions.Approve))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await book.ReportAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await judge() : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(IndicatorLinks.Report(id));
        }

        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Revision = Dossier.Report.Revision;
        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await book.ReportAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Dossier = found;
        UnitName = await db.Set<Institution>()
            .Where(i => i.Id == found.Report.UnitId)
            .Select(i => i.ShortName)
            .SingleAsync(cancellationToken);
        var posts = found
            .Values.SelectMany(v => new[] { v.EnteredByPostId, v.JudgedByPostId, v.ConfirmedByPostId })
            .OfType<Guid>()
            .ToList();
        Posts = await db.Set<Post>()
            .Where(p => posts.Contains(p.Id))
            .Select(p => new { p.Id, Line = p.Title + ", " + p.Institution!.ShortName })
            .ToDictionaryAsync(p => p.Id, p => p.Line, cancellationToken);
        MayEnter = current.Required.May(IndicatorPermissions.Report) && await book.MayEnterForAsync(found.Report.UnitId, cancellationToken);
        Cited = await citations.OfAsync(found, cancellationToken);
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}
