using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Submit;

/// <summary>Hand in documents or paste a text; below it what was handed in before.</summary>
[RequirePermission(ReadingPermissions.Submit)]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class IndexModel(SinergiDb db, SubmitReadings submit, CurrentActor actor, TimeProvider clock, Texts texts) : PageModel
{
    // Many files travel in one form; each is measured by itself against the limit of the installation.
    private const long LargestForm = 250_000_000;
    private const int MostFiles = 20;
    private const int LongestPaste = 2_000_000;

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Pasted { get; set; }

    public IReadOnlyList<ReadingLine> Lines { get; private set; } = [];
    public string? Older { get; private set; }

    /// <summary>Readings that were begun although other files of the same form were refused.</summary>
    public List<(string Name, Guid SessionId)> Begun { get; } = [];

    public Task OnGetAsync(long? sebelum, CancellationToken cancellationToken) => LoadAsync(sebelum, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var handedIn = HandedInFiles().ToList();
        if (handedIn.Count is 0 or > MostFiles)
        {
            ModelState.AddModelError(
                nameof(Files),
                texts[handedIn.Count == 0 ? "reading.submit.nothing" : "reading.submit.too_many", MostFiles]
            );
        }

        if (Pasted?.Length > LongestPaste)
        {
            ModelState.AddModelError(nameof(Pasted), texts["reading.submit.paste_too_long", Show.Number(LongestPaste)]);
        }

        foreach (var (index, file) in ModelState.IsValid ? handedIn.Index() : [])
        {
            var outcome = await submit.SubmitAsync(file, DerivedKey.Of(Key, $"file {index}"), cancellationToken);
            outcome.Match<object?>(
                submitted =>
                {
                    Begun.Add((DocumentName.Clean(file.Name), submitted.SessionId));
                    return null;
                },
                refused =>
                {
                    ModelState.AddModelError(nameof(Files), texts[refused.TextKey, [.. refused.Arguments.Cast<object>()]]);
                    return null;
                }
            );
        }

        if (ModelState.IsValid)
        {
            return Redirect(Begun.Count == 1 ? ReadingLinks.Review(Begun[0].SessionId) : ReadingLinks.Queue);
        }

        await LoadAsync(sebelum: null, cancellationToken);
        return Page();
    }

    private IEnumerable<HandedIn> HandedInFiles()
    {
        foreach (var file in Files)
        {
            yield return new HandedIn(file.FileName, file.OpenReadStream);
        }

        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            var name = texts["reading.submit.pasted_name", Show.Instant(clock.UtcNowToMicrosecond(), actor.Required.Zone)];
            var bytes = System.Text.Encoding.UTF8.GetBytes(Pasted);
            yield return new HandedIn($"{name.Replace('.', '-')}.txt", () => new MemoryStream(bytes, writable: false));
        }
    }

    private async Task LoadAsync(long? sebelum, CancellationToken cancellationToken)
    {
        var before =
            sebelum is > 0 && sebelum < DateTime.MaxValue.Ticks
                ? new DateTime(sebelum.Value, DateTimeKind.Utc)
                : DateTime.MaxValue.ToUniversalTime();
        Lines = await db.Set<ReadingSession>()
            .Where(s => sebelum == null || s.SubmittedAt < before)
            .OrderByDescending(s => s.SubmittedAt)
            .ThenByDescending(s => s.Id)
            .Take(Limits.PageRows)
            .AsLines()
            .ToListAsync(cancellationToken);
        Older = Lines.Count == Limits.PageRows ? $"{ReadingLinks.Base}?sebelum={Lines[^1].SubmittedAt.Ticks}" : null;
    }
}
