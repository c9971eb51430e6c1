using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Privacy;

public static class PrivacyProcesses
{
    public static readonly ProcessKind Erase = ProcessKind.Of("privacy.erase", typeof(SubjectErased));
    public static readonly ProcessKind EraseAgain = ProcessKind.Of("privacy.eraseAgain", typeof(SubjectErased));
}

/// <param name="Values">How many stored values were removed, beside what the destroyed keys make unreadable.</param>
public sealed record SubjectErased(Guid SubjectId, int Values) : ProcessEvent
{
    public override Guid RecordId => SubjectId;
}

/// <summary>
/// Erases a person: blanks the personal columns and destroys the keys. The chain keeps its hashes, because they run over what was sealed.
/// </summary>
public sealed class SubjectErasure(SinergiDb db, IEnumerable<ISubjectData> sources, Processes processes, KeyStore keys)
{
    /// <summary>How many stored values were removed.</summary>
    public async Task<int> EraseAsync(Guid subjectId, Guid formKey, string reason, CancellationToken cancellationToken)
    {
        var removed = await processes.RunAsync(
            PrivacyProcesses.Erase,
            formKey,
            reason,
            async process =>
            {
                var values = await BlankAsync(subjectId, cancellationToken);
                process.Record(new SubjectErased(subjectId, values));
                return values;
            },
            cancellationToken
        );
        // After the commit: a key is gone for good, so it must not go for a process that failed. Sending the form again destroys what is left.
        await keys.DestroyAsync(subjectId, cancellationToken);
        return removed;
    }

    /// <summary>
    /// After a restore the blanked columns of those who were erased since the backup are back; the key store, which is not restored, knows
    /// who they are. How many people were erased again.
    /// </summary>
    public async Task<int> RepeatAsync(CancellationToken cancellationToken)
    {
        var again = 0;
        foreach (var subjectId in await keys.DestroyedAsync(cancellationToken))
        {
            var values = await processes.RunAsync(
                PrivacyProcesses.EraseAgain,
                formKey: null,
                reason: null,
                async process =>
                {
                    var blanked = await BlankAsync(subjectId, cancellationToken);
                    if (blanked > 0)
                    {
                        process.Record(new SubjectErased(subjectId, blanked));
                    }

                    return blanked;
                },
                cancellationToken
            );
            again += values > 0 ? 1 : 0;
        }

        return again;
    }

    private async Task<int> BlankAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var values = 0;
        foreach (var source in sources)
        {
            await source.BeforeErasingAsync(subjectId, cancellationToken);
            foreach (var row in await source.RowsAsync(subjectId, cancellationToken))
            {
                var entry = db.Entry(row);
                // What the module itself has changed or removed counts as one value.
                values += entry.State is EntityState.Deleted or EntityState.Modified ? 1 : 0;
                values += entry.State == EntityState.Deleted ? 0 : PersonalColumns.Blank(entry);
            }
        }

        return values;
    }
}
