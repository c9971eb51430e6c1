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
public sealed record AgreementPage(IReadOnlyList<AgreementRow> Rows, int Count, string? Previous, string? Next)
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

    public DateOnly Today => actor.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public async Task<AgreementPage> PageAsync(AgreementFilter filter, ListCursor? at, CancellationToken cancellationToken)
    {
        var notice = await provisions.NoticeAsync(Today, cancellationToken);
        var found = await filter.OfAsync(db, search, Today, notice, cancellationToken);
        var count = await figures.GetAsync(
            $"agreements {Today:O} {JsonSerializer.Serialize(filter)}",
            cancel => found.OrderBy(a => a.Id).Take(CountedUpTo + 1).CountAsync(cancel),
            cancellationToken
        );
        var rows = await From(found, at).Take(Limits.PageRows + 1).ToListAsync(cancellationToken);
        var more = rows.Count > Limits.PageRows;
        var shown = rows.Take(Limits.PageRows).ToList();
        if (at is { Backwards: true })
        {
            shown.Reverse();
        }

        var (hasPrevious, hasNext) = ListCursor.Neighbours(at, more);
        return new AgreementPage(
            await WithPartiesAsync(shown, cancellationToken),
            count,
            hasPrevious && shown.Count > 0 ? new ListCursor(shown[0].SortOn, shown[0].Id, true).ToString() : null,
            hasNext && shown.Count > 0 ? new ListCursor(shown[^1].SortOn, shown[^1].Id, false).ToString() : null
        );
    }

    /// <summary>Every row of the filter, a page at a time, so that a large file needs little memory.</summary>
    public async IAsyncEnumerable<AgreementRow> AllAsync(
        AgreementFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var notice = await provisions.NoticeAsync(Today, cancellationToken);
        var found = await filter.OfAsync(db, search, Today, notice, cancellationToken);
        ListCursor? at = null;
        while (true)
        {
            var batch = await From(found, at).Take(Limits.PageRows).ToListAsync(cancellationToken);
            foreach (var row in await WithPartiesAsync(batch, cancellationToken))
            {
                yield return row;
            }

            if (batch.Count < Limits.PageRows)
            {
                yield break;
            }

            at = new ListCursor(batch[^1].SortOn, batch[^1].Id, false);
        }
    }

    private static IQueryable<Agreement> From(IQueryable<Agreement> found, ListCursor? at) =>
        at switch
        {
            null => found.OrderByDescending(a => a.SortOn).ThenByDescending(a => a.Id),
            { Backwards: false } => found
                .Where(a => a.SortOn < at.On || (a.SortOn == at.On && a.Id.CompareTo(at.Id) < 0))
                .OrderByDescending(a => a.SortOn)
                .ThenByDescending(a => a.Id),
            _ => found
                .Where(a => a.SortOn > at.On || (a.SortOn == at.On && a.Id.CompareTo(at.Id) > 0))
                .OrderBy(a => a.SortOn)
                .ThenBy(a => a.Id),
        };

    private async Task<IReadOnlyList<AgreementRow>> WithPartiesAsync(List<Agreement> agreements, CancellationToken cancellationToken)
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
        var notice = await provisions.NoticeAsync(today, cancellationToken);
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
