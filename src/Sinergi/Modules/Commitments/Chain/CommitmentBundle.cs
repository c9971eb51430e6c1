using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>Commitments with what was shown for them.</summary>
internal sealed class CommitmentBundle(SinergiDb db, EvidenceTallies tallies) : IBundlePart
{
    private const int Most = 5_000;

    public async Task<BundlePart> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var commitments = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId)
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Take(Most)
            .Select(c => new
            {
                Commitment = c,
                Owner = db.Set<Institution>().Where(i => i.Id == c.OwnerId).Select(i => i.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var shown = await tallies.OfAsync([.. commitments.Select(c => c.Commitment.Id)], cancellationToken);
        var evidence = await db.Set<Evidence>()
            .AsNoTracking()
            .Include(e => e.Uses)
            .Where(e => e.RecordId == recordId)
            .OrderBy(e => e.UploadedAt)
            .ThenBy(e => e.Id)
            .Take(Most)
            .Select(e => new
            {
                Evidence = e,
                Uploader = db.Set<Institution>().Where(i => i.Id == e.UploaderInstitutionId).Select(i => i.Name).First(),
                Verifier = db.Set<Institution>().Where(i => i.Id == e.DeciderInstitutionId).Select(i => i.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var signatures = await db.Set<AddendumSignature>()
            .AsNoTracking()
            .Where(s => s.RecordId == recordId)
            .OrderBy(s => s.CommitmentId)
            .ThenBy(s => s.PartyName)
            .Take(Most)
            .Select(s => new
            {
                s.CommitmentId,
                s.PartyName,
                s.InstitutionId,
                s.SignedOn,
                s.FromRegister,
            })
            .ToListAsync(cancellationToken);
        var holds = await db.Set<Hold>()
            .AsNoTracking()
            .Where(h => h.RecordId == recordId)
            .OrderBy(h => h.RecordedAt)
            .ThenBy(h => h.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return new BundlePart(
            "komitmen",
            new
            {
                AddendumSignatures = signatures,
                Holds = holds.Select(Told),
                Commitments = commitments.Select(c => Told(c.Commitment, c.Owner, shown[c.Commitment.Id])),
                Evidence = evidence.Select(e => Told(e.Evidence, e.Uploader, e.Verifier)),
            },
            [
                .. evidence
                    .Where(e => e.Evidence.DocumentId is not null)
                    .Select(e => new BundleDocument(
                        "bukti",
                        e.Evidence.DocumentId!.Value,
                        [e.Evidence.Id, .. e.Evidence.Uses.Select(u => u.CommitmentId)]
                    )),
                .. commitments
                    .Where(c => c.Commitment.AddendumDocumentId is not null)
                    .Select(c => new BundleDocument("adendum", c.Commitment.AddendumDocumentId!.Value, [c.Commitment.Id])),
                .. holds.SelectMany(h =>
                    new[] { h.LetterDocumentId, h.AnswerDocumentId, h.EndDocumentId }
                        .OfType<Guid>()
                        .Select(letter => new BundleDocument("penangguhan", letter, [h.CommitmentId]))
                ),
            ]
        );
    }

    private static object Told(Commitment c, string? owner, EvidenceTally shown) =>
        new
        {
            c.Id,
            c.Statement,
            c.ClauseLabel,
            c.PromiseId,
            c.Origin,
            Owner = owner,
            c.Beneficiary,
            c.Measure,
            c.Target,
            c.TargetUnit,
            c.DueOn,
            c.GraceDays,
            c.PeriodFrom,
            c.PeriodUntil,
            c.ShareOfId,
            c.State,
            c.Admission,
            c.AddendumNumber,
            c.AddendumOn,
            c.OwedFrom,
            Shown = shown,
        };

    private static object Told(Hold h) =>
        new
        {
            h.CommitmentId,
            h.From,
            h.Until,
            h.MilestoneId,
            h.Reason,
            h.LetterNumber,
            h.LetterOn,
            h.LetterDocumentId,
            h.AnswerNumber,
            h.AnswerOn,
            h.AnswerDocumentId,
            h.DueOn,
            h.EndNumber,
            h.EndOn,
            h.EndDocumentId,
            h.EndReason,
        };

    private static object Told(Evidence e, string uploader, string? verifier) =>
        new
        {
            e.Id,
            e.Description,
            e.CapturedOn,
            e.Place,
            e.Link,
            e.DocumentId,
            e.PeriodFrom,
            e.PeriodUntil,
            e.ValidUntil,
            e.State,
            e.Exceptional,
            e.Reason,
            Uploader = uploader,
            e.UploadedAt,
            Verifier = verifier,
            e.DecidedAt,
            Proves = e.Uses.Select(u => new { u.CommitmentId, u.Amount }),
        };
}
