using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Takes files in: quarantine, inspection, vault, row. Whatever is refused leaves no content behind and says why in words that help.
/// </summary>
public sealed partial class DocumentDesk(
    SinergiDb db,
    Processes processes,
    IDatabaseProvider provider,
    ScopeIndex scopeIndex,
    CurrentActor actor,
    Quarantine quarantine,
    Inspector inspector,
    DocumentContents contents,
    SinergiOptions options,
    ILogger<DocumentDesk> logger
) : IDocumentDesk
{
    private InspectionLimits Limits =>
        InspectionLimits.Default with
        {
            MaxBytes = (long)options.Upload.MaxMegabytes << 20,
            MaxPages = options.Upload.MaxPages,
        };

    public Task<ReceiveOutcome> ReceiveAsync(
        Stream content,
        string fileName,
        Guid ownerInstitutionId,
        DocumentClassification classification,
        Guid formKey,
        CancellationToken ct
    ) => ReceiveAsync(content, fileName, new Arrival(ownerInstitutionId, classification, PreviousId: null, formKey), ct);

    /// <summary>Takes a file in the place of an earlier one, whose owner and classification it keeps.</summary>
    public Task<ReceiveOutcome> ReceiveVersionAsync(
        StoredDocument previous,
        Stream content,
        string fileName,
        Guid formKey,
        CancellationToken cancellationToken
    ) =>
        ReceiveAsync(
            content,
            fileName,
            new Arrival(previous.OwnerInstitutionId, previous.Classification, previous.Id, formKey),
            cancellationToken
        );

    /// <summary>Only the owner, or whoever stands above it, puts a newer file in the place of a document; others merely see it.</summary>
    public Task<bool> MayReplaceAsync(StoredDocument document, CancellationToken cancellationToken) =>
        db.ScopeEntries.AnyAsync(
            s => s.InstitutionId == actor.Required.InstitutionId && s.RecordId == document.OwnerInstitutionId,
            cancellationToken
        );

    public async Task<DocumentView?> FindAsync(Guid documentId, CancellationToken ct) =>
        await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, ct) is { } document
            ? View(document)
            : null;

    public static DocumentView View(StoredDocument document) =>
        new(
            document.Id,
            document.FileName,
            document.Kind.ToString(),
            document.Bytes,
            document.Pages,
            document.Sha256,
            document.ReceivedAt,
            DocumentLinks.Page(document.Id)
        );

    private sealed record Arrival(Guid OwnerId, DocumentClassification Classification, Guid? PreviousId, Guid FormKey);

    private async Task<ReceiveOutcome> ReceiveAsync(Stream content, string fileName, Arrival arrival, CancellationToken cancellationToken)
    {
        using var file = await quarantine.TakeAsync(content, Limits.MaxBytes, cancellationToken);
        if (file is null)
        {
            return Refusals.NoSpace;
        }

        var name = DocumentName.Clean(fileName);
        var inspected = await inspector.InspectAsync(file.Path, name, Limits, cancellationToken);
        return await inspected.Match(
            accepted => StoreAsync(file, name, accepted, arrival, cancellationToken),
            refused => RefuseAsync(refused, file.Bytes, name, arrival, cancellationToken),
            missing => Task.FromResult(Refusals.ToolMissing(missing.Tool)),
            failed =>
            {
                LogInspectionFailed(logger, failed.Detail);
                return Task.FromResult(Refusals.Failed);
            }
        );
    }

    private async Task<ReceiveOutcome> RefuseAsync(
        InspectionOutcome.Refused refused,
        long bytes,
        string name,
        Arrival arrival,
        CancellationToken cancellationToken
    )
    {
        var answer = Refusals.Of(refused.Reason, Limits, name);
        return await processes.RunAsync<ReceiveOutcome>(
            DocumentProcesses.Refuse,
            formKey: null,
            reason: null,
            process =>
            {
                process.Record(new DocumentRefused(arrival.OwnerId, refused.Reason, refused.Kind, bytes));
                return Task.FromResult(answer);
            },
            cancellationToken
        );
    }

    private async Task<ReceiveOutcome> StoreAsync(
        QuarantinedFile file,
        string name,
        InspectionOutcome.Accepted accepted,
        Arrival arrival,
        CancellationToken cancellationToken
    )
    {
        await using var clear = File.OpenRead(file.Path);
        var stored = await contents.StoreAsync(clear, arrival.OwnerId, arrival.Classification, Limits.MaxBytes, cancellationToken);
        return stored is null
            ? Refusals.KeyDestroyed
            : await stored.Match(
                kept => RegisterAsync(kept.Content, name, accepted, arrival, cancellationToken),
                _ => Task.FromResult(Refusals.Of(RefusalReason.TooLarge, Limits, name)),
                _ => Task.FromResult(Refusals.NoSpace)
            );
    }

    private async Task<ReceiveOutcome> RegisterAsync(
        StoredContent content,
        string name,
        InspectionOutcome.Accepted accepted,
        Arrival arrival,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await processes.RunAsync<ReceiveOutcome>(
                DocumentProcesses.Receive,
                // A key of its own, so that the same form may carry a process of its own as well.
                DerivedKey.Of(arrival.FormKey, DocumentProcesses.Receive.Code),
                reason: null,
                process => AddAsync(process, content, name, accepted, arrival, cancellationToken),
                cancellationToken
            );
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            return Refusals.AlreadyReplaced;
        }
    }

    private async Task<ReceiveOutcome> AddAsync(
        RunningProcess process,
        StoredContent content,
        string name,
        InspectionOutcome.Accepted accepted,
        Arrival arrival,
        CancellationToken cancellationToken
    )
    {
        var address = content.Address.Value;
        var known = await db.Set<StoredDocument>()
            .Where(d => d.Address == address)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .ToListAsync(cancellationToken);
        if (arrival.PreviousId is { } same && known.Contains(same))
        {
            return Refusals.SameAsBefore;
        }

        if (arrival.PreviousId is null && known.Count > 0)
        {
            return new ReceiveOutcome.Accepted(known[0]);
        }

        var document = new StoredDocument
        {
            Id = NewId.Next(),
            OwnerInstitutionId = arrival.OwnerId,
            Classification = arrival.Classification,
            FileName = name,
            Kind = accepted.Kind,
            Bytes = content.Length,
            Pages = accepted.Pages,
            Sha256 = content.Sha256,
            Address = address,
            PreviousVersionId = arrival.PreviousId,
            ReceivedAt = process.At,
            ReceivedBy = actor.Value?.AuthorId,
        };
        db.Add(document);
        await scopeIndex.ShareAsync(document.Id, [arrival.OwnerId], cancellationToken);
        if (arrival.PreviousId is { } previous)
        {
            await scopeIndex.FollowAsync(document.Id, previous, cancellationToken);
        }

        process.Record(new DocumentReceived(document.Id, document.Kind, document.Bytes, document.Sha256, document.PreviousVersionId));
        return new ReceiveOutcome.Accepted(document.Id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A document could not be inspected: {Detail}")]
    private static partial void LogInspectionFailed(ILogger logger, string detail);
}
