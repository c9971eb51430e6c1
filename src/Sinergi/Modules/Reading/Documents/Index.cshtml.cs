using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Reading.Documents;

/// <summary>A document: what it is, its versions, its pages as pictures or the lines of its text.</summary>
[RequirePermission(DocumentPermissions.View)]
public sealed class IndexModel(SinergiDb db, DocumentDesk desk, Timeline timeline, DocumentText text, CurrentActor actor) : PageModel
{
    private const int PagesShown = 20;
    private const int MostVersions = 50;
    private const int MostEntries = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The first page or row shown; longer documents are leafed through.</summary>
    [BindProperty(SupportsGet = true, Name = "dari")]
    public int From { get; set; } = 1;

    public StoredDocument Document { get; private set; } = null!;

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<StoredDocument> Versions { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public Guid? ReadingId { get; private set; }
    public string OwnerName { get; private set; } = "";

    public bool MayReplace { get; private set; }

    /// <summary>What a plain text says; null for documents that are shown by their pages or not at all.</summary>
    public TextRows? Text { get; private set; }

    public int LastShown => Text?.Last ?? Math.Min(Document.Pages ?? 0, From + PagesShown - 1);

    public string? Earlier =>
        From > 1 ? $"{DocumentLinks.Page(Id)}?dari={Math.Max(1, From - (Text is null ? PagesShown : DocumentText.RowsShown))}" : null;

    public string? Later => LastShown < (Text?.Total ?? Document.Pages ?? 0) ? $"{DocumentLinks.Page(Id)}?dari={LastShown + 1}" : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancellationToken);
        if (document is null || From < 1)
        {
            return NotFound();
        }

        Document = document;
        Text = await text.ReadAsync(document, From, cancellationToken);
        if (Text is { Rows.Count: 0 })
        {
            return NotFound();
        }

        Versions = await VersionsAsync(document, cancellationToken);
        MayReplace =
            actor.Required.May(ReadingPermissions.Submit)
            && Versions[0].Id == Id
            && await desk.MayReplaceAsync(document, cancellationToken);
        History = await timeline.OfRecordAsync(Id, MostEntries, cancellationToken);
        ReadingId = await db.Set<ReadingSession>()
            .Where(s => s.DocumentId == Id)
            .Select(s => (Guid?)s.Id)
            .SingleOrDefaultAsync(cancellationToken);
        OwnerName = await db.Set<Platform.Access.Directory.Institution>()
            .Where(i => i.Id == document.OwnerInstitutionId)
            .Select(i => i.Name)
            .SingleAsync(cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<StoredDocument>> VersionsAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var versions = new List<StoredDocument> { document };
        while (
            versions.Count < MostVersions
            && await db.Set<StoredDocument>()
                .AsNoTracking()
                .SingleOrDefaultAsync(d => d.PreviousVersionId == versions[0].Id, cancellationToken)
                is { } newer
        )
        {
            versions.Insert(0, newer);
        }

        while (
            versions.Count < MostVersions
            && versions[^1].PreviousVersionId is { } previous
            && await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == previous, cancellationToken) is { } older
        )
        {
            versions.Add(older);
        }

        return versions;
    }
}
