using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>A page as it came: its status, where it lies, what stands on it.</summary>
internal sealed record ShownPage(HttpStatusCode Status, Uri Address, IDocument Document)
{
    public string Text => string.Join(' ', Document.Body!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary li").Select(e => e.TextContent.Trim())];
    public Guid Id => Guid.Parse(Address.Segments[^1].TrimEnd('/'), CultureInfo.InvariantCulture);

    public string Link(string text) =>
        Document.QuerySelectorAll("a").First(a => a.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("href")!;
}

/// <summary>A signed-in person with a browser that knows forms: hidden fields go along, antiforgery is on.</summary>
internal sealed class Visitor(HttpClient client) : IDisposable
{
    public async Task<ShownPage> OpenAsync(string path) => await PageAsync(await client.GetAsync(path));

    /// <summary>Fills the form that holds a button and presses it.</summary>
    public async Task<ShownPage> PressAsync(ShownPage page, string button, params (string Name, string Value)[] typed)
    {
        using var content = Content(page, button, typed, null, out var action);
        return await PageAsync(await client.PostAsync(new Uri(page.Address, action), content));
    }

    public async Task<ShownPage> PressWithFileAsync(
        ShownPage page,
        string button,
        (string Field, string Name, byte[] Bytes) file,
        params (string Name, string Value)[] typed
    )
    {
        using var content = Content(page, button, typed, file, out var action);
        return await PageAsync(await client.PostAsync(new Uri(page.Address, action), content));
    }

    /// <summary>Posts to an address with the token of another page, as someone would who only knows the address.</summary>
    public async Task<HttpStatusCode> PostAsync(ShownPage tokenFrom, string path)
    {
        var token = tokenFrom.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        return (await client.PostAsync(path, content)).StatusCode;
    }

    public void Dispose() => client.Dispose();

    private static MultipartFormDataContent Content(
        ShownPage page,
        string button,
        IReadOnlyList<(string Name, string Value)> typed,
        (string Field, string Name, byte[] Bytes)? file,
        out string action
    )
    {
        var pressed =
            page.Document.QuerySelectorAll<IHtmlButtonElement>("form[method=post] button")
                .FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"No button \"{button}\" on {page.Address} ({page.Status}): {page.Text}");
        var form = pressed.Form!;
        action = form.GetAttribute("action") ?? page.Address.PathAndQuery;
        var fields = Fields(form).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);
        if (pressed.Name is { Length: > 0 } name)
        {
            fields = fields.Append((name, pressed.Value));
        }

        var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        if (file is { } sent)
        {
            content.Add(new ByteArrayContent(sent.Bytes), sent.Field, sent.Name);
        }

        return content;
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    private static async Task<ShownPage> PageAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var context = BrowsingContext.New(Configuration.Default);
            var address = answer.RequestMessage!.RequestUri!;
            var html = await answer.Content.ReadAsStringAsync();
            var document = await context.OpenAsync(request => request.Content(html).Address(address));
            return new ShownPage(answer.StatusCode, address, document);
        }
    }
}
