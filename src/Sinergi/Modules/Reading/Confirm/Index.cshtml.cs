using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Review;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Confirm;

/// <summary>"Periksa": what will be registered, as a new record or as one more source of one that is there.</summary>
[RequirePermission(ReadingPermissions.Review)]
public sealed class IndexModel(ReviewReader reader, SimilarRecords similar, RegisterRecord register, Texts texts) : PageModel
{
    public const string AsNew = "baru";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Position { get; set; }

    /// <summary>"baru", or the id of the record that gets one more source.</summary>
    [BindProperty]
    public string Target { get; set; } = AsNew;

    public RecordUnderReview Record { get; private set; } = null!;
    public IReadOnlyList<Fact> Accepted { get; private set; } = [];
    public IReadOnlyList<SimilarAgreement> Candidates { get; private set; } = [];
    public IReadOnlyDictionary<Guid, InstitutionName> Names { get; private set; } = new Dictionary<Guid, InstitutionName>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return Record.Row switch
        {
            { RegisteredPath: { } path } => Redirect(path),
            { Dismissed: true } => Redirect(ReadingLinks.Review(Id)),
            _ => Page(),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var existing = Guid.TryParse(Target, out var id) ? id : (Guid?)null;
        if (Record.Row.RegisteredId is null && Accepted.Count == 0)
        {
            ModelState.AddModelError("", texts["reading.confirm.nothing"]);
            return Page();
        }

        var outcome = await register.RunAsync(Id, Position, existing, cancellationToken);
        // One document may tell of several records: the reader goes on with the next one, and the result is one link away.
        var more = await reader.AnyUndecidedAsync(Id, cancellationToken);
        return outcome.Match<IActionResult>(
            registered => Redirect(more ? ReadingLinks.Record(Id, Position) : registered.Path),
            invalid =>
            {
                foreach (var key in invalid.Errors.Values.SelectMany(keys => keys))
                {
                    ModelState.AddModelError("", texts[key]);
                }

                return Page();
            },
            _ => NotFound(),
            _ =>
            {
                ModelState.AddModelError("", texts["reading.confirm.busy"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await reader.RecordAsync(Id, Position, cancellationToken) is not { } record)
        {
            return false;
        }

        Record = record;
        Accepted = [.. record.Facts.Where(f => f.Decision == FactDecision.Accepted)];
        Candidates = await similar.OfAsync(record, cancellationToken);
        Names = await reader.NamesAsync([record], cancellationToken);
        return true;
    }
}
