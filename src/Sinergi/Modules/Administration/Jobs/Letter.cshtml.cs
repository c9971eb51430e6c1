using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Administration.Jobs;

/// <summary>Decides on one e-mail that was given up.</summary>
[RequirePermission(AdministrationPermissions.ManageJobs)]
public sealed class LetterModel(DeadLetters letters, CurrentActor actor, Texts texts) : PageModel
{
    public sealed record Form
    {
        public Guid Key { get; init; }
        public string? Reason { get; init; }
        public string? Do { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DeadLetter Letter { get; private set; } = null!;

    public string Since => Show.Instant(Letter.CreatedAt, actor.Required.Zone);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var (deciding, result) = Input.Do switch
        {
            "retry" => (letters.RetryAsync(id, Input.Key, Input.Reason, cancellationToken), "dikirim"),
            "discard" => (letters.DiscardAsync(id, Input.Key, Input.Reason, cancellationToken), "dibuang"),
            _ => (null, ""),
        };
        if (deciding is null)
        {
            return BadRequest();
        }

        var outcome = await deciding;
        return await outcome.Match<Task<IActionResult>>(
            _ => Task.FromResult<IActionResult>(Redirect($"{AdministrationLinks.Jobs}?hasil={result}")),
            _ =>
            {
                ModelState.AddModelError("Input.Reason", texts["letter.reason_missing"]);
                return ShowAsync(id, cancellationToken);
            },
            _ => Task.FromResult<IActionResult>(NotFound())
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await letters.FindAsync(id, cancellationToken) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        return Page();
    }
}
