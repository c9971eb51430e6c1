using System.Net;
using System.Net.Mail;
using Sinergi.Kernel;
using Sinergi.Platform.Configuration;

namespace Sinergi.Platform.Notifications.Mail;

/// <summary>Sends one message over SMTP. A seam to the outside: tests talk to a real server on this machine.</summary>
internal sealed class SmtpSender(SinergiOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <exception cref="SmtpException">The server refused or could not be reached.</exception>
    public async Task SendAsync(string to, string subject, string body, CancellationToken cancellationToken)
    {
        var mail = options.Mail;
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.UseTls };
        if (!string.IsNullOrEmpty(mail.UserName))
        {
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        }

        using var message = new MailMessage(mail.From, to, subject, body.ReplaceLineEndings("\r\n"));
        // Without a number of its own a message is taken for spam in places; without the other word, absence notes come back.
        message.Headers.Add("Message-ID", $"<{NewId.Random():N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SmtpException(SmtpStatusCode.GeneralFailure, "The mail server did not answer in time.");
        }
    }
}
