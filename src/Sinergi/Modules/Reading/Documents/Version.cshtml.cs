using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Reading.Documents;

/// <summary>Puts a newer file in the place of a document; the older one stays, and says that there is a newer one.</summary>
[RequirePermission(ReadingPermissions.Submit)]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class VersionModel(SinergiDb db, DocumentDesk desk, Texts texts) : PageModel
{
    private const long LargestForm = 250_000_000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public IFormFile? Newer { get; set; }

    public StoredDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Newer is null)
        {
            ModelState.AddModelError(nameof(Newer), texts["documents.version.missing"]);
            return Page();
        }

        await using var content = Newer.OpenReadStream();
        var outcome = await desk.ReceiveVersionAsync(Document, content, Newer.FileName, Key, cancellationToken);
        return outcome.Match<IActionResult>(
            accepted => Redirect(DocumentLinks.Page(accepted.DocumentId)),
            refused =>
            {
                ModelState.AddModelError(nameof(Newer), texts[refused.TextKey, [.. refused.Arguments.Cast<object>()]]);
                return Page();
            }
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancellationToken);
        Document = document!;
        return document is not null && await desk.MayReplaceAsync(document, cancellationToken);
    }
}
