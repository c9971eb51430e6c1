using System.Collections.Concurrent;

namespace Sinergi.Bench.Running;

/// <summary>
/// Sends requests at fixed moments, whether or not earlier ones have been answered: a slow server does not slow the load down, so its
/// slowness shows. At most so many are under way; one that would be more counts as an error.
/// </summary>
internal sealed class LoadGenerator(HttpClient http)
{
    private const int MostUnderWay = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Latencies> RunAsync(Func<int, string> path, int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var (errors, bytes) = (0, 0L);
        using var places = new SemaphoreSlim(MostUnderWay);
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        var count = Math.Max(1, (int)(rate * length.TotalSeconds));
        var all = new List<Task>(count);
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            await UntilAsync(due);
            if (await places.WaitAsync(0, cancellationToken))
            {
                all.Add(SendAsync(path(i), due));
            }
            else
            {
                Interlocked.Increment(ref errors);
            }
        }

        await Task.WhenAll(all);
        return new Latencies([.. times], errors, clock.GetElapsedTime(began), bytes);

        async Task UntilAsync(TimeSpan due)
        {
            var wait = due - clock.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }
        }

        async Task SendAsync(string target, TimeSpan due)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patience.CancelAfter(Patience);
                using var answer = await http.GetAsync(target, patience.Token);
                var body = await answer.Content.ReadAsByteArrayAsync(patience.Token);
                times.Add((clock.GetElapsedTime(began) - due).TotalMilliseconds);
                Interlocked.Add(ref bytes, body.LongLength);
                if (!answer.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref errors);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref errors);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
