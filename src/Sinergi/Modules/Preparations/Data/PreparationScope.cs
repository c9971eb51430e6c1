using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>Who sees a preparation, and who sees what stays within the house besides.</summary>
internal static class PreparationScope
{
    /// <summary>The office, an internal party, whoever is asked for a review: they see all of it.</summary>
    public static async Task ShareWithinAsync(
        this ScopeIndex index,
        Preparation preparation,
        Guid institutionId,
        CancellationToken cancellationToken
    )
    {
        await index.ShareAsync(preparation.Id, [institutionId], cancellationToken);
        await index.ShareAsync(preparation.InnerId, [institutionId], cancellationToken);
    }
}
