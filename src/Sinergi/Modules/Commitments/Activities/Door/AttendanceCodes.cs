using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Keys;

namespace Sinergi.Modules.Commitments.Activities.Door;

/// <summary>The code of the present minute, its picture, and the slip that somebody who has read it gets for writing their name.</summary>
public sealed class AttendanceCodes(KeyStore keys, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "attendance";
    private static readonly TimeSpan TimeToWrite = TimeSpan.FromMinutes(15);
    private readonly IDataProtector protector = protection.CreateProtector("Sinergi.Attendance.v1");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null when the key of the activity has been destroyed.</summary>
    public async Task<string?> PresentAsync(Guid activityId, CancellationToken cancellationToken) =>
        await keys.GetOrCreateAsync(activityId, Purpose, cancellationToken) is { } key ? AttendanceCode.At(key, activityId, Now) : null;

    public async Task<bool> FitsAsync(Guid activityId, string? code, CancellationToken cancellationToken) =>
        await keys.GetOrCreateAsync(activityId, Purpose, cancellationToken) is { } key && AttendanceCode.Fits(key, activityId, Now, code);

    public int SecondsToNext => AttendanceCode.SecondsToNext(Now);

    /// <summary>For one telephone and one activity, for as long as it takes to write a name.</summary>
    public string Slip(Guid activityId, string device) =>
        protector.Protect(
            string.Create(CultureInfo.InvariantCulture, $"{activityId:N}.{device}.{(clock.GetUtcNow() + TimeToWrite).ToUnixTimeSeconds()}")
        );

    public bool IsSlip(Guid activityId, string device, string? slip)
    {
        try
        {
            var parts = protector.Unprotect(slip ?? "").Split('.');
            return parts[0] == activityId.ToString("N")
                && parts[1] == device
                && long.Parse(parts[2], CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The picture that a telephone reads, as the address of an image.</summary>
    public static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var picture = new SvgQRCode(code).GetGraphic(pixelsPerModule: 8);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(picture))}";
    }
}
