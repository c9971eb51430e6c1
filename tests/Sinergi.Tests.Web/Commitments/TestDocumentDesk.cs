using System.Collections.Concurrent;
using System.Security.Cryptography;
using Sinergi.Kernel;
using Sinergi.Platform.Documents;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Stands in for the document desk: keeps what it is given in memory, and refuses what is named "rusak".</summary>
internal sealed class TestDocumentDesk : IDocumentDesk
{
    private readonly ConcurrentDictionary<Guid, DocumentView> _byKey = new();

    public async Task<ReceiveOutcome> ReceiveAsync(
        Stream content,
        string fileName,
        Guid ownerInstitutionId,
        DocumentClassification classification,
        Guid formKey,
        CancellationToken ct
    )
    {
        if (fileName.StartsWith("rusak", StringComparison.Ordinal))
        {
            return new ReceiveOutcome.Refused("evidence.form.nothing", []);
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        var view = _byKey.GetOrAdd(
            formKey,
            _ => new DocumentView(NewId.Next(), fileName, "pdf", 1, 1, hash, DateTime.UnixEpoch, "/dokumen/uji")
        );
        return new ReceiveOutcome.Accepted(view.Id);
    }

    public Task<DocumentView?> FindAsync(Guid documentId, CancellationToken ct) =>
        Task.FromResult(_byKey.Values.FirstOrDefault(d => d.Id == documentId));
}
