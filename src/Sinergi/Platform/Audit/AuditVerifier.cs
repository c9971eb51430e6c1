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
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        return new AuditDigest(head.LastSequence, head.LastHash, clock.GetUtcNow().UtcDateTime);
    }

    public async Task<AuditVerdict> VerifyAsync(AuditDigest? digest, CancellationToken cancellationToken)
    {
        var last = 0L;
        var hash = Convert.ToHexStringLower(ProcessHash.Chain.Genesis);
        if (digest is { Sequence: 0 } && digest.Hash != hash)
        {
            return new AuditVerdict.DiffersFromDigest(0);
        }

        while (true)
        {
            var from = last;
            var batch = await db.Set<Process>()
                .AsNoTracking()
                .Include(p => p.Events)
                .Where(p => p.Sequence > from)
                .OrderBy(p => p.Sequence)
                .Take(Batch)
                .ToListAsync(cancellationToken);
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

            if (batch.Count < Batch)
            {
                break;
            }
        }

        return await CompareEndAsync(last, hash, digest, cancellationToken);
    }

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
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        if (head.LastSequence != last || head.LastHash != hash)
        {
            return new AuditVerdict.Broken(last + 1, "the end of the chain was cut off");
        }

        return digest is not null && digest.Sequence > last
            ? new AuditVerdict.Broken(last + 1, "the chain ends before the digest")
            : new AuditVerdict.Intact(last, hash);
    }
}
