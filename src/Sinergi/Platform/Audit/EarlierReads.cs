using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Audit;

/// <summary>
/// What a request had read before its process began. It may be out of date by now, and EF would give it back in place of what stands, so it is let
/// go of; a change to it would then be lost without a word, so that is refused.
/// </summary>
internal sealed class EarlierReads
{
    private readonly SinergiDb db;
    private readonly List<(object Entity, PropertyValues Values)> released;

    private EarlierReads(SinergiDb db, List<(object Entity, PropertyValues Values)> released) => (this.db, this.released) = (db, released);

    /// <summary>Null where the caller has changed something already: then it counts on what it read, and nothing is let go of.</summary>
    public static EarlierReads? Release(SinergiDb db)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        if (entries.Exists(entry => entry.State is not EntityState.Unchanged))
        {
            return null;
        }

        var reads = new EarlierReads(db, [.. entries.Select(entry => (entry.Entity, entry.CurrentValues.Clone()))]);
        db.ChangeTracker.Clear();
        return reads;
    }

    /// <exception cref="InvalidOperationException">The process changed something without having read it itself.</exception>
    public void RequireUnchanged(ProcessKind kind)
    {
        foreach (var (entity, values) in released)
        {
            var entry = db.Entry(entity);
            if (
                entry.State is EntityState.Detached
                && values.Properties.FirstOrDefault(p => !Equals(values[p], entry.CurrentValues[p])) is { } lost
            )
            {
                throw new InvalidOperationException(
                    $"Process {kind} changed {lost.Name} of {entity.GetType().Name}, which was read before it began. Read it inside."
                );
            }
        }
    }
}
