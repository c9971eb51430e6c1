using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Results.Data;

/// <summary>Takes in a paper of an evaluation before its process begins.</summary>
public sealed class EvaluationFiles(IDocumentDesk documents, CurrentActor current)
{
    /// <returns>The document, or what the desk objects to at the field "Input.File".</returns>
    public async Task<(Guid? Document, FieldProblem? Refusal)> ReceiveAsync(
        IFormFile file,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        await using var content = file.OpenReadStream();
        var received = await documents.ReceiveAsync(
            content,
            file.FileName,
            current.Required.InstitutionId,
            DocumentClassification.Internal,
            KeyOfFile(formKey),
            cancellationToken
        );
        return received.Match<(Guid?, FieldProblem?)>(
            accepted => (accepted.DocumentId, null),
            refused => (null, new FieldProblem("Input.File", refused.TextKey, refused.Arguments))
        );
    }

    // The desk keeps its own account of used keys; the same key for both would look like one form sent twice.
    private static Guid KeyOfFile(Guid formKey)
    {
        var bytes = formKey.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }
}
