using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.List;

/// <summary>What the list is asked for; each part stands in the address.</summary>
/// <param name="Milik">"saya": of my post; "kami": of my institution and those below it.</param>
/// <param name="Tenggat">"terlambat", "segera" or "ditangguhkan".</param>
public sealed record CommitmentFilter(string? Milik, string? Tenggat, CommitmentState[] Keadaan, Guid? Pemilik, Guid? Catatan)
{
    public const string Mine = "saya";
    public const string Ours = "kami";
    public const string Late = "terlambat";
    public const string Soon = "segera";
    public const string OnHold = "ditangguhkan";
    public const int SoonDays = 30;

    public bool Any =>
        Milik is Mine or Ours || Tenggat is Late or Soon or OnHold || Keadaan.Length > 0 || Pemilik is not null || Catatan is not null;

    public IQueryable<Commitment> Of(SinergiDb db, Actor actor, DateOnly today)
    {
        var rows = db.Set<Commitment>().AsNoTracking();
        if (Milik is Mine)
        {
            rows = rows.Where(c => c.OwnerPostId == actor.PostId);
        }

        if (Milik is Ours)
        {
            rows = rows.Where(c => db.ScopeEntries.Any(s => s.InstitutionId == actor.InstitutionId && s.RecordId == c.OwnerId));
        }

        // The due date is what the list is sorted by; said beside the last day, it is where the index of the open ones begins and ends.
        var (soon, longGrace) = (today.AddDays(SoonDays), today.AddDays(-CommitmentInput.LongestGrace));
        rows = Tenggat switch
        {
            Late => Asked(rows, today).Where(c => c.LastDay < today && c.SortOn < today),
            Soon => Asked(rows, today).Where(c => c.LastDay >= today && c.SortOn >= longGrace && c.SortOn <= soon),
            OnHold => Working(rows).Where(c => c.HeldFrom <= today && (c.HeldUntil == null || c.HeldUntil >= today)),
            _ => rows,
        };
        var states = Keadaan.ToList();
        rows = states.Count > 0 ? rows.Where(c => states.Contains(c.State)) : rows;
        rows = Pemilik is { } owner ? rows.Where(c => c.OwnerId == owner) : rows;
        return Catatan is { } record ? rows.Where(c => c.RecordId == record) : rows;
    }

    /// <summary>The address of the list with one value left out, or of another page of it.</summary>
    public string Path(string? without = null, string? at = null)
    {
        List<string> parts = [.. Keadaan.Where(k => without != $"keadaan-{k}").Select(k => $"keadaan={k}")];
        Add("milik", Milik);
        Add("tenggat", Tenggat);
        Add("pemilik", Pemilik?.ToString());
        Add("catatan", Catatan?.ToString());
        Add("halaman", at);

        return Contracts.CommitmentLinks.ListPath + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text) && without != name)
            {
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }
    }

    // What is on hold is neither late nor due soon.
    private static IQueryable<Commitment> Asked(IQueryable<Commitment> rows, DateOnly today) =>
        Working(rows).Where(c => c.HeldFrom == null || c.HeldFrom > today || c.HeldUntil < today);

    private static IQueryable<Commitment> Working(IQueryable<Commitment> rows) =>
        rows.Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay);
}

/// <summary>Commitments page by page, the soonest due first; those without a date come last.</summary>
public static class CommitmentList
{
    private static readonly ListOrder<Commitment, DateOnly> Order = new(c => c.SortOn, c => c.Id);

    public static Task<ListPage<CommitmentRow>> PageAsync(
        SinergiDb db,
        IQueryable<Commitment> found,
        string? at,
        CancellationToken cancellationToken
    ) =>
        Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(c => new CommitmentRow(
                    c,
                    db.Set<Institution>().Where(i => i.Id == c.OwnerId).Select(i => i.ShortName).FirstOrDefault(),
                    c.VerifiedEvidence,
                    db.Set<EvidenceUse>().Count(u => u.CommitmentId == c.Id && u.Evidence!.State == EvidenceState.Waiting)
                )),
            row => (row.Commitment.SortOn, row.Commitment.Id),
            cancellationToken
        );
}

public sealed record CommitmentRow(Commitment Commitment, string? Owner, int Verified, int Waiting);
