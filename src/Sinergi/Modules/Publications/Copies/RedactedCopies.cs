using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Publications.Copies;

/// <summary>A copy drawn anew from what was uploaded.</summary>
public sealed record DrawnCopy(Guid DocumentId, int Pages, byte[] Pdf, string Sha256, string? OriginalSha256);

/// <summary>
/// Makes of an uploaded file what the public gets: each page is drawn as a picture in the confined environment and the pictures are put into a new PDF, so
/// that no hidden words, layers, attachments or metadata go along.
/// </summary>
public sealed class RedactedCopies(SinergiDb db, PageImages images, DocumentContents contents)
{
    public const int MostPages = 60;

    /// <summary>Small print stays legible; sixty such pages are some megabytes.</summary>
    private const int MostBytesOfPage = 240 << 10;

    /// <param name="originalId">The document that it is a copy of; null when nobody named one.</param>
    /// <param name="nothingCovered">Somebody says that the copy is the original itself, because nothing in it has to be covered.</param>
    public async Task<(DrawnCopy? Copy, FieldProblem? Refusal)> DrawAsync(
        Guid documentId,
        Guid? originalId,
        bool nothingCovered,
        CancellationToken cancellationToken
    )
    {
        var file = await FindAsync(documentId, cancellationToken);
        var original = originalId is { } id ? await FindAsync(id, cancellationToken) : null;
        if (file is not { Pages: > 0 and <= MostPages, Kind: FileKind.Pdf })
        {
            return (null, new FieldProblem("Input.File", "publications.copy.pages", $"{MostPages}"));
        }

        if (original?.Sha256 == file.Sha256 && !nothingCovered)
        {
            return (null, new FieldProblem("Input.File", "publications.copy.same_file"));
        }

        if (await PagesAsync(file, cancellationToken) is not { } pages)
        {
            return (null, new FieldProblem("Input.File", "publications.copy.not_drawn"));
        }

        var pdf = PicturePdf.Of(pages);
        return (new DrawnCopy(documentId, pages.Count, pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)), original?.Sha256), null);
    }

    private Task<StoredDocument?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);

    /// <summary>Null when one of them cannot be drawn.</summary>
    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> PagesAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        using var file = await contents.UnpackAsync(document, cancellationToken);
        if (file is null)
        {
            return null;
        }

        List<ReadOnlyMemory<byte>> pages = [];
        for (var page = 1; page <= document.Pages; page++)
        {
            var drawn = await images.RenderAsync(file.Path, document.Kind, page, MostBytesOfPage, cancellationToken);
            if (drawn is not PageImageOutcome.Rendered picture)
            {
                return null;
            }

            pages.Add(picture.Jpeg);
        }

        return pages;
    }
}
