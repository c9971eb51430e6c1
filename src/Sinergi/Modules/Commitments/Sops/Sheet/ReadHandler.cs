using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

public sealed class ReadInput
{
    public Guid Key { get; set; }
    public Guid VersionId { get; set; }
}

/// <summary>"Saya sudah membaca": once for each person and version in force; saying it again changes nothing.</summary>
public sealed class ReadHandler(SinergiDb db, IDatabaseProvider provider, Processes processes, SopBook book, CurrentActor current)
{
    public async Task<ChangeOutcome> HandleAsync(Sop shown, ReadInput input, CancellationToken cancellationToken)
    {
        // A version that was replaced while somebody read it is not the one they are asked about any more.
        if (shown.InForce is not { } version || version.Id != input.VersionId)
        {
            return new ChangeOutcome.Conflict();
        }

        if (await book.ReadAtAsync(version.Id, cancellationToken) is not null)
        {
            return new ChangeOutcome.Saved(shown.Id);
        }

        try
        {
            return await processes.RunAsync<ChangeOutcome>(
                SopProcesses.Acknowledge,
                input.Key,
                null,
                process =>
                {
                    var actor = current.Required;
                    db.Add(
                        new SopAcknowledgement
                        {
                            VersionId = version.Id,
                            PersonId = actor.PersonId,
                            PostId = actor.PostId,
                            At = process.At,
                        }
                    );
                    process.Record(new SopAcknowledged(version.Id, shown.Id, version.Number, actor.InstitutionId));
                    return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(shown.Id));
                },
                cancellationToken
            );
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            // The same person said so in another window at the same moment.
            return new ChangeOutcome.Saved(shown.Id);
        }
    }
}
