using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Visits.Prove;

/// <summary>As little as evidence can do with: a telephone in one hand.</summary>
public sealed class ProveInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
    public string? Link { get; set; }
    public string? Description { get; set; }

    [DateInput]
    public DateOnly? CapturedOn { get; set; }
    public string? Place { get; set; }
    public string? Amount { get; set; }

    /// <summary>The rules are those of all evidence.</summary>
    public IReadOnlyList<FieldProblem> Problems(DateOnly today) =>
        new EvidenceInput
        {
            File = File,
            Link = Link,
            Description = Description,
            CapturedOn = CapturedOn,
            Place = Place,
            Amount = Amount,
        }.Problems(today);

    public NewProposal Told(Guid? documentId) =>
        new(Domain.Visits.ProposalKind.Evidence, Description!.Trim())
        {
            DocumentId = documentId,
            Link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim(),
            CapturedOn = CapturedOn,
            Place = Place!.Trim(),
            Amount = WholeNumbers.Read(Amount),
        };
}
