using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Sinergi.Bench.Web;

/// <summary>What travels when somebody opens a page: compressed bodies of the page and of all it names.</summary>
/// <param name="First">With an empty cache.</param>
/// <param name="Later">When everything that may be kept is there already.</param>
internal sealed record PageWeight(long First, long Later)
{
    public static async Task<PageWeight> OfAsync(Uri address, string path, string? cookie, CancellationToken cancellationToken)
    {
        // Not decompressed, so that the length of the body is what travelled.
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        if (cookie is not null)
        {
            http.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        var page = (await GetAsync(http, path, cancellationToken)).Length;
        var (kept, asked) = (0L, 0L);
        foreach (var part in await PartsAsync(address, path, cookie, cancellationToken))
        {
            using var answer = await http.GetAsync(part, cancellationToken);
            var length = (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).LongLength;
            if (answer.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(1))
            {
                kept += length;
            }
            else
            {
                asked += length;
            }
        }

        return new PageWeight(page + kept + asked, page + asked);
    }

    private static async Task<IReadOnlyList<string>> PartsAsync(
        Uri address,
        string path,
        string? cookie,
        CancellationToken cancellationToken
    )
    {
        using var http = new HttpClient { BaseAddress = address };
        if (cookie is not null)
        {
            http.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(await GetAsync(http, path, cancellationToken)));
        return
        [
            .. document
                .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img[src]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                .Where(target => target.StartsWith('/'))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static async Task<byte[]> GetAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(path, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
