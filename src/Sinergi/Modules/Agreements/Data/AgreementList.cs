using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>One agreement in a list: its story in a line.</summary>
public sealed record AgreementRow(
    Guid Id,
    string Title,
    AgreementKind Kind,
    bool Renewal,
    DateOnly? SignedOn,
    string? Place,
    DateOnly? TermEnd,
    Validity Validity,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Numbers
);

/// <param name="Count">How many there are, counted no further than <see cref="AgreementList.CountedUpTo"/>.</param>
public sealed record AgreementPage(ListPage<AgreementRow> Page, int Count)
{
    public bool CountIsCut => Count > AgreementList.CountedUpTo;
}

/// <summary>All of a filter, in the order of the list.</summary>
/// <param name="Rows">Read a few hundred at a time, once.</param>
public sealed record AgreementListing(int Count, IAsyncEnumerable<AgreementRow> Rows);

/// <summary>The register page by page, newest signature first; agreements without a date come last.</summary>
public sealed class AgreementList(SinergiDb db, AgreementFinder finder, RememberedFigures figures, ProvisionBook provisions)
{
    /// <summary>Counting on would cost more than the page, and nobody pages that far: a filter is quicker.</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Rows of a file that are read at once.</summary>
    private const int Batch = 500;

    private static readonly ListOrder<Agreement, DateOnly> Order = new(a => a.SortOn, a => a.Id, descending: true);

    public DateOnly Today => finder.Today;

    public async Task<AgreementPage> PageAsync(AgreementFilter filter, string? at, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(filter, cancellationToken);
        var count = await figures.GetAsync(
            $"agreements listed {Today:O} {filter.Query()}",
            cancel => found.OrderBy(a => a.Id).Take(CountedUpTo + 1).CountAsync(cancel),
            cancellationToken
        );
        var page = await Order.PageAsync(found, at, rows => rows, a => (a.SortOn, a.Id), cancellationToken);
        var day = filter.DayOr(Today);
        var rows = await RowsAsync(page.Rows, day, await provisions.NoticeAsync(day, cancellationToken), cancellationToken);
        return new AgreementPage(new ListPage<AgreementRow>(rows, page.Previous, page.Next), count);
    }

    /// <summary>So many rows from behind a place on, for whoever walks through the list by itself.</summary>
    /// <param name="after">The place of the last row before; null: from the start.</param>
    public async Task<IReadOnlyList<AgreementRow>> SliceAsync(
        AgreementFilter filter,
        (DateOnly SignedOn, Guid Id)? after,
        int take,
        CancellationToken cancellationToken
    )
    {
        var found = await finder.FindAsync(filter, cancellationToken);
        var agreements = await Order.After(found, after).Take(take).ToListAsync(cancellationToken);
        var day = filter.DayOr(Today);
        return await RowsAsync(agreements, day, await provisions.NoticeAsync(day, cancellationToken), cancellationToken);
    }

    /// <summary>Where a row stands in the list.</summary>
    public static (DateOnly SignedOn, Guid Id) PlaceOf(AgreementRow row) => (row.SignedOn ?? DateOnly.MinValue, row.Id);

    /// <summary>
    /// Every row of the filter. Which ones they are is asked once, so that a file holds as many rows as it says, whatever is registered while
    /// it is written; sixteen bytes of each are kept, and the rows themselves are read a batch at a time.
    /// </summary>
    public async Task<AgreementListing> AllAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(filter, cancellationToken);
        var ids = await Order.After(found, null).Select(a => a.Id).ToListAsync(cancellationToken);
        return new AgreementListing(ids.Count, InBatchesAsync(ids, filter.DayOr(Today), cancellationToken));
    }

    private async IAsyncEnumerable<AgreementRow> InBatchesAsync(
        IReadOnlyList<Guid> ids,
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var notice = await provisions.NoticeAsync(day, cancellationToken);
        foreach (var batch in ids.Chunk(Batch))
        {
            var agreements = await db.Set<Agreement>()
                .AsNoTracking()
                .Where(a => batch.Contains(a.Id))
                .ToDictionaryAsync(a => a.Id, cancellationToken);
            // Whatever the reader may no longer see by now is left out.
            var shown = batch.Where(agreements.ContainsKey).Select(id => agreements[id]).ToList();
            foreach (var row in await RowsAsync(shown, day, notice, cancellationToken))
            {
                yield return row;
            }
        }
    }

    /// <param name="day">The day whose validity is told.</param>
    private async Task<IReadOnlyList<AgreementRow>> RowsAsync(
        IReadOnlyList<Agreement> agreements,
        DateOnly day,
        TermLength notice,
        CancellationToken cancellationToken
    )
    {
        var ids = agreements.Select(a => a.Id).ToList();
        var parties = await db.Set<AgreementParty>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.AgreementId))
            .OrderBy(p => p.Position)
            .Select(p => new
            {
                p.AgreementId,
                p.PrintedName,
                p.Number,
            })
            .ToListAsync(cancellationToken);
        var byAgreement = parties.ToLookup(p => p.AgreementId);
        return
        [
            .. agreements.Select(a => new AgreementRow(
                a.Id,
                a.Title,
                a.Kind,
                a.Renewal,
                a.SignedOn,
                a.Place,
                a.TermEnd,
                a.ValidityOn(day, notice),
                [.. byAgreement[a.Id].Select(p => p.PrintedName)],
                [.. byAgreement[a.Id].Select(p => p.Number).OfType<string>()]
            )),
        ];
    }
}
