using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Public;

/// <summary>By what a cache asks whether a list of all that is public still holds: made of what is public and of the day, of nothing else.</summary>
internal static class PublicMark
{
    public static async Task<EntityTagHeaderValue> OfAsync(SinergiDb db, DateOnly day, CancellationToken cancellationToken)
    {
        var all = db.Set<PublicAgreement>();
        var gone = db.Set<PublicWithdrawal>();
        var state = string.Join(
            '/',
            await all.CountAsync(cancellationToken),
            (await all.MaxAsync(p => (DateTime?)p.PublishedAt, cancellationToken))?.Ticks,
            await gone.CountAsync(cancellationToken),
            (await gone.MaxAsync(w => (DateTime?)w.WithdrawnAt, cancellationToken))?.Ticks,
            day.DayNumber
        );
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(state)))[..32];
        return new EntityTagHeaderValue($"\"{digest}\"", isWeak: true);
    }

    /// <summary>Writes how the answer may be kept; true when the one who asks has it already.</summary>
    public static bool IsKnown(this HttpContext context, EntityTagHeaderValue mark)
    {
        context.Response.Headers.CacheControl = PublicAnswerAttribute.Caching;
        context.Response.Headers.ETag = mark.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(mark, useStrongComparison: false));
    }
}
