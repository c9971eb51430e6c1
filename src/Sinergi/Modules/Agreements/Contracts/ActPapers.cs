using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Takes in the signed paper on which an act rests, then performs the act: without its paper nothing changes.</summary>
public sealed class ActPapers(IDocumentDesk documents, CurrentActor current)
{
    /// <param name="formKey">Of the form; the same form sent again brings the same document.</param>
    /// <param name="act">What follows, with the id of the document.</param>
    public async Task<ChangeOutcome> WithAsync(
        IFormFile file,
        Guid formKey,
        Func<Guid, Task<ChangeOutcome>> act,
        CancellationToken cancellationToken
    )
    {
        await using var content = file.OpenReadStream();
        var received = await documents.ReceiveAsync(
            content,
            file.FileName,
            current.Required.InstitutionId,
            DocumentClassification.Restricted,
            DerivedKey.Of(formKey, "paper"),
            cancellationToken
        );
        return received switch
        {
            ReceiveOutcome.Refused refused => ChangeOutcome.Refuse("Input.File", refused.TextKey, refused.Arguments),
            ReceiveOutcome.Accepted accepted => await act(accepted.DocumentId),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
