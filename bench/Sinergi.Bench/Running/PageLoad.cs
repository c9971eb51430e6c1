namespace Sinergi.Bench.Running;

/// <summary>Pages of the product as a signed-in officer asks for them, one at a time or under load.</summary>
internal sealed class PageLoad : IDisposable
{
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly HttpClient reader;

    public PageLoad(Uri address, string cookie)
    {
        http = Client(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        reader = Client(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
            }
        );

        HttpClient Client(SocketsHttpHandler handler)
        {
            var client = new HttpClient(handler) { BaseAddress = address };
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            return client;
        }
    }

    /// <summary>An open load, after some seconds of the same that do not count.</summary>
    public async Task<Latencies> MeasureAsync(Func<int, string> path, int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        var load = new LoadGenerator(http);
        await load.RunAsync(path, rate, length < WarmUp ? length : WarmUp, cancellationToken);
        return await load.RunAsync(path, rate, length, cancellationToken);
    }

    /// <summary>What a page says.</summary>
    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await reader.GetAsync(path, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    public void Dispose()
    {
        http.Dispose();
        reader.Dispose();
    }
}
