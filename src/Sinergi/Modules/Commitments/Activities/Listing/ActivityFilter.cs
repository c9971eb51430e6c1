using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Activities.Listing;

/// <summary>What the list is asked for; each part stands in the address.</summary>
/// <param name="Milik">"kami": hosted by my institution or one below it.</param>
/// <param name="Laporan">"ditunggu": the day has passed without a report.</param>
public sealed record ActivityFilter(
    string? Milik,
    string? Laporan,
    ActivityState[] Keadaan,
    Guid? Jenis,
    DateOnly? Dari,
    DateOnly? Sampai,
    Guid? Catatan
)
{
    public const string Ours = "kami";
    public const string Awaited = "ditunggu";

    public bool Any =>
        Milik is Ours
        || Laporan is Awaited
        || Keadaan.Length > 0
        || Jenis is not null
        || Dari is not null
        || Sampai is not null
        || Catatan is not null;

    public IQueryable<Activity> Of(SinergiDb db, Actor actor, DateOnly today)
    {
        var rows = db.Set<Activity>().AsNoTracking();
        if (Milik is Ours)
        {
            rows = rows.Where(a =>
                a.Hosts.Any(h => db.ScopeEntries.Any(s => s.InstitutionId == actor.InstitutionId && s.RecordId == h.InstitutionId))
            );
        }

        var states = Keadaan.ToList();
        rows = Laporan is Awaited ? rows.Where(a => a.State == ActivityState.Planned && a.PlannedOn < today) : rows;
        rows = states.Count > 0 ? rows.Where(a => states.Contains(a.State)) : rows;
        rows = Jenis is { } kind ? rows.Where(a => a.KindId == kind) : rows;
        rows = Dari is { } from ? rows.Where(a => a.PlannedOn >= from) : rows;
        rows = Sampai is { } until ? rows.Where(a => a.PlannedOn <= until) : rows;
        return Catatan is { } record ? rows.Where(a => a.RecordId == record) : rows;
    }

    /// <summary>The address of the list with one value left out, or of another page of it.</summary>
    public string Path(string? without = null, string? at = null)
    {
        List<string> parts = [.. Keadaan.Where(k => without != $"keadaan-{k}").Select(k => $"keadaan={k}")];
        Add("milik", Milik);
        Add("laporan", Laporan);
        Add("jenis", Jenis?.ToString());
        Add("dari", Dari is { } from ? StoredLine.Day(from) : null);
        Add("sampai", Sampai is { } until ? StoredLine.Day(until) : null);
        Add("catatan", Catatan?.ToString());
        Add("halaman", at);

        return ActivityLinks.ListPath + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text) && without != name)
            {
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }
    }
}

public sealed record ActivityRow(
    Guid Id,
    string Title,
    ActivityKind Kind,
    ActivityState State,
    DateOnly PlannedOn,
    DateOnly? HeldOn,
    string? Host,
    int Hosts,
    int? Expected,
    int? Present
)
{
    public bool UnreportedOn(DateOnly today) => State is ActivityState.Planned && PlannedOn < today;
}

/// <summary>Activities page by page, the latest planned day first.</summary>
public static class ActivityList
{
    private static readonly ListOrder<Activity, DateOnly> Order = new(a => a.PlannedOn, a => a.Id, descending: true);

    public static Task<ListPage<ActivityRow>> PageAsync(
        SinergiDb db,
        IQueryable<Activity> found,
        string? at,
        CancellationToken cancellationToken
    ) =>
        Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(a => new ActivityRow(
                    a.Id,
                    a.Title,
                    db.Set<ActivityKind>().First(k => k.Id == a.KindId),
                    a.State,
                    a.PlannedOn,
                    a.HeldOn,
                    a.Hosts.OrderBy(h => h.InstitutionId)
                        .Select(h => db.Set<Institution>().Where(i => i.Id == h.InstitutionId).Select(i => i.ShortName).FirstOrDefault())
                        .FirstOrDefault(),
                    a.Hosts.Count,
                    a.Delegations.Sum(d => d.Planned),
                    a.Delegations.Sum(d => d.Present)
                )),
            row => (row.PlannedOn, row.Id),
            cancellationToken
        );
}
