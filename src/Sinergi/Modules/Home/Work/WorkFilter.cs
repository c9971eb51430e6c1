using Sinergi.Modules.Home.Contracts;

namespace Sinergi.Modules.Home.Work;

/// <summary>What the list is asked for; each part stands in the address.</summary>
public sealed record WorkFilter(Guid? Unit, Guid? Orang, string? Jenis, string? Keadaan)
{
    public const string Late = "terlambat";
    public const string Told = "naik";

    public bool Any => Unit is not null || Orang is not null || !string.IsNullOrEmpty(Jenis) || Keadaan is Late or Told;

    /// <summary>The address of the list with one value left out, or of another page of it.</summary>
    public string Path(string? without = null, string? at = null)
    {
        (string Name, string? Text)[] all =
        [
            ("unit", Unit?.ToString()),
            ("orang", Orang?.ToString()),
            ("jenis", Jenis),
            ("keadaan", Keadaan),
            ("halaman", at),
        ];
        var parts = all.Where(p => !string.IsNullOrEmpty(p.Text) && p.Name != without)
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Text!)}");
        return $"{WorkLinks.Page}?{string.Join('&', parts)}".TrimEnd('?');
    }
}
