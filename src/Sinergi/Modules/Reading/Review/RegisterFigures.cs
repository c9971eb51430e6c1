using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Reading.Review;

/// <summary>
/// What the register holds of the things that a claim counts, as far as whoever reviews may see: a figure to put beside the text, never a
/// verdict, since a speaker seldom says where and when his figure was counted.
/// </summary>
public sealed class RegisterFigures(SinergiDb db, IAgreementCensus agreements, CurrentActor current, TimeProvider clock)
{
    /// <returns>By <see cref="CountedThings"/>; only what is asked about.</returns>
    public async Task<IReadOnlyDictionary<string, int>> OfAsync(IEnumerable<string> things, CancellationToken cancellationToken)
    {
        var asked = things.ToHashSet(StringComparer.Ordinal);
        var figures = new Dictionary<string, int>(StringComparer.Ordinal);
        if (asked.Contains(CountedThings.Agreements))
        {
            figures[CountedThings.Agreements] = await AgreementsAsync(cancellationToken);
        }

        if (asked.Contains(CountedThings.Units))
        {
            figures[CountedThings.Units] = await UnitsAsync(cancellationToken);
        }

        return figures;
    }

    private Task<int> AgreementsAsync(CancellationToken cancellationToken) =>
        agreements.InForceOn(current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime)).CountAsync(cancellationToken);

    /// <summary>Under the regional office that the reviewer belongs to; under the reviewer's own institution where there is none.</summary>
    private async Task<int> UnitsAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var above = await db.Set<Institution>()
            .Where(i => i.Id == own && i.Kind == InstitutionKind.Upt)
            .Select(i => i.ParentId)
            .SingleOrDefaultAsync(cancellationToken);
        var top = above ?? own;
        return await db.Set<Institution>()
            .Where(i => i.Kind == InstitutionKind.Upt && !i.Closed)
            .CountAsync(i => db.ScopeEntries.Any(s => s.InstitutionId == top && s.RecordId == i.Id), cancellationToken);
    }
}
