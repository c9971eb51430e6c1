using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Drop;

/// <summary>Drops a commitment with the addendum that says so, once every party is known to have signed it.</summary>
public sealed class DropHandler(
    SinergiDb db,
    Processes processes,
    EvidenceFiles files,
    Signatories signatories,
    ScopeIndex scopeIndex,
    CommitmentUpkeep upkeep,
    CurrentActor current,
    TimeProvider clock
)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <param name="parties">All that have to sign, in the order of the signatures.</param>
    public async Task<ChangeOutcome> HandleAsync(
        Commitment seen,
        IReadOnlyList<RecordParty> parties,
        DropInput input,
        CancellationToken cancellationToken
    )
    {
        var signed = await signatories.OfAsync(parties, input, cancellationToken);
        List<FieldProblem> problems = [.. input.Problems(Today), .. Missing(signed)];
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var (document, refusal) = await files.ReceiveAsync(input.File!, input.Key, cancellationToken);
        return refusal is not null
            ? new ChangeOutcome.Invalid([refusal])
            : await processes.RunAsync(
                CommitmentProcesses.Drop,
                input.Key,
                input.Reason!.Trim(),
                process => DropAsync(seen.Id, new Addendum(input.Number!.Trim(), document!.Value, signed), process, cancellationToken),
                cancellationToken
            );
    }

    private sealed record Addendum(string Number, Guid DocumentId, IReadOnlyList<Signatory> Signed)
    {
        /// <summary>It holds from the last signature on.</summary>
        public DateOnly On => Signed.Max(s => s.SignedOn!.Value);
        public IReadOnlyList<string> Names => [.. Signed.Select(s => s.Party.Name)];
    }

    private static List<FieldProblem> Missing(IReadOnlyList<Signatory> signed)
    {
        if (signed.Count == 0)
        {
            return [new FieldProblem("", "commitments.drop.no_parties")];
        }

        var missing = signed.Index().Where(s => s.Item.SignedOn is null).ToList();
        return missing.Count == 0
            ? []
            :
            [
                new FieldProblem("", "commitments.drop.parties_missing", string.Join("; ", missing.Select(s => s.Item.Party.Name))),
                .. missing.Select(s => new FieldProblem(
                    $"Input.Signatures[{s.Index}].SignedOn",
                    "commitments.drop.signature_missing",
                    s.Item.Party.Name
                )),
            ];
    }

    private async Task<ChangeOutcome> DropAsync(Guid id, Addendum addendum, RunningProcess process, CancellationToken cancellationToken)
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
        if (!Take(commitment, addendum))
        {
            return ChangeOutcome.Refuse("", "commitments.drop.refused");
        }

        List<Commitment> dropped = [commitment];
        foreach (var share in await db.Set<Commitment>().Where(c => c.ShareOfId == id).ToListAsync(cancellationToken))
        {
            if (share.Open && Take(share, addendum))
            {
                dropped.Add(share);
            }
        }

        foreach (var gone in dropped)
        {
            process.Record(
                new CommitmentDropped(gone.Id, gone.RecordId, addendum.Number, addendum.On, addendum.DocumentId, addendum.Names)
            );
            db.AddRange(addendum.Signed.Select(s => SignatureOf(gone, s)));
            await upkeep.RefreshAsync(gone, process.At, cancellationToken);
        }

        await scopeIndex.FollowAsync(addendum.DocumentId, commitment.RecordId, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }

    private bool Take(Commitment commitment, Addendum addendum)
    {
        (commitment.AddendumNumber, commitment.AddendumOn, commitment.AddendumDocumentId) = (
            addendum.Number,
            addendum.On,
            addendum.DocumentId
        );
        var situation = commitment.Situation(Today) with { SignedByAll = addendum.Signed.All(s => s.SignedOn is not null) };
        return commitment.Take(CommitmentAction.Drop, situation) is not TransitionOutcome<CommitmentState>.Refused;
    }

    private static AddendumSignature SignatureOf(Commitment commitment, Signatory signatory) =>
        new()
        {
            Id = NewId.Next(),
            CommitmentId = commitment.Id,
            RecordId = commitment.RecordId,
            InstitutionId = signatory.Party.InstitutionId,
            PartyName = signatory.Party.Name,
            SignedOn = signatory.SignedOn!.Value,
            FromRegister = signatory.FromRegister,
        };
}
