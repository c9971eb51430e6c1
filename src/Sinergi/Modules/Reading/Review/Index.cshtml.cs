using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Feedback;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Reading.Review;

/// <summary>"Tinjau hasil baca": the document with its marks, and each fact to accept, edit or reject. While it is read: how far it is.</summary>
[RequirePermission(ReadingPermissions.Review)]
public sealed class IndexModel(
    ReviewReader reader,
    DecideFacts decide,
    ReadingControl control,
    LabelledReading labelled,
    IInstitutionNames names
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReviewView View { get; private set; } = null!;

    /// <summary>What someone else decided on the fact that was just pressed, and what was pressed.</summary>
    public (Fact Theirs, int Record, FactDecision Mine)? Conflict { get; private set; }

    public bool IsUnderWay => View.Session.State is ReadingState.Waiting or ReadingState.Running;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(
        int record,
        string fact,
        int version,
        FactDecision decision,
        CancellationToken cancellationToken
    )
    {
        if (!ModelState.IsValid || decision is FactDecision.NotStated)
        {
            return BadRequest();
        }

        var seen = new FactSeen(Id, record, fact, version);
        var outcome = await decide.DecideAsync(seen, Key, f => Decided(f, decision), alias: null, cancellationToken);
        return await AnsweredAsync(outcome, seen, decision, cancellationToken);
    }

    /// <summary>The party is the institution whose name is most like it; its printed name is known from now on.</summary>
    public async Task<IActionResult> OnPostMeantAsync(
        int record,
        string fact,
        int version,
        Guid institution,
        CancellationToken cancellationToken
    )
    {
        if (
            !ModelState.IsValid
            || (await reader.RecordAsync(Id, record, cancellationToken))?.Facts.FirstOrDefault(f => f.Key == fact)
                is not { Kind: FactKind.Party, Value: { } printed }
            || (await names.FindAsync([institution], cancellationToken)).Count == 0
        )
        {
            return NotFound();
        }

        var seen = new FactSeen(Id, record, fact, version);
        var outcome = await decide.DecideAsync(seen, Key, Meant, (institution, printed), cancellationToken);
        return await AnsweredAsync(outcome, seen, FactDecision.Accepted, cancellationToken);

        Fact Meant(Fact party) => party with { InstitutionId = institution, Decision = FactDecision.Accepted };
    }

    private async Task<IActionResult> AnsweredAsync(
        DecisionOutcome outcome,
        FactSeen seen,
        FactDecision decision,
        CancellationToken cancellationToken
    ) =>
        await outcome.Match<Task<IActionResult>>(
            async _ => Redirect(await reader.AfterAsync(seen, cancellationToken)),
            _ => Task.FromResult<IActionResult>(NotFound()),
            _ => Task.FromResult<IActionResult>(Redirect(ReadingLinks.Review(Id))),
            async conflict =>
            {
                Conflict = (conflict.Theirs, seen.Record, decision);
                ModelState.Clear();
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await LoadAsync(cancellationToken) ? Page() : NotFound();
            }
        );

    public async Task<IActionResult> OnPostAcceptOpenAsync(int record, CancellationToken cancellationToken)
    {
        var outcome = await decide.AcceptOpenAsync(Id, record, Key, cancellationToken);
        IActionResult back = Redirect(ReadingLinks.Record(Id, record));
        return outcome.Match(_ => back, _ => NotFound(), _ => back, _ => back);
    }

    public async Task<IActionResult> OnPostDismissAsync(int record, CancellationToken cancellationToken) =>
        Back(await control.DismissAsync(Id, record, Key, cancellationToken));

    public async Task<IActionResult> OnPostAddRecordAsync(RecordKind kind, CancellationToken cancellationToken) =>
        !ModelState.IsValid ? BadRequest()
        : await control.AddRecordAsync(Id, kind, Key, cancellationToken) is { } position ? Redirect(ReadingLinks.Record(Id, position))
        : NotFound();

    public async Task<IActionResult> OnPostLabelAsync(CancellationToken cancellationToken) =>
        await labelled.TakeAsync(Id, Key, cancellationToken) is { } zip ? File(zip, "application/zip", $"contoh-{Id:N}.zip") : NotFound();

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) =>
        Back(await control.StopAsync(Id, Key, cancellationToken));

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken) =>
        Back(await control.RetryAsync(Id, Key, cancellationToken));

    private IActionResult Back(bool done) => done ? Redirect(ReadingLinks.Review(Id)) : NotFound();

    /// <summary>What the document does not say cannot be accepted; it can only be filled in by hand.</summary>
    private static Fact Decided(Fact fact, FactDecision decision) => fact.Value is null ? fact : fact with { Decision = decision };

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(Id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
