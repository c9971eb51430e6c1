using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Preparations.Drafts;

/// <summary>The words of a draft, read once when it comes in and kept beside it.</summary>
public sealed class DraftText(SinergiDb db, DocumentContents contents, TextExtractor extractor)
{
    /// <summary>Within a request only what is quick: pages that are pictures are not recognised.</summary>
    private static readonly ExtractionLimits Quick = ExtractionLimits.Default with
    {
        MaxOcrPages = 0,
        TimePerDocument = TimeSpan.FromSeconds(10),
    };

    /// <summary>Where the text is kept; null where none can be read, which keeps nobody from working with the file.</summary>
    public async Task<(string Sha256, string? Address)> KeepAsync(Guid documentId, CancellationToken cancellationToken)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(d => d.Id == documentId, cancellationToken);
        using var file = await contents.UnpackAsync(document, cancellationToken);
        if (file is null)
        {
            return (document.Sha256, null);
        }

        var outcome = await extractor.ExtractAsync(file.Path, document.Kind, Quick, null, cancellationToken);
        var text = outcome.Match(read => read.Document.Text, _ => null, _ => null, _ => (string?)null);
        return (document.Sha256, string.IsNullOrWhiteSpace(text) ? null : await contents.StoreTextAsync(document, text, cancellationToken));
    }

    /// <summary>Null when there is none.</summary>
    public async Task<string?> ReadAsync(PreparationDraft draft, CancellationToken cancellationToken)
    {
        if (draft.TextAddress is not { } address)
        {
            return null;
        }

        var document = await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == draft.DocumentId, cancellationToken);
        return document is null ? null : await contents.ReadTextAsync(document, address, cancellationToken);
    }
}
