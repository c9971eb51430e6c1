using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Matrix;

/// <summary>An agreement with lists of units: a column of the matrix on the page, a row of it in a file.</summary>
public sealed record MatrixAgreement(Guid Id, string Title, AgreementKind Kind, bool Renewal, DateOnly? SignedOn, DateOnly SortOn);

/// <summary>An office whose units countersign; null in place of its id for units below none.</summary>
public sealed record MatrixOffice(Guid? Id, string Name);

/// <param name="Counts">Office and agreement → how many of its units have signed.</param>
public sealed record MatrixCells(IReadOnlyDictionary<(Guid? Office, Guid Agreement), Coverage> Counts)
{
    public Coverage Of(MatrixOffice office, MatrixAgreement agreement) => Counts.GetValueOrDefault((office.Id, agreement.Id));

    public Coverage Of(MatrixAgreement agreement) => Coverage.Sum(Counts.Where(c => c.Key.Agreement == agreement.Id).Select(c => c.Value));
}

/// <param name="Rows">Every office of the reader that has units on a list, by name, with its total over all agreements of the filter.</param>
/// <param name="Agreements">How many agreements the filter finds.</param>
public sealed record MatrixTotals(IReadOnlyList<(MatrixOffice Office, Coverage Total)> Rows, int Agreements)
{
    public Coverage All => Coverage.Sum(Rows.Select(r => r.Total));
}

public sealed record MatrixPage(ListPage<MatrixAgreement> Columns, MatrixTotals Totals, MatrixCells Cells);

/// <summary>
/// Kanwil × agreement: how many units have countersigned. The page holds a window of agreements, the totals are over all of the filter. An
/// office counts the units below it, a unit itself; a partner sees all units of its own agreements.
/// </summary>
public sealed class CoverageMatrix(SinergiDb db, AgreementFinder finder, RememberedFigures figures, CurrentActor actor)
{
    /// <summary>Agreements on a page.</summary>
    public const int Window = 12;
    private const int MostOffices = 5_000;
    private const int DeepestTree = 12;

    /// <summary>Agreements of a file that are read at once.</summary>
    private const int Batch = 200;

    private static readonly ListOrder<Agreement, DateOnly> Newest = new(a => a.SortOn, a => a.Id, descending: true, pageRows: Window);

    public DateOnly Today => finder.Today;

    public async Task<MatrixPage> PageAsync(AgreementFilter filter, string? at, CancellationToken cancellationToken)
    {
        var found = await FoundAsync(filter, cancellationToken);
        var tree = await TreeAsync(cancellationToken);
        var totals = await TotalsAsync(filter, found, tree, cancellationToken);
        var columns = await Newest.PageAsync(found, at, Shown, a => (a.SortOn, a.Id), cancellationToken);
        return new MatrixPage(columns, totals, await CellsAsync(columns.Rows, tree, cancellationToken));
    }

    public async Task<MatrixTotals> TotalsAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        await TotalsAsync(filter, await FoundAsync(filter, cancellationToken), await TreeAsync(cancellationToken), cancellationToken);

    /// <summary>Every agreement of the filter with its cells, a few hundred at a time.</summary>
    public async IAsyncEnumerable<(MatrixAgreement Agreement, MatrixCells Cells)> AllAsync(
        AgreementFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var found = await FoundAsync(filter, cancellationToken);
        var tree = await TreeAsync(cancellationToken);
        (DateOnly, Guid)? last = null;
        while (true)
        {
            var batch = await Shown(Newest.After(found, last).Take(Batch)).ToListAsync(cancellationToken);
            var cells = await CellsAsync(batch, tree, cancellationToken);
            foreach (var agreement in batch)
            {
                yield return (agreement, cells);
            }

            if (batch.Count < Batch)
            {
                yield break;
            }

            last = (batch[^1].SortOn, batch[^1].Id);
        }
    }

    private static IQueryable<MatrixAgreement> Shown(IQueryable<Agreement> rows) =>
        rows.Select(a => new MatrixAgreement(a.Id, a.Title, a.Kind, a.Renewal, a.SignedOn, a.SortOn));

    /// <summary>Agreements of the filter on which the reader has units to count.</summary>
    private async Task<IQueryable<Agreement>> FoundAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var agreements = await finder.FindAsync(filter, cancellationToken);
        var units = Units();
        return agreements.Where(a => units.Any(u => u.AgreementId == a.Id));
    }

    private IQueryable<CountersigningUnit> Units()
    {
        var units = db.Set<CountersigningUnit>().AsNoTracking().Where(CountersignStates.Counts);
        var own = actor.Required.InstitutionId;
        return actor.Required.ForPartner
            ? units
            : units.Where(u => db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == u.InstitutionId));
    }

    private async Task<MatrixCells> CellsAsync(
        IReadOnlyList<MatrixAgreement> agreements,
        OfficeTree tree,
        CancellationToken cancellationToken
    )
    {
        var ids = agreements.Select(a => a.Id).ToList();
        var counted = await Units()
            .Where(u => ids.Contains(u.AgreementId))
            .Join(
                db.Set<Institution>(),
                u => u.InstitutionId,
                i => i.Id,
                (u, i) =>
                    new
                    {
                        u.AgreementId,
                        i.ParentId,
                        Signed = u.State == CountersignState.Recorded || u.State == CountersignState.Signed ? 1 : 0,
                    }
            )
            .GroupBy(x => new { x.AgreementId, x.ParentId })
            .Select(g => new
            {
                g.Key.AgreementId,
                g.Key.ParentId,
                Signed = g.Sum(x => x.Signed),
                All = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return new MatrixCells(
            counted
                .GroupBy(c => (tree.OfficeOf(c.ParentId)?.Id, c.AgreementId))
                .ToDictionary(g => g.Key, g => Coverage.Sum(g.Select(c => new Coverage(c.Signed, c.All))))
        );
    }

    private Task<MatrixTotals> TotalsAsync(
        AgreementFilter filter,
        IQueryable<Agreement> found,
        OfficeTree tree,
        CancellationToken cancellationToken
    ) =>
        figures.GetAsync(
            $"adesi {actor.Required.ForPartner} {Today:O} {filter.Query()}",
            async cancel =>
            {
                // Without a filter nothing of the agreements themselves is needed: the index of the units answers alone.
                var units = filter.Any ? Units().Where(u => found.Any(a => a.Id == u.AgreementId)) : Units();
                var counted = await units
                    .GroupBy(u => u.InstitutionId)
                    .Select(g => new
                    {
                        Unit = g.Key,
                        Signed = g.Sum(u => u.State == CountersignState.Recorded || u.State == CountersignState.Signed ? 1 : 0),
                        All = g.Count(),
                    })
                    .ToListAsync(cancel);
                var agreements = await found.CountAsync(cancel);
                return new MatrixTotals(
                    [
                        .. counted
                            .GroupBy(c => tree.OfficeAbove(c.Unit))
                            .Select(g => (g.Key ?? new MatrixOffice(null, ""), Coverage.Sum(g.Select(c => new Coverage(c.Signed, c.All)))))
                            .OrderBy(r => r.Item1.Name, StringComparer.CurrentCulture),
                    ],
                    agreements
                );
            },
            cancellationToken
        );

    private async Task<OfficeTree> TreeAsync(CancellationToken cancellationToken)
    {
        var offices = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.Kind == InstitutionKind.CentralOffice || i.Kind == InstitutionKind.Kanwil || i.Kind == InstitutionKind.Upt)
            .OrderBy(i => i.Id)
            .Take(MostOffices)
            .Select(i => new TreeNode(i.Id, i.ParentId, i.Kind, i.ShortName))
            .ToListAsync(cancellationToken);
        return new OfficeTree(offices.ToDictionary(o => o.Id));
    }

    private sealed record TreeNode(Guid Id, Guid? ParentId, InstitutionKind Kind, string Name);

    private sealed class OfficeTree(Dictionary<Guid, TreeNode> nodes)
    {
        public MatrixOffice? OfficeAbove(Guid unitId) => OfficeOf(nodes.GetValueOrDefault(unitId)?.ParentId);

        /// <summary>The nearest office that is no unit itself: a branch stands below a unit, a unit below its Kanwil.</summary>
        public MatrixOffice? OfficeOf(Guid? id)
        {
            for (var depth = 0; depth < DeepestTree && id is { } at && nodes.TryGetValue(at, out var node); depth++)
            {
                if (node.Kind != InstitutionKind.Upt)
                {
                    return new MatrixOffice(node.Id, node.Name);
                }

                id = node.ParentId;
            }

            return null;
        }
    }
}
