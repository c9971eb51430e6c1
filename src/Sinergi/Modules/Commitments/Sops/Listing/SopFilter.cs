using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Listing;

/// <summary>How an SOP as a whole stands; one with a version in force may be two of these at once.</summary>
public enum SopStanding
{
    Draft,
    UnderApproval,
    InForce,

    /// <summary>Nothing is in force and nothing is being prepared.</summary>
    Withdrawn,
}

/// <summary>What the list is asked for; each part stands in the address.</summary>
/// <param name="Milik">"kami": looked after by my institution or one below it; "jawaban": waits for our yes; "belum-dibaca": not read by me.</param>
/// <param name="Tinjau">"lewat": the review day of the version in force is over.</param>
public sealed record SopFilter(string? Milik, string? Tinjau, SopStanding[] Keadaan, Guid? Catatan)
{
    public const string Ours = "kami";
    public const string Answer = "jawaban";
    public const string Unread = "belum-dibaca";
    public const string Overdue = "lewat";

    public static IReadOnlyList<string> Whose { get; } = [Ours, Answer, Unread];

    public bool Any => Whose.Contains(Milik) || Tinjau is Overdue || Keadaan.Length > 0 || Catatan is not null;

    public IQueryable<Sop> Of(SinergiDb db, Actor actor, DateOnly today)
    {
        var rows = db.Set<Sop>().AsNoTracking();
        var mine = db.ScopeEntries.Where(s => s.InstitutionId == actor.InstitutionId).Select(s => s.RecordId);
        rows = Milik switch
        {
            Ours => rows.Where(s => mine.Contains(s.OwnerId)),
            Answer => rows.Where(s =>
                s.Versions.Any(v =>
                    v.State == SopState.UnderApproval
                    && v.Approvals.Any(a => a.Round == v.Round && a.Answer == SopAnswer.Awaited && mine.Contains(a.InstitutionId))
                )
            ),
            Unread => rows.Where(s =>
                s.Versions.Any(v =>
                    v.State == SopState.InForce
                    && !db.Set<SopAcknowledgement>().Any(a => a.VersionId == v.Id && a.PersonId == actor.PersonId)
                )
            ),
            _ => rows,
        };
        rows = Tinjau is Overdue ? rows.Where(s => s.Versions.Any(v => v.State == SopState.InForce && v.ReviewBy < today)) : rows;
        rows = Keadaan.Length > 0 ? rows.Where(Standing()) : rows;
        return Catatan is { } record ? rows.Where(s => s.RecordId == record) : rows;
    }

    /// <summary>The address of the list with one value left out, or of another page of it.</summary>
    public string Path(string? without = null, string? at = null)
    {
        List<string> parts = [.. Keadaan.Where(k => without != $"keadaan-{k}").Select(k => $"keadaan={k}")];
        Add("milik", Milik);
        Add("tinjau", Tinjau);
        Add("catatan", Catatan?.ToString());
        Add("halaman", at);

        return SopLinks.ListPath + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text) && without != name)
            {
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }
    }

    private Expression<Func<Sop, bool>> Standing()
    {
        var states = Keadaan.Where(k => k is not SopStanding.Withdrawn).Select(k => Enum.Parse<SopState>(k.ToString())).ToList();
        var withdrawn = Keadaan.Contains(SopStanding.Withdrawn);
        return s =>
            s.Versions.Any(v => states.Contains(v.State))
            || (
                withdrawn
                && !s.Versions.Any(v => v.State == SopState.Draft || v.State == SopState.UnderApproval || v.State == SopState.InForce)
            );
    }
}

/// <summary>A version as the list tells of it.</summary>
public sealed record ListedVersion(int Number, SopState State, DateOnly ReviewBy, int Asked, int Approved);

public sealed record SopRow(Guid Id, string Title, string? Number, string? Owner, DateTime CreatedAt, IReadOnlyList<ListedVersion> Versions)
{
    public ListedVersion? InForce => Versions.FirstOrDefault(v => v.State is SopState.InForce);
    public ListedVersion? Pending => Versions.FirstOrDefault(v => v.State is SopState.Draft or SopState.UnderApproval);

    public bool ReviewOverdueOn(DateOnly today) => InForce is { } version && version.ReviewBy < today;
}

/// <summary>SOPs page by page, the newest first.</summary>
public static class SopList
{
    private static readonly ListOrder<Sop, DateTime> Order = new(s => s.CreatedAt, s => s.Id, descending: true);

    public static Task<ListPage<SopRow>> PageAsync(SinergiDb db, IQueryable<Sop> found, string? at, CancellationToken cancellationToken) =>
        Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(s => new SopRow(
                    s.Id,
                    s.Title,
                    s.Number,
                    db.Set<Institution>().Where(i => i.Id == s.OwnerId).Select(i => i.ShortName).FirstOrDefault(),
                    s.CreatedAt,
                    s.Versions.Where(v => v.State == SopState.InForce || v.State == SopState.Draft || v.State == SopState.UnderApproval)
                        .OrderBy(v => v.Number)
                        .Select(v => new ListedVersion(
                            v.Number,
                            v.State,
                            v.ReviewBy,
                            v.Approvals.Count(a => a.Round == v.Round),
                            v.Approvals.Count(a => a.Round == v.Round && a.Answer == SopAnswer.Approved)
                        ))
                        .ToList()
                )),
            row => (row.CreatedAt, row.Id),
            cancellationToken
        );
}
