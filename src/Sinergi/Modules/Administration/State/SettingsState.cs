using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.State;

/// <summary>What an operator has set or left out.</summary>
public sealed class SettingsState(SinergiOptions options, SinergiDb db)
{
    public async Task<IReadOnlyList<StateLine>> LinesAsync(CancellationToken cancellationToken) =>
        [await MailAsync(cancellationToken), Digest(), PublicUrl()];

    private bool HasMail => !string.IsNullOrEmpty(options.Mail.Host);

    private async Task<StateLine> MailAsync(CancellationToken cancellationToken)
    {
        if (!HasMail)
        {
            return new StateLine("mail", "missing", Tone.None);
        }

        var error = await db.Set<OutboxMessage>()
            .Where(m => m.LastError != null)
            .OrderByDescending(m => m.CreatedAt)
            .Select(m => m.LastError)
            .FirstOrDefaultAsync(cancellationToken);
        return error is null
            ? new StateLine("mail", "ok", Tone.Ok, options.Mail.Host!)
            : new StateLine("mail", "failing", Tone.Warn, options.Mail.Host!, error);
    }

    private StateLine Digest() =>
        options.DigestRecipients.Count == 0 ? new StateLine("digest", "missing", Tone.Warn)
        : HasMail ? new StateLine("digest", "ok", Tone.Ok, Show.Number(options.DigestRecipients.Count))
        : new StateLine("digest", "no_mail", Tone.Warn);

    private StateLine PublicUrl() =>
        string.IsNullOrEmpty(options.PublicUrl) ? new StateLine("public_url", "missing", Tone.None)
        : options.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && options.Proxies.Count == 0
            ? new StateLine("public_url", "no_proxy", Tone.Warn, options.PublicUrl)
        : new StateLine("public_url", "ok", Tone.Ok, options.PublicUrl);
}
