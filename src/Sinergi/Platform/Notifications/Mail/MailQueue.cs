using Sinergi.Kernel;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Notifications.Mail;

internal sealed class MailQueue(SinergiDb db, SinergiOptions options, TimeProvider clock) : IMailQueue
{
    public bool Configured => !string.IsNullOrEmpty(options.Mail.Host);

    public Task EnqueueAsync(string to, string subject, string body, CancellationToken cancellationToken)
    {
        if (Configured)
        {
            var now = clock.UtcNowToMicrosecond();
            db.Add(
                new OutboxMessage
                {
                    Id = NewId.Next(),
                    Recipient = to,
                    Subject = subject,
                    Body = body,
                    State = OutboxState.Waiting,
                    CreatedAt = now,
                    NextTryAt = now,
                }
            );
        }

        return Task.CompletedTask;
    }
}
