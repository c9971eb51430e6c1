using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sinergi.Testing.Site;

/// <summary>An answer of the product, read as a page.</summary>
public sealed class SitePage
{
    private readonly SiteClient client;
    private readonly HttpResponseMessage answer;

    // Many answers are only asked for their status.
    private readonly Lazy<IHtmlDocument> document;

    private SitePage(SiteClient client, HttpResponseMessage answer, string path, byte[] bytes)
    {
        this.client = client;
        this.answer = answer;
        Path = path;
        Bytes = bytes;
        Html = System.Text.Encoding.UTF8.GetString(bytes);
        document = new Lazy<IHtmlDocument>(() => new HtmlParser().ParseDocument(Html));
    }

    public HttpStatusCode Status => answer.StatusCode;
    public HttpResponseHeaders Headers => answer.Headers;
    public HttpContentHeaders ContentHeaders => answer.Content.Headers;

    /// <summary>Path and query of the address that answered, after redirects.</summary>
    public string Path { get; }
    public string Html { get; }
    public byte[] Bytes { get; }
    public IHtmlDocument Document => document.Value;

    /// <summary>The heading of the page.</summary>
    public string Title => TextOf("h1");

    /// <summary>All that can be read between header and footer, with single spaces.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? (IElement?)Document.Body);

    /// <summary>What the error summary says, one line each.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>The words of the first element; empty when there is none.</summary>
    public string TextOf(string selector) => Words(Document.QuerySelector(selector));

    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>Follows the link with these words, or the first that the selector finds.</summary>
    public Task<SitePage> FollowAsync(string wordsOrSelector)
    {
        var link =
            Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a) == wordsOrSelector)
            ?? Document.QuerySelector(wordsOrSelector)
            ?? throw new InvalidOperationException($"{Path} has no link “{wordsOrSelector}”.\n{Text}");
        return client.GetAsync(Resolve(link.GetAttribute("href")!));
    }

    /// <summary>A form of the page; without a selector the first one of the content that posts.</summary>
    public SiteForm Form(string selector = "main form[method=post]") =>
        Document.QuerySelector(selector) is IHtmlFormElement form
            ? new SiteForm(client, form, Path)
            : throw new InvalidOperationException($"{Path} ({(int)Status}) has no form “{selector}”.\n{Text}");

    /// <summary>The form that holds the button with these words.</summary>
    public SiteForm FormOf(string button) =>
        Document.QuerySelectorAll("form[method=post]").FirstOrDefault(f => f.QuerySelectorAll("button").Any(b => Words(b) == button))
            is IHtmlFormElement form
            ? new SiteForm(client, form, Path)
            : throw new InvalidOperationException($"{Path} ({(int)Status}) has no button “{button}”.\n{Text}");

    internal static async Task<SitePage> ReadAsync(SiteClient client, HttpResponseMessage answer, string path) =>
        new(client, answer, path, await answer.Content.ReadAsByteArrayAsync());

    private string Resolve(string href) => new Uri(new Uri("http://site" + Path), href).PathAndQuery;

    // Words of neighbouring blocks are kept apart, as they are on the screen; those inside a sentence are not.
    private static string Words(IElement? element)
    {
        var text = new System.Text.StringBuilder();
        Read(element);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        void Read(INode? node)
        {
            foreach (var child in node?.ChildNodes ?? Enumerable.Empty<INode>())
            {
                var block = child is IElement { LocalName: not ("a" or "b" or "span" or "strong" or "em" or "i" or "abbr" or "time") };
                text.Append(
                    child is IText words ? words.Data
                    : block ? " "
                    : ""
                );
                Read(child);
                text.Append(block ? " " : "");
            }
        }
    }
}
