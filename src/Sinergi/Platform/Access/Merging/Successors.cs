using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Merging;

/// <summary>
/// What is written in the name of a merged institution is written in that of its successor: a form that was open when they were merged loses
/// nothing.
/// </summary>
internal static class Successors
{
    /// <summary>The institutions themselves, and for those that were merged the one they were merged into.</summary>
    public static async Task<HashSet<Guid>> OfAsync(SinergiDb db, HashSet<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var merged = await MergedAsync(db, institutionIds, cancellationToken);
        return merged.Count == 0 ? institutionIds : [.. institutionIds.Select(id => merged.GetValueOrDefault(id, id))];
    }

    /// <summary>Corrects what is about to be saved.</summary>
    public static async Task FollowAsync(SinergiDb db, CancellationToken cancellationToken)
    {
        var columns = InstitutionColumns.Of(db.Model).Where(c => !c.InKey).ToLookup(c => c.Entity);
        var named = (
            from entry in db.ChangeTracker.Entries()
            where entry.State is EntityState.Added or EntityState.Modified
            from column in columns[entry.Metadata.ClrType]
            let property = entry.Property(column.Property)
            where property.CurrentValue is Guid && (entry.State == EntityState.Added || property.IsModified)
            select property
        ).ToList();
        var merged = await MergedAsync(db, [.. named.Select(p => (Guid)p.CurrentValue!)], cancellationToken);
        foreach (var property in named.Where(p => merged.ContainsKey((Guid)p.CurrentValue!)))
        {
            property.CurrentValue = merged[(Guid)property.CurrentValue!];
        }
    }

    private static async Task<Dictionary<Guid, Guid>> MergedAsync(SinergiDb db, HashSet<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await db.Set<Institution>()
                .AsNoTracking()
                .Where(i => ids.Contains(i.Id) && i.MergedIntoId != null)
                .ToDictionaryAsync(i => i.Id, i => i.MergedIntoId!.Value, cancellationToken);
}
