using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Api;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Platform.Audit;

/// <summary>Sends the end of the audit chain to people outside this machine, once a day: what came before can then no longer be rewritten unnoticed.</summary>
internal sealed class DigestJob(
    AuditVerifier verifier,
    IMailQueue mail,
    SinergiOptions options,
    SinergiDb db,
    IDatabaseProvider provider,
    Texts texts
) : IProductJob
{
    public static string Code => "audit-digest";
    public static string Schedule => "0 10 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (!mail.Configured || options.DigestRecipients.Count == 0)
        {
            return null;
        }

        var digest = await verifier.DigestAsync(cancellationToken);
        // Those who keep it are outside of the product; it speaks to them in the language of the country.
        var subject = string.Format(CultureInfo.InvariantCulture, texts.In("id", "audit.digest.subject"), digest.Sequence);
        var body = $"{texts.In("id", "audit.digest.lead")}\n\n{digest}\n";
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        foreach (var recipient in options.DigestRecipients)
        {
            await mail.EnqueueAsync(recipient, subject, body, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return $"sequence={digest.Sequence} recipients={options.DigestRecipients.Count}";
    }
}

/// <summary>Forgets the answers of forms and calls once nobody can send them again.</summary>
internal sealed class ForgetUsedKeysJob(SinergiDb db, IDatabaseProvider provider, TimeProvider clock) : IProductJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public static string Code => "used-keys";
    public static string Schedule => "0 30 18 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        var forgotten =
            await db.Set<UsedKey>().Where(k => k.At < before).ExecuteDeleteAsync(cancellationToken)
            + await db.Set<ApiCall>().Where(c => c.At < before).ExecuteDeleteAsync(cancellationToken);
        return forgotten == 0 ? null : $"forgotten={forgotten}";
    }
}
