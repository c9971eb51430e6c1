using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Meetings.Data;

/// <summary>What a list of meetings is narrowed to; bound from the address.</summary>
public sealed class MeetingFilter
{
    public string? Words { get; set; }
    public List<MeetingKind> Kinds { get; set; } = [];
    public int? Year { get; set; }

    public bool Any => !string.IsNullOrWhiteSpace(Words) || Kinds.Count > 0 || Year is not null;
}

public sealed record MeetingRow(
    Guid Id,
    string Title,
    MeetingKind Kind,
    DateOnly? HeldOn,
    string? Place,
    IReadOnlyList<string> Participants,
    int Promises
);

/// <param name="Count">Counted no further than <see cref="MeetingList.CountedUpTo"/>.</param>
public sealed record MeetingPage(ListPage<MeetingRow> Page, int Count);

/// <summary>Meetings page by page, newest first; those without a date come last.</summary>
public sealed class MeetingList(SinergiDb db, SearchIndex search, IRecordFacts facts)
{
    public const int CountedUpTo = 1_000;

    private static readonly ListOrder<Meeting, DateOnly> Order = new(m => m.SortOn, m => m.Id, descending: true);

    public async Task<MeetingPage> PageAsync(MeetingFilter filter, string? at, CancellationToken cancellationToken)
    {
        var found = await FilteredAsync(filter, cancellationToken);
        var count = await found.OrderBy(m => m.Id).Take(CountedUpTo + 1).CountAsync(cancellationToken);
        var page = await Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(m => new
                    {
                        m.Id,
                        m.SortOn,
                        m.Title,
                        m.Kind,
                        m.HeldOn,
                        m.Place,
                        Participants = m.Participants.OrderBy(p => p.Position).Select(p => p.PrintedName).ToList(),
                    })
                    .AsSplitQuery(),
            m => (m.SortOn, m.Id),
            cancellationToken
        );
        var promises = await facts.CountPromisesAsync([.. page.Rows.Select(m => m.Id)], cancellationToken);
        var rows = page.Rows.Select(m => new MeetingRow(
            m.Id,
            m.Title,
            m.Kind,
            m.HeldOn,
            m.Place,
            m.Participants,
            promises.GetValueOrDefault(m.Id)
        ));
        return new MeetingPage(new ListPage<MeetingRow>([.. rows], page.Previous, page.Next), count);
    }

    private async Task<IQueryable<Meeting>> FilteredAsync(MeetingFilter filter, CancellationToken cancellationToken)
    {
        var found = await search.HoldingAsync(db.Set<Meeting>().AsNoTracking(), m => m.Id, filter.Words, cancellationToken);
        if (filter.Kinds.Count > 0)
        {
            found = found.Where(m => filter.Kinds.Contains(m.Kind));
        }

        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(m => m.SortOn >= from && m.SortOn <= until);
        }

        return found;
    }
}
