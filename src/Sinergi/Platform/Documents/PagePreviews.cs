using Microsoft.Extensions.Caching.Memory;
using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Pages of documents as pictures. Each is drawn once and kept in memory for a while, never on disk; few are drawn at a time, so that
/// turning pages cannot take the whole machine.
/// </summary>
public sealed class PagePreviews(PageImages images) : IDisposable
{
    private const long MostBytes = 32 << 20;
    private const int MostAtOnce = 2;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly SemaphoreSlim turns = new(MostAtOnce);

    /// <summary>The picture of a page, counted from 1; the content is unpacked only when the picture is not at hand.</summary>
    public async Task<PageImageOutcome> GetAsync(
        StoredDocument document,
        int page,
        DocumentContents contents,
        CancellationToken cancellationToken
    )
    {
        var key = (document.Address, page);
        if (cache.TryGetValue<PageImageOutcome.Rendered>(key, out var known))
        {
            return known!;
        }

        await turns.WaitAsync(cancellationToken);
        try
        {
            if (cache.TryGetValue<PageImageOutcome.Rendered>(key, out known))
            {
                return known!;
            }

            using var file = await contents.UnpackAsync(document, cancellationToken);
            if (file is null)
            {
                return new PageImageOutcome.Failed("The content cannot be unpacked.");
            }

            var drawn = await images.RenderAsync(file.Path, document.Kind, page, cancellationToken: cancellationToken);
            if (drawn is PageImageOutcome.Rendered picture)
            {
                cache.Set(key, picture, new MemoryCacheEntryOptions { Size = picture.Jpeg.Length, SlidingExpiration = Kept });
            }

            return drawn;
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        cache.Dispose();
        turns.Dispose();
    }
}
