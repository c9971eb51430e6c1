using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Run;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Jobs;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Submit;

/// <summary>One file, or pasted text, as it came with the form.</summary>
public sealed record HandedIn(string Name, Func<Stream> Open);

public abstract record SubmitOutcome
{
    private SubmitOutcome() { }

    public sealed record Submitted(Guid SessionId) : SubmitOutcome;

    public sealed record Refused(string TextKey, string[] Arguments) : SubmitOutcome;

    public TResult Match<TResult>(Func<Submitted, TResult> submitted, Func<Refused, TResult> refused) =>
        this switch
        {
            Submitted s => submitted(s),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Takes documents in for reading. What is small is read before the answer; the rest waits in the queue.</summary>
public sealed class SubmitReadings(
    SinergiDb db,
    IDocumentDesk desk,
    Processes processes,
    IDatabaseProvider provider,
    CurrentActor actor,
    ReadingRunner runner,
    JobQueue<ReadingJob> queue
)
{
    private const long MostBytesAtOnce = 5 << 20;
    private const int MostPagesAtOnce = 30;

    /// <param name="formKey">Key of this file in its form: sent again, it gives the same reading.</param>
    public async Task<SubmitOutcome> SubmitAsync(HandedIn file, Guid formKey, CancellationToken cancellationToken)
    {
        await using var content = file.Open();
        var institution = actor.Required.InstitutionId;
        var received = await desk.ReceiveAsync(
            content,
            file.Name,
            institution,
            DocumentClassification.Restricted,
            formKey,
            cancellationToken
        );
        return await received.Match(
            accepted => QueueAsync(accepted.DocumentId, formKey, cancellationToken),
            refused => Task.FromResult<SubmitOutcome>(new SubmitOutcome.Refused(refused.TextKey, refused.Arguments))
        );
    }

    private async Task<SubmitOutcome> QueueAsync(Guid documentId, Guid formKey, CancellationToken cancellationToken)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(d => d.Id == documentId, cancellationToken);
        if (document.Kind is FileKind.Xlsx)
        {
            var key = Refusals.KeyOf(RefusalReason.NotReadable);
            return new SubmitOutcome.Refused(key, [document.FileName, ""]);
        }

        var sessionId = await OpenAsync(documentId, formKey, cancellationToken);
        var quick = !document.Kind.IsImage() && document.Bytes <= MostBytesAtOnce && (document.Pages ?? 0) <= MostPagesAtOnce;
        if (!quick || !await runner.ReadQuicklyAsync(sessionId, cancellationToken))
        {
            queue.Wake();
        }

        return new SubmitOutcome.Submitted(sessionId);
    }

    /// <summary>A document is read once; handed in again, it leads to the reading that is there.</summary>
    private async Task<Guid> OpenAsync(Guid documentId, Guid formKey, CancellationToken cancellationToken)
    {
        try
        {
            return await processes.RunAsync(
                ReadingProcesses.Submit,
                formKey,
                reason: null,
                async process => await KnownAsync(documentId, cancellationToken) ?? Open(process, documentId),
                cancellationToken
            );
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            // The same document in two requests at once.
            return await KnownAsync(documentId, cancellationToken) ?? throw new InvalidOperationException("The reading is gone.", failure);
        }
    }

    private Guid Open(RunningProcess process, Guid documentId)
    {
        var session = new ReadingSession
        {
            Id = NewId.Next(),
            DocumentId = documentId,
            InstitutionId = actor.Required.InstitutionId,
            SubmittedAt = process.At,
            SubmittedBy = actor.Required.PersonId,
        };
        db.Add(session);
        process.Record(new ReadingSubmitted(session.Id, documentId));
        return session.Id;
    }

    private async Task<Guid?> KnownAsync(Guid documentId, CancellationToken cancellationToken) =>
        await db.Set<ReadingSession>()
            .Where(s => s.DocumentId == documentId)
            .Select(s => (Guid?)s.Id)
            .SingleOrDefaultAsync(cancellationToken);
}
