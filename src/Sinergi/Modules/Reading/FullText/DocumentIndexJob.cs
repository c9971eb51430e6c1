using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Search;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.FullText;

/// <summary>
/// Makes the words of source documents findable, each document once and in its own scope: what somebody has reviewed and registered. Of what is secret
/// not even stems may lie outside the vault.
/// </summary>
public sealed partial class DocumentIndexJob(
    SinergiDb db,
    IDatabaseProvider provider,
    IAgreementCensus census,
    DocumentContents contents,
    TextExtractor extractor,
    SearchIndex index,
    Processes processes,
    ILogger<DocumentIndexJob> logger
) : IProductJob
{
    public const string SearchKind = "document";

    /// <summary>A page that is a picture takes seconds; after so many documents the job makes room.</summary>
    private const int MostInOneRun = 20;

    public static string Code => "reading.index";

    public static string Schedule => "20 0/2 * * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var documents = await Waiting().OrderBy(d => d.Id).Take(MostInOneRun).ToListAsync(cancellationToken);
        foreach (var document in documents)
        {
            await IndexAsync(document, await TextOfAsync(document, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }

        return documents.Count == 0 ? null : $"indexed={documents.Count}";
    }

    private IQueryable<StoredDocument> Waiting()
    {
        var sources = census.SourceDocuments();
        return db.Set<StoredDocument>()
            .AsNoTracking()
            .Where(d => d.Classification != DocumentClassification.Secret)
            .Where(d => sources.Contains(d.Id) && !db.Set<SearchEntry>().Any(e => e.RecordId == d.Id));
    }

    /// <summary>Null where there is none to be had; whatever the reason, trying again would end the same.</summary>
    private async Task<string?> TextOfAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        try
        {
            if (await ReadBeforeAsync(document, cancellationToken) is { } read)
            {
                return SoughtText.Of(read);
            }

            using var file = await contents.UnpackAsync(document, cancellationToken);
            if (file is null)
            {
                return null;
            }

            var outcome = await extractor.ExtractAsync(file.Path, document.Kind, ExtractionLimits.Default, null, cancellationToken);
            return outcome.Match(found => SoughtText.Of(found.Document.Text), _ => null, _ => null, _ => (string?)null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !provider.IsUnavailable(failure))
        {
            LogUnreadable(logger, document.Id, failure);
            return null;
        }
    }

    /// <summary>The text as it was read for review; pages that are pictures need not be recognised again.</summary>
    private async Task<string?> ReadBeforeAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var address = await db.Set<ReadingSession>()
            .Where(s => s.DocumentId == document.Id && s.TextAddress != null)
            .OrderByDescending(s => s.SubmittedAt)
            .Select(s => s.TextAddress)
            .FirstOrDefaultAsync(cancellationToken);
        return address is null ? null : await contents.ReadTextAsync(document, address, cancellationToken);
    }

    private async Task IndexAsync(StoredDocument document, string? text, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Institution>()
            .Where(i => i.Id == document.OwnerInstitutionId)
            .Select(i => i.ShortName)
            .SingleAsync(cancellationToken);
        await processes.RunAsync(
            ReadingProcesses.Index,
            null,
            null,
            async process =>
            {
                // The line names the office and no record: whoever may open the document need not know what was registered from it.
                await index.PutAsync(
                    new Searchable(
                        document.Id,
                        document.Id,
                        SearchKind,
                        document.FileName,
                        owner,
                        DocumentLinks.Page(document.Id),
                        text ?? ""
                    ),
                    cancellationToken
                );
                process.Record(new DocumentIndexed(document.Id, text is not null));
                return true;
            },
            cancellationToken
        );
    }

    [LoggerMessage(LogLevel.Warning, "Document {Id} could not be read for the index.")]
    private static partial void LogUnreadable(ILogger logger, Guid id, Exception failure);
}
