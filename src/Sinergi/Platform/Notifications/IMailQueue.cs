namespace Sinergi.Platform.Notifications;

/// <summary>Puts e-mail into the outbox, in the transaction of the process that causes it; it is sent afterwards and again until it succeeds.</summary>
public interface IMailQueue
{
    /// <summary>Whether a mail server is configured. Without one nothing is queued, and links are handed over by a person.</summary>
    bool Configured { get; }

    Task EnqueueAsync(string to, string subject, string body, CancellationToken cancellationToken);
}
