using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>Takes in the file of a form before its process begins.</summary>
public sealed class EvidenceFiles(IDocumentDesk documents, CurrentActor current)
{
    /// <returns>The document, or what the desk objects to at the field "Input.File".</returns>
    public Task<(Guid? Document, FieldProblem? Refusal)> ReceiveAsync(IFormFile file, Guid formKey, CancellationToken cancellationToken) =>
        ReceiveAsync(file, current.Required.InstitutionId, formKey, cancellationToken);

    /// <param name="ownerId">Whose file it is; a contact uploads for its party.</param>
    public async Task<(Guid? Document, FieldProblem? Refusal)> ReceiveAsync(
        IFormFile file,
        Guid ownerId,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        await using var content = file.OpenReadStream();
        var received = await documents.ReceiveAsync(
            content,
            file.FileName,
            ownerId,
            DocumentClassification.Restricted,
            DocumentKey(formKey),
            cancellationToken
        );
        return received.Match<(Guid?, FieldProblem?)>(
            accepted => (accepted.DocumentId, null),
            refused => (null, new FieldProblem("Input.File", refused.TextKey, refused.Arguments))
        );
    }

    // The desk keeps its own account of used keys; the same key for both would look like one form sent twice.
    private static Guid DocumentKey(Guid formKey)
    {
        var bytes = formKey.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }
}
