using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>Listens to what a browser complains about: errors of scripts, refusals by the content policy, missing files, foreign hosts.</summary>
internal sealed class PageWatch
{
    // Says the same as the answer itself, which is watched with its status.
    private const string DuplicateOfAnswer = "Failed to load resource";
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly Uri address;
    private volatile IResponse? document;
    private HttpStatusCode expected = HttpStatusCode.OK;

    public PageWatch(IPage page, Uri address)
    {
        this.address = address;
        page.Console += (_, message) => OnConsole(message);
        page.PageError += (_, error) => complaints.Enqueue($"script error: {error}");
        page.Request += (_, request) => OnRequest(request);
        page.Response += (_, response) => OnResponse(response, page);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Enqueue($"dialogue: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public void Expect(HttpStatusCode status) => expected = status;

    public void RequireNoComplaint()
    {
        if (!complaints.IsEmpty)
        {
            var all = complaints.ToArray();
            complaints.Clear();
            throw new JourneyException("The browser complains.", string.Join('\n', all));
        }
    }

    public void RequireStatus(string text)
    {
        if (document is { } answer && answer.Status != (int)expected)
        {
            throw new JourneyException($"{answer.Url} answered {answer.Status}, expected {(int)expected}.", text);
        }
    }

    private void OnConsole(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.StartsWith(DuplicateOfAnswer, StringComparison.Ordinal))
        {
            complaints.Enqueue($"console {message.Type}: {message.Text}");
        }
    }

    private void OnRequest(IRequest request)
    {
        var url = new Uri(request.Url);
        if (url.Scheme is "http" or "https" && url.Authority != address.Authority)
        {
            complaints.Enqueue($"foreign host: {url}");
        }
    }

    private void OnResponse(IResponse response, IPage page)
    {
        if (response.Request.ResourceType is "document" or "xhr" && response.Frame == page.MainFrame)
        {
            if (response.Status is < 300 or >= 400)
            {
                document = response;
            }
        }
        else if (response.Status >= 400)
        {
            complaints.Enqueue($"{response.Status}: {response.Url}");
        }
    }
}
