using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Supports.Listing;

/// <summary>What the list is asked for; each part stands in the address.</summary>
/// <param name="Dari">Whom it was asked of.</param>
public sealed record SupportFilter(SupportKind[] Jenis, SupportState[] Keadaan, Guid? Dari, Guid? Catatan)
{
    public bool Any => Jenis.Length > 0 || Keadaan.Length > 0 || Dari is not null || Catatan is not null;

    public IQueryable<Support> Of(IQueryable<Support> rows)
    {
        var (kinds, states) = (Jenis.ToList(), Keadaan.ToList());
        rows = kinds.Count > 0 ? rows.Where(s => kinds.Contains(s.Kind)) : rows;
        rows = states.Count > 0 ? rows.Where(s => states.Contains(s.State)) : rows;
        rows = Dari is { } asked ? rows.Where(s => s.AskedOfId == asked) : rows;
        return Catatan is { } record ? rows.Where(s => s.RecordId == record) : rows;
    }

    /// <summary>The address of the list with one value left out, or of another page of it.</summary>
    public string Path(string? without = null, string? at = null)
    {
        (string Name, string Key, string? Text)[] all =
        [
            .. Jenis.Select(k => ("jenis", $"jenis-{k}", (string?)k.ToString())),
            .. Keadaan.Select(k => ("keadaan", $"keadaan-{k}", (string?)k.ToString())),
            ("dari", "dari", Dari?.ToString()),
            ("catatan", "catatan", Catatan?.ToString()),
            ("halaman", "halaman", at),
        ];
        var parts = all.Where(p => !string.IsNullOrEmpty(p.Text) && p.Key != without)
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Text!)}");
        return $"{SupportLinks.ListPath}?{string.Join('&', parts)}".TrimEnd('?');
    }
}

/// <summary>Requests page by page, the latest first.</summary>
public static class SupportList
{
    private static readonly ListOrder<Support, DateOnly> Order = new(s => s.AskedOn, s => s.Id, descending: true);

    public static Task<ListPage<Support>> PageAsync(IQueryable<Support> found, string? at, CancellationToken cancellationToken) =>
        Order.PageAsync(found, at, rows => rows, row => (row.AskedOn, row.Id), cancellationToken);
}
