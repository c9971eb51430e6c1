using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Search;

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

/// <summary>The register page by page, newest signature first; agreements without a date come last.</summary>
public sealed class AgreementList(
    SinergiDb db,
    SearchIndex search,
    RememberedFigures figures,
    ProvisionBook provisions,
    CurrentActor actor,
    TimeProvider clock
)
{
    /// <summary>Counting on would cost more than the page, and nobody pages that far: a filter is quicker.</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Rows of a file that are read at once.</summary>
    private const int Batch = 500;

    private static readonly ListOrder<Agreement, DateOnly> Order = new(a => a.SortOn, a => a.Id, descending: true);

    public DateOnly Today => actor.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public async Task<AgreementPage> PageAsync(AgreementFilter filter, string? at, CancellationToken cancellationToken)
    {
        var notice = await provisions.NoticeAsync(Today, cancellationToken);
        var found = await filter.OfAsync(db, search, Today, notice, cancellationToken);
        var count = await figures.GetAsync(
            $"agreements {Today:O} {JsonSerializer.Serialize(filter)}",
            cancel => found.OrderBy(a => a.Id).Take(CountedUpTo + 1).CountAsync(cancel),
            cancellationToken
        );
        var page = await Order.PageAsync(found, at, rows => rows, a => (a.SortOn, a.Id), cancellationToken);
        var rows = await WithPartiesAsync(page.Rows, notice, cancellationToken);
        return new AgreementPage(new ListPage<AgreementRow>(rows, page.Previous, page.Next), count);
    }

    /// <summary>Every row of the filter, a page at a time, so that a large file needs little memory.</summary>
    public async IAsyncEnumerable<AgreementRow> AllAsync(
        AgreementFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var notice = await provisions.NoticeAsync(Today, cancellationToken);
        var found = await filter.OfAsync(db, search, Today, notice, cancellationToken);
        (DateOnly, Guid)? last = null;
        while (true)
        {
            var batch = await Order.After(found, last).Take(Batch).ToListAsync(cancellationToken);
            foreach (var row in await WithPartiesAsync(batch, notice, cancellationToken))
            {
                yield return row;
            }

            if (batch.Count < Batch)
            {
                yield break;
            }

            last = (batch[^1].SortOn, batch[^1].Id);
        }
    }

    private async Task<IReadOnlyList<AgreementRow>> WithPartiesAsync(
        IReadOnlyList<Agreement> agreements,
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
        var today = Today;
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
                a.ValidityOn(today, notice),
                [.. byAgreement[a.Id].Select(p => p.PrintedName)],
                [.. byAgreement[a.Id].Select(p => p.Number).OfType<string>()]
            )),
        ];
    }
}
