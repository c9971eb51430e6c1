using Sinergi.Platform.Notifications;

namespace Sinergi.Testing.Mail;

/// <summary>Stands where mail would be queued and keeps what is written, for tests that need a letter and no mail server.</summary>
public sealed class KeptLetters : IMailQueue
{
    private readonly Lock gate = new();
    private readonly List<(string To, string Body)> sent = [];

    public bool Configured => true;

    public Task EnqueueAsync(string to, string subject, string body, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            sent.Add((to, body));
        }

        return Task.CompletedTask;
    }

    /// <summary>What was written to an address, oldest first.</summary>
    public IReadOnlyList<string> To(string address)
    {
        lock (gate)
        {
            return [.. sent.Where(s => s.To == address).Select(s => s.Body)];
        }
    }
}
