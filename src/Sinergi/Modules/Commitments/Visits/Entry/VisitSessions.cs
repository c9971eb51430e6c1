using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Visits.Links;

namespace Sinergi.Modules.Commitments.Visits.Entry;

/// <summary>
/// The visit that a right code begins: half an hour from the last page, in one browser, for one link. The cookie is sent to the addresses
/// below /m alone, and is worth nothing without the link, which is looked at each time.
/// </summary>
public sealed class VisitSessions(VisitGate gate, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "sinergi-mitra";
    private const int SecretBytes = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("Sinergi.Visit.v1");

    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    public void Begin(HttpContext context, Guid linkId, string secret) => Write(context, linkId, secret);

    /// <summary>Who visits, and half an hour more; null when the visit or its link is over.</summary>
    public async Task<Visitor?> ResumeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (
            Read(context) is not var (linkId, secret)
            || await gate.ByVisitAsync(linkId, ContactTokens.Hash(secret), cancellationToken) is not { } visitor
        )
        {
            return null;
        }

        Write(context, linkId, secret);
        return visitor;
    }

    /// <summary>The link that the browser's visit belongs to, whether or not it is still good.</summary>
    public Guid? LinkOf(HttpContext context) => Read(context)?.LinkId;

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    private (Guid LinkId, string Secret)? Read(HttpContext context)
    {
        try
        {
            var parts = protector.Unprotect(context.Request.Cookies[Cookie] ?? "").Split('.');
            return long.Parse(parts[2], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
                ? (Guid.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Write(HttpContext context, Guid linkId, string secret)
    {
        var until = (clock.GetUtcNow() + Idle).ToUnixTimeSeconds();
        var value = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{linkId:N}.{secret}.{until}"));
        context.Response.Cookies.Append(Cookie, value, Options(context));
    }

    // Lax, because the way in is often a link in a letter; what changes anything asks for a form token besides.
    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            Path = VisitLinks.Base,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };
}
