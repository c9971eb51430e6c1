using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Keeps lists that were handed in, sets them going and stops them. Each is seen only by the one who handed it in.</summary>
public sealed class BackfillDesk(SinergiDb db, Processes processes, BackfillPulse pulse, CurrentActor current)
{
    /// <summary>How long a list that was never taken over is kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private sealed record Stored(Guid Id);

    public async Task<Guid> KeepAsync(string fileName, byte[] content, Guid key, CancellationToken cancellationToken)
    {
        var stored = await processes.RunAsync(
            AgreementProcesses.UploadImport,
            key,
            reason: null,
            async process =>
            {
                var outdated = process.At - Kept;
                await db.Set<AgreementImport>()
                    .Where(i => (i.State == ImportState.Uploaded || i.State == ImportState.Failed) && i.At < outdated)
                    .ExecuteDeleteAsync(cancellationToken);
                var import = new AgreementImport
                {
                    Id = NewId.Next(),
                    AccountId = current.Required.AccountId,
                    PostId = current.Required.PostId,
                    FileName = fileName,
                    Content = content,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                    At = process.At,
                };
                db.Add(import);
                process.Record(new AgreementImportUploaded(import.Id, fileName, import.Sha256));
                return new Stored(import.Id);
            },
            cancellationToken
        );
        return stored.Id;
    }

    /// <summary>The list, if the actor handed it in, in the post in which they act now.</summary>
    public Task<AgreementImport?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Own(id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <param name="approved">Fingerprint of the plan that was seen.</param>
    /// <param name="reason">Why registered agreements change; null where none does.</param>
    /// <returns>Whether there was something to begin.</returns>
    public Task<bool> BeginAsync(Guid id, string approved, string? reason, Guid key, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.BeginImport,
            key,
            reason,
            async process =>
            {
                if (
                    await Own(id).SingleOrDefaultAsync(cancellationToken)
                    is not { State: ImportState.Uploaded or ImportState.Failed } import
                )
                {
                    return false;
                }

                (import.State, import.Approved, import.Reason, import.Outdated) = (ImportState.Waiting, approved, reason, false);
                process.Record(new AgreementImportBegun(id, import.FileName));
                return true;
            },
            cancellationToken
        );

    /// <summary>Ends it where it runs in this process, or takes it out of the queue; nothing of it is kept.</summary>
    public async Task StopAsync(Guid id, Guid key, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return;
        }

        // First: where the database has one writer, the list that is being taken over is that writer.
        pulse.Stop(id);
        await processes.RunAsync(
            AgreementProcesses.StopImport,
            key,
            reason: null,
            async process =>
            {
                var import = await Own(id).SingleAsync(cancellationToken);
                if (import.IsUnderWay)
                {
                    (import.State, import.LeaseUntil) = (ImportState.Uploaded, null);
                }

                if (import.State is ImportState.Uploaded)
                {
                    process.Record(new AgreementImportStopped(id, import.FileName));
                }

                return true;
            },
            cancellationToken
        );
    }

    private IQueryable<AgreementImport> Own(Guid id)
    {
        var (account, post) = (current.Required.AccountId, current.Required.PostId);
        return db.Set<AgreementImport>().Where(i => i.Id == id && i.AccountId == account && i.PostId == post);
    }
}
