using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Import;

public sealed class UploadImport(SinergiDb db, Processes processes, CurrentActor current)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private sealed record Stored(Guid Id);

    public async Task<Guid> KeepAsync(string fileName, byte[] content, Guid key, CancellationToken cancellationToken)
    {
        var stored = await processes.RunAsync(
            InstitutionProcesses.UploadImport,
            key,
            reason: null,
            async running =>
            {
                var outdated = running.At - Kept;
                await db.Set<InstitutionImport>().Where(i => i.At < outdated).ExecuteDeleteAsync(cancellationToken);
                var import = new InstitutionImport
                {
                    Id = NewId.Next(),
                    AccountId = current.Required.AccountId,
                    FileName = fileName,
                    Content = content,
                    At = running.At,
                };
                db.Add(import);
                running.Record(new ImportUploaded(import.Id, fileName, InstitutionImporter.Sha256(content)));
                return new Stored(import.Id);
            },
            cancellationToken
        );
        return stored.Id;
    }

    /// <summary>The file, if the actor uploaded it.</summary>
    public Task<InstitutionImport?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = current.Required.AccountId;
        return db.Set<InstitutionImport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == id && i.AccountId == account, cancellationToken);
    }
}
