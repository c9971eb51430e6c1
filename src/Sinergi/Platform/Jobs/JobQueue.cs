using System.Threading.Channels;

namespace Sinergi.Platform.Jobs;

/// <summary>Wakes a job as soon as something waits for it, so that nobody waits for its schedule.</summary>
public sealed class JobQueue<T>(JobRunner jobs) : BackgroundService
    where T : class, IProductJob
{
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake() => signal.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Wake();
        await foreach (var _ in signal.Reader.ReadAllAsync(stoppingToken))
        {
            await jobs.RunAsync(T.Code, stoppingToken);
        }
    }
}
