using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Family;

/// <param name="Remarks">What does not fit between it and the agreement of the page, or the next one towards it.</param>
public sealed record Relative(Agreement Agreement, Validity Validity, IReadOnlyList<FamilyRemark> Remarks);

/// <param name="Above">The nearest first.</param>
/// <param name="Before">What it renews, the nearest first.</param>
/// <param name="After">What renews it, the nearest first.</param>
/// <param name="Uncarried">Fields of cooperation that it names and no agreement below it does; none while nothing is below it.</param>
public sealed record FamilyView(
    Agreement Agreement,
    Validity Validity,
    IReadOnlyList<Relative> Above,
    IReadOnlyList<Relative> Below,
    IReadOnlyList<Relative> Before,
    IReadOnlyList<Relative> After,
    IReadOnlyList<string> Uncarried
)
{
    public bool Alone => Above.Count + Below.Count + Before.Count + After.Count == 0;
}

/// <summary>Reads the family of one agreement, within the scope of whoever asks.</summary>
public sealed class FamilyReader(
    SinergiDb db,
    Lineage lineage,
    SearchIndex search,
    ProvisionBook provisions,
    CurrentActor current,
    TimeProvider clock
)
{
    private const int MostCandidates = 20;

    /// <summary>Null when there is no such agreement for the one who asks.</summary>
    public async Task<FamilyView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agreement)
        {
            return null;
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var notice = await provisions.NoticeAsync(today, cancellationToken);
        var above = await lineage.EldersAsync(agreement, FamilyTie.Under, cancellationToken);
        var before = await lineage.EldersAsync(agreement, FamilyTie.Renews, cancellationToken);
        var after = await lineage.SuccessorsAsync(id, cancellationToken);
        var below = await db.Set<Agreement>()
            .AsNoTracking()
            .Where(a => a.ParentId == id)
            .OrderByDescending(a => a.SortOn)
            .ThenBy(a => a.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        var covered = await lineage.CoveredUntilAsync(agreement, cancellationToken);
        var aboveCovered = above.Count > 0 ? await lineage.CoveredUntilAsync(above[0], cancellationToken) : null;
        return new FamilyView(
            agreement,
            agreement.ValidityOn(today, notice),
            [.. above.Select((a, i) => Seen(a, i == 0 ? [.. FamilyRules.Under(agreement, a, aboveCovered)] : []))],
            [.. below.Select(a => Seen(a, [.. FamilyRules.Under(a, agreement, covered)]))],
            [.. before.Select((a, i) => Seen(a, Renewal(i == 0 ? agreement : before[i - 1], a)))],
            [.. after.Select((a, i) => Seen(a, Renewal(a, i == 0 ? agreement : after[i - 1])))],
            below.Count == 0 ? [] : await UncarriedAsync(id, cancellationToken)
        );

        Relative Seen(Agreement a, IReadOnlyList<FamilyRemark> remarks) => new(a, a.ValidityOn(today, notice), remarks);
    }

    /// <summary>Agreements that hold the words, the newest first, without the one that looks for its elder.</summary>
    public async Task<IReadOnlyList<Agreement>> CandidatesAsync(Guid id, string words, CancellationToken cancellationToken)
    {
        var found = await search.HoldingAsync(db.Set<Agreement>().AsNoTracking(), a => a.Id, words, cancellationToken);
        return await found
            .Where(a => a.Id != id)
            .OrderByDescending(a => a.SortOn)
            .ThenBy(a => a.Id)
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
    }

    private static List<FamilyRemark> Renewal(Agreement successor, Agreement predecessor) =>
        FamilyRules.Renewal(successor, predecessor) is { } remark ? [remark] : [];

    private async Task<IReadOnlyList<string>> UncarriedAsync(Guid id, CancellationToken cancellationToken)
    {
        var own = await FieldsOfAsync(a => a.Id == id, cancellationToken);
        var carried = (await FieldsOfAsync(a => a.ParentId == id, cancellationToken))
            .Select(FactText.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. own.Where(field => !carried.Contains(FactText.Key(field)))];
    }

    private Task<List<string>> FieldsOfAsync(
        System.Linq.Expressions.Expression<Func<Agreement, bool>> whose,
        CancellationToken cancellationToken
    ) =>
        db.Set<Agreement>()
            .Where(whose)
            .Join(db.Set<CooperationField>(), a => a.Id, f => f.AgreementId, (_, f) => f)
            .OrderBy(f => f.Position)
            .ThenBy(f => f.Id)
            .Take(AgreementRules.MostFields)
            .Select(f => f.Text)
            .ToListAsync(cancellationToken);
}
