using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>Turns a promise, or something agreed on a record, into a commitment that somebody can be held to.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class FormulateModel(FormulateHandler handler, RecordSides sides, CommitmentChoicesQuery choices, SinergiDb db, Texts texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Janji { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty]
    public CommitmentInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;
    public PromiseView? Promise { get; private set; }
    public CommitmentFields Fields { get; private set; } = null!;
    public IReadOnlyList<Commitment> Existing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = Prefilled();
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellationToken);
        }

        var outcome = await handler.FormulateAsync(Source, Promise?.Id, Input, cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            saved => Task.FromResult<IActionResult>(Redirect(CommitmentLinks.Record(saved.Id))),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return ShowAsync(cancellationToken);
            },
            _ => Task.FromResult<IActionResult>(NotFound()),
            _ => Task.FromResult<IActionResult>(NotFound())
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Promise = Janji is { } promise ? await sides.PromiseAsync(promise, cancellationToken) : null;
        var recordId = Janji is null ? Catatan : Promise?.Record.Id;
        if (recordId is not { } id || await sides.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Source = found;
        return true;
    }

    private CommitmentInput Prefilled() =>
        Promise is null
            ? new CommitmentInput()
            : new CommitmentInput
            {
                Statement = Promise.Text.Length <= Limits.DefaultText ? Promise.Text : Promise.Text[..Limits.DefaultText],
                OwnerId = Promise.InstitutionId,
                Condition = Promise.Condition,
                ClauseLabel = Promise.ClauseLabel,
                Target = Promise.Target,
                Measure = WholeNumbers.Read(Promise.Target) is > 0 ? MeasureKind.Number : MeasureKind.NotStated,
            };

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Fields = new CommitmentFields(Input, await choices.ForAsync(Source.Id, cancellationToken), Promise?.Deadline);
        Existing = Promise is null
            ? []
            : await db.Set<Commitment>()
                .AsNoTracking()
                .Where(c => c.PromiseId == Promise.Id)
                .OrderBy(c => c.CreatedAt)
                .Take(Limits.PageRows)
                .ToListAsync(cancellationToken);
        return Page();
    }
}
