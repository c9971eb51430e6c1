using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Modules.Publications.Public;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Publications.Decide;

/// <summary>What the public sees of an agreement or would see, exactly as it would, and the decision about that.</summary>
[RequirePermission(PublicationPermissions.Publish)]
public sealed class IndexModel(
    SinergiDb db,
    IAgreementSheets sheets,
    PublicationDesk desk,
    DecideHandler handler,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty]
    public DecisionInput Decision { get; set; } = new();

    public AgreementSheet Sheet { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Publication> Editions { get; private set; } = [];
    public Publication? Proposed => Editions.FirstOrDefault(p => p.State is PublicationState.Proposed);
    public Publication? Published => Editions.FirstOrDefault(p => p.State is PublicationState.Published);

    /// <summary>What the public would see of the proposal.</summary>
    public PublicView? Preview { get; private set; }
    public string? Covered => Proposed?.Covered;

    /// <summary>The register no longer says what the public reads.</summary>
    public bool Changed => Published is { } shown && !PublicationDesk.IsAsStated(Sheet, shown);
    public bool MayPublish { get; private set; }

    /// <summary>Nobody else could decide: the proposer may, with a reason.</summary>
    public bool MayPublishAlone { get; private set; }

    /// <summary>Why the reader cannot publish the proposal; null when they can.</summary>
    public string? Objection { get; private set; }
    public string? PublicPath => Published is { } shown ? PublicLinks.Agreement(shown.Code, PublicFacts.Read(shown.Facts).Title) : null;
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, PublicationAction.Publish, cancellationToken);

    public Task<IActionResult> OnPostAloneAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, PublicationAction.PublishAlone, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, PublicationAction action, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var outcome = await handler.HandleAsync(id, action, Decision, cancellationToken);
        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
            return Page();
        }

        return outcome is ChangeOutcome.Saved ? Redirect(PublicationLinks.Of(id)) : NotFound();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sheets.FindAsync(id, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        if (!await desk.IsKeeperAsync(sheet.KeeperId, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Sheet = sheet;
        Editions = await desk.OfAsync(id, cancellationToken);
        if (Proposed is { } proposed)
        {
            await JudgeAsync(proposed, cancellationToken);
        }

        return null;
    }

    private async Task JudgeAsync(Publication proposed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var copy = await db.Set<PublicationCopy>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.PublicationId == proposed.Id, cancellationToken);
        Preview = PublicView.Of(proposed, copy, now);
        // With a reason as good as given: whether one is needed is said when it is missing.
        var situation = await desk.SituationAsync(Sheet, proposed, proposed.Code, now, cancellationToken);
        var publish = PublicationStates.Table.Try(PublicationState.Proposed, PublicationAction.Publish, situation);
        MayPublish = publish is TransitionOutcome<PublicationState>.Allowed;
        MayPublishAlone =
            PublicationStates.Table.Try(PublicationState.Proposed, PublicationAction.PublishAlone, situation)
            is TransitionOutcome<PublicationState>.Allowed;
        Objection = publish.Match(_ => null, refused => (string?)refused.Reasons[0].MessageKey);
    }
}
