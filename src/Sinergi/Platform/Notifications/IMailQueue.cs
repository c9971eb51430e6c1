namespace Sinergi.Platform.Notifications;

/// <summary>Messages by e-mail. They are written with the change that causes them and sent afterwards, so none is sent for what did not happen.</summary>
public interface IMailQueue
{
    /// <summary>Whether a mail server is set; without one, links are handed over by people.</summary>
    bool Configured { get; }

    /// <summary>To be called inside a process: it is sent once the process is stored.</summary>
    Task EnqueueAsync(string to, string subject, string body, CancellationToken cancellationToken);
}
