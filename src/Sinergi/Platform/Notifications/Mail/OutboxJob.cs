using Sinergi.Platform.Jobs;

namespace Sinergi.Platform.Notifications.Mail;

/// <summary>Sends waiting mail a few times a minute.</summary>
internal sealed class OutboxJob(OutboxDrain drain, IMailQueue queue) : IProductJob
{
    public static string Code => "outbox";
    public static string Schedule => "0/10 * * * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (!queue.Configured)
        {
            return null;
        }

        var (sent, failed) = await drain.RunAsync(cancellationToken);
        return sent + failed == 0 ? null : $"sent={sent} failed={failed}";
    }
}
