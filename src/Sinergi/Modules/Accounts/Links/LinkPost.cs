using Sinergi.Kernel.Time;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Accounts.Links;

/// <summary>Writes the messages that carry links, where mail works.</summary>
public sealed class LinkPost(
    AccountLinks links,
    IEnumerable<IMailQueue> queues,
    IHttpContextAccessor http,
    SinergiOptions options,
    Texts texts
)
{
    private IMailQueue? Queue => queues.FirstOrDefault(q => q.Configured);

    /// <summary>
    /// Whether a stranger may cause a link to be mailed. Not without a fixed public address: the address of the request is chosen by whoever
    /// sends it, and the link would lead there.
    /// </summary>
    public bool MailsResets => Queue is not null && !string.IsNullOrEmpty(options.PublicUrl);

    /// <summary>The whole address of a path of this site; the path alone where neither settings nor a request say the site.</summary>
    public string Absolute(string path)
    {
        if (!string.IsNullOrEmpty(options.PublicUrl))
        {
            return options.PublicUrl.TrimEnd('/') + path;
        }

        return http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{path}" : path;
    }

    public Task<bool> SendInvitationAsync(AccountLink link, Account account, CancellationToken cancellationToken) =>
        SendAsync(link, account, "invitation", AccountPaths.Invitation, cancellationToken);

    public Task<bool> SendResetAsync(AccountLink link, Account account, CancellationToken cancellationToken) =>
        SendAsync(link, account, "reset", AccountPaths.Reset, cancellationToken);

    private async Task<bool> SendAsync(
        AccountLink link,
        Account account,
        string kind,
        Func<string, string> path,
        CancellationToken cancellationToken
    )
    {
        if (Queue is not { } queue)
        {
            return false;
        }

        var url = Absolute(path(await links.TokenAsync(link.Id, account.PersonId, cancellationToken)));
        var body = texts[$"accounts.mail.{kind}.body", url, Show.Instant(link.ExpiresAt, UnitTimeZone.Wib)];
        await queue.EnqueueAsync(account.Email!, texts[$"accounts.mail.{kind}.subject"], body, cancellationToken);
        return true;
    }
}
