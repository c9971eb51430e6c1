using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit;

public abstract record AuditVerdict
{
    private AuditVerdict() { }

    public sealed record Intact(long Processes, string LastHash) : AuditVerdict;

    public sealed record Broken(long Sequence, string What) : AuditVerdict;

    /// <summary>Every link fits, but not the digest: somebody recomputed the chain.</summary>
    public sealed record DiffersFromDigest(long Sequence) : AuditVerdict;

    public TResult Match<TResult>(Func<Intact, TResult> intact, Func<Broken, TResult> broken, Func<DiffersFromDigest, TResult> differs) =>
        this switch
        {
            Intact i => intact(i),
            Broken b => broken(b),
            DiffersFromDigest d => differs(d),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Recomputes the chain from the stored rows, in batches.</summary>
public sealed class AuditVerifier(SinergiDb db, TimeProvider clock)
{
    private const int Batch = 1_000;

    public async Task<AuditDigest> DigestAsync(CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        return new AuditDigest(head.LastSequence, head.LastHash, clock.GetUtcNow().UtcDateTime);
    }

    public async Task<AuditVerdict> VerifyAsync(AuditDigest? digest, CancellationToken cancellationToken)
    {
        // Read first: whatever is appended while the chain is being recounted lies behind this end and is no fault.
        var end = await HeadAsync(cancellationToken);
        var last = 0L;
        var hash = Convert.ToHexStringLower(ProcessHash.Chain.Genesis);
        if (digest is { Sequence: 0 } && digest.Hash != hash)
        {
            return new AuditVerdict.DiffersFromDigest(0);
        }

        while (last < end.LastSequence)
        {
            var batch = await BatchAsync(last, end.LastSequence, cancellationToken);
            if (batch.Count == 0)
            {
                break;
            }

            foreach (var process in batch)
            {
                if (FindFault(process, last, hash) is { } fault)
                {
                    return fault;
                }

                (last, hash) = (process.Sequence, process.Hash);
                if (digest?.Sequence == last && digest.Hash != hash)
                {
                    return new AuditVerdict.DiffersFromDigest(last);
                }
            }
        }

        return end.LastSequence == last && end.LastHash == hash
            ? await CompareEndAsync(last, hash, digest, cancellationToken)
            : new AuditVerdict.Broken(last + 1, "the end of the chain was cut off");
    }

    private Task<AuditHead> HeadAsync(CancellationToken cancellationToken) =>
        db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);

    private Task<List<Process>> BatchAsync(long after, long until, CancellationToken cancellationToken) =>
        db.Set<Process>()
            .AsNoTracking()
            .Include(p => p.Events)
            .Where(p => p.Sequence > after && p.Sequence <= until)
            .OrderBy(p => p.Sequence)
            .Take(Batch)
            .ToListAsync(cancellationToken);

    private static AuditVerdict.Broken? FindFault(Process process, long previous, string previousHash)
    {
        if (process.Sequence != previous + 1)
        {
            return new AuditVerdict.Broken(previous + 1, "a process is missing");
        }

        if (process.PreviousHash != previousHash)
        {
            return new AuditVerdict.Broken(process.Sequence, "it does not follow the process before it");
        }

        return process.Hash == ProcessHash.Of(process) ? null : new AuditVerdict.Broken(process.Sequence, "its content was changed");
    }

    private async Task<AuditVerdict> CompareEndAsync(long last, string hash, AuditDigest? digest, CancellationToken cancellationToken)
    {
        // In this order, a process appended in between is behind the new end as well.
        var highest = await db.Set<Process>().MaxAsync(p => (long?)p.Sequence, cancellationToken) ?? 0;
        var end = await HeadAsync(cancellationToken);
        if (highest > end.LastSequence)
        {
            return new AuditVerdict.Broken(end.LastSequence + 1, "it stands behind the end of the chain");
        }

        return digest is not null && digest.Sequence > last
            ? new AuditVerdict.Broken(last + 1, "the chain ends before the digest")
            : new AuditVerdict.Intact(last, hash);
    }
}
