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
public sealed record MeetingPage(IReadOnlyList<MeetingRow> Rows, int Count, string? Previous, string? Next);

/// <summary>Meetings page by page, newest first; those without a date come last.</summary>
public sealed class MeetingList(SinergiDb db, SearchIndex search, IRecordFacts facts)
{
    public const int CountedUpTo = 1_000;

    public async Task<MeetingPage> PageAsync(MeetingFilter filter, ListCursor? at, CancellationToken cancellationToken)
    {
        var found = await FilteredAsync(filter, cancellationToken);
        var count = await found.OrderBy(m => m.Id).Take(CountedUpTo + 1).CountAsync(cancellationToken);
        var rows = await From(found, at)
            .Take(Limits.PageRows + 1)
            .Select(m => new
            {
                m.Id,
                m.SortOn,
                m.Title,
                m.Kind,
                m.HeldOn,
                m.Place,
                Participants = m.Participants.OrderBy(p => p.Position).Select(p => p.PrintedName).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var shown = rows.Take(Limits.PageRows).ToList();
        if (at is { Backwards: true })
        {
            shown.Reverse();
        }

        var promises = await facts.CountPromisesAsync([.. shown.Select(m => m.Id)], cancellationToken);
        var (hasPrevious, hasNext) = ListCursor.Neighbours(at, rows.Count > Limits.PageRows);
        return new MeetingPage(
            [
                .. shown.Select(m => new MeetingRow(
                    m.Id,
                    m.Title,
                    m.Kind,
                    m.HeldOn,
                    m.Place,
                    m.Participants,
                    promises.GetValueOrDefault(m.Id)
                )),
            ],
            count,
            hasPrevious && shown.Count > 0 ? new ListCursor(shown[0].SortOn, shown[0].Id, true).ToString() : null,
            hasNext && shown.Count > 0 ? new ListCursor(shown[^1].SortOn, shown[^1].Id, false).ToString() : null
        );
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

    private static IQueryable<Meeting> From(IQueryable<Meeting> found, ListCursor? at) =>
        at switch
        {
            null => found.OrderByDescending(m => m.SortOn).ThenByDescending(m => m.Id),
            { Backwards: false } => found
                .Where(m => m.SortOn < at.On || (m.SortOn == at.On && m.Id.CompareTo(at.Id) < 0))
                .OrderByDescending(m => m.SortOn)
                .ThenByDescending(m => m.Id),
            _ => found
                .Where(m => m.SortOn > at.On || (m.SortOn == at.On && m.Id.CompareTo(at.Id) > 0))
                .OrderBy(m => m.SortOn)
                .ThenBy(m => m.Id),
        };
}
