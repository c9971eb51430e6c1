using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Accounts.SecondFactors;

/// <summary>A secret that waits in the page until its first code proves that the app has it. Nothing is stored before that.</summary>
public sealed class EnrolSecrets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("Sinergi.SecondFactor.v1");

    public string Protect(Account account, string secret)
    {
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id:N}.{until}.{secret}"));
    }

    /// <summary>The secret that the page of this account was showing; null when it is older than half an hour or somebody else's.</summary>
    public string? Read(Account account, string? held)
    {
        try
        {
            var parts = protector.Unprotect(held ?? "").Split('.');
            return
                parts[0] == account.Id.ToString("N")
                && long.Parse(parts[1], CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeSeconds()
                ? parts[2]
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The picture for the app, as the address of an image.</summary>
    public static string Picture(string secret, Account account, Texts texts)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Totp.Uri(secret, texts["shell.product"], account.Email!), QRCodeGenerator.ECCLevel.M);
        var picture = new SvgQRCode(code).GetGraphic(pixelsPerModule: 5);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(picture))}";
    }
}
