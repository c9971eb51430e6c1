using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Cause;

/// <summary>A party says on which side the cause lies when something is late or was not kept; views stand side by side.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class CauseModel(SinergiDb db, Processes processes, RecordSides sides, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public CauseInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Input.Problems().ToList() is { Count: > 0 } problems)
        {
            ModelState.AddProblems(texts, problems);
            return Page();
        }

        var actor = current.Required;
        await processes.RunAsync(
            CommitmentProcesses.StateCause,
            Input.Key,
            null,
            process =>
            {
                db.Add(
                    new FailureCause
                    {
                        Id = NewId.Next(),
                        CommitmentId = id,
                        RecordId = Commitment.RecordId,
                        Side = Input.Side!.Value,
                        Words = Input.Words!.Trim(),
                        StatedByPostId = actor.PostId,
                        StatedByInstitutionId = actor.InstitutionId,
                        StatedAt = process.At,
                    }
                );
                process.Record(new CauseStated(id, Commitment.RecordId, $"{Input.Side}"));
                return Task.FromResult(true);
            },
            cancellationToken
        );
        return Redirect(CommitmentLinks.Record(id));
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        return (await sides.SidesOfAsync(found.RecordId, current.Required.InstitutionId, cancellationToken)).Count > 0
            ? null
            : StatusCode(StatusCodes.Status403Forbidden);
    }
}

public sealed class CauseInput
{
    public Guid Key { get; set; }
    public CauseSide? Side { get; set; }
    public string? Words { get; set; }

    public IEnumerable<FieldProblem> Problems()
    {
        if (Side is not { } side || !Enum.IsDefined(side))
        {
            yield return new FieldProblem("Input.Side", "commitments.cause.side_missing");
        }

        if (string.IsNullOrWhiteSpace(Words))
        {
            yield return new FieldProblem("Input.Words", "commitments.cause.words_missing");
        }
        else if (Words.Trim().Length > Limits.Sentence)
        {
            yield return new FieldProblem("Input.Words", "commitments.form.too_long", $"{Limits.Sentence}");
        }
    }
}
