using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Modules.Commitments.Visits.Visit;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Visits.Prove;

/// <summary>Takes in what a visitor shows: inspected, encrypted and limited like every other file, and evidence only once the party accepts it.</summary>
public sealed class ProveHandler(EvidenceFiles files, ProposalIntake intake, VisitBook book)
{
    public async Task<ChangeOutcome> HandleAsync(
        Visitor visitor,
        Commitment commitment,
        ProveInput input,
        CancellationToken cancellationToken
    )
    {
        if (input.Problems(book.TodayOf(visitor)) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay))
        {
            return ChangeOutcome.Refuse("", $"evidence.form.closed_{(commitment.State is CommitmentState.Draft ? "draft" : "judged")}");
        }

        Guid? documentId = null;
        if (input.File is { Length: > 0 } file)
        {
            (documentId, var refusal) = await files.ReceiveAsync(file, visitor.Link.PartyId, input.Key, cancellationToken);
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal]);
            }
        }

        return await intake.KeepAsync(visitor, commitment, input.Told(documentId), input.Key, cancellationToken);
    }
}
