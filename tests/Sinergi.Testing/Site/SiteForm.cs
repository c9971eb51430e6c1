using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sinergi.Testing.Site;

/// <summary>
/// A form as the page shows it. Hidden fields, the antiforgery token and everything not touched are sent as they stand; a field that the
/// page does not show cannot be filled.
/// </summary>
public sealed class SiteForm
{
    private const string TokenField = "__RequestVerificationToken";
    private readonly SiteClient client;
    private readonly IHtmlFormElement form;
    private readonly string page;
    private readonly List<KeyValuePair<string, string>> values = [];
    private readonly List<(string Name, string FileName, Func<HttpContent> Content, string Type)> files = [];

    internal SiteForm(SiteClient client, IHtmlFormElement form, string page)
    {
        this.client = client;
        this.form = form;
        this.page = page;
        foreach (var control in Controls().Where(c => !c.HasAttribute("disabled")))
        {
            values.AddRange(Sent(control));
        }
    }

    private SiteForm(SiteForm original, SiteClient client, string token)
    {
        this.client = client;
        (form, page) = (original.form, original.page);
        values.AddRange(original.values);
        files.AddRange(original.files);
        Force(TokenField, token);
    }

    /// <summary>The same request sent by somebody else, with a token that is good for them.</summary>
    public SiteForm SentBy(SiteClient other, string token) => new(this, other, token);

    /// <summary>What a field holds now; null when nothing would be sent.</summary>
    public string? this[string name] => values.Where(v => v.Key == name).Select(v => v.Value).FirstOrDefault();

    public SiteForm Fill(string name, string? value)
    {
        RequireShown(name);
        return Force(name, value);
    }

    /// <summary>The three boxes of a date.</summary>
    public SiteForm FillDate(string name, DateOnly date) =>
        Fill($"{name}.Day", date.Day.ToString(CultureInfo.InvariantCulture))
            .Fill($"{name}.Month", date.Month.ToString(CultureInfo.InvariantCulture))
            .Fill($"{name}.Year", date.Year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Chooses one of the radios or options that the page offers.</summary>
    public SiteForm Choose(string name, string value)
    {
        RequireOffered(name, value);
        return Force(name, value);
    }

    /// <summary>Ticks one box more; the boxes ticked before stay.</summary>
    public SiteForm Tick(string name, string value = "true")
    {
        RequireOffered(name, value);
        if (!values.Contains(new(name, value)))
        {
            // Before the hidden "false" of a single tick box, as a browser sends them in the order of the page.
            values.Insert(Math.Max(0, values.FindIndex(v => v.Key == name)), new(name, value));
        }

        return this;
    }

    public SiteForm Untick(string name, string value = "true")
    {
        values.RemoveAll(v => v.Key == name && v.Value == value);
        return this;
    }

    public SiteForm Attach(string name, string fileName, byte[] content, string type = "application/octet-stream") =>
        Attach(name, fileName, () => new ByteArrayContent(content), type);

    /// <summary>A file that is sent as it is read, e.g. over a slow line.</summary>
    public SiteForm Attach(string name, string fileName, Stream content) =>
        Attach(name, fileName, () => new StreamContent(content), "application/octet-stream");

    private SiteForm Attach(string name, string fileName, Func<HttpContent> content, string type)
    {
        RequireShown(name);
        files.Add((name, fileName, content, type));
        return this;
    }

    /// <summary>Sends a value whatever the page shows, as a hostile client does; null leaves the field out.</summary>
    public SiteForm Force(string name, string? value)
    {
        values.RemoveAll(v => v.Key == name);
        if (value is not null)
        {
            values.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Presses the button with these words, or the first one as the Enter key does.</summary>
    public Task<SitePage> SubmitAsync(string? button = null, bool follow = true)
    {
        var buttons = form.QuerySelectorAll("button, input[type=submit]").Where(b => b.GetAttribute("type") is not ("button" or "reset"));
        var pressed = button is null
            ? buttons.FirstOrDefault()
            : buttons.FirstOrDefault(b =>
                string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == button
            ) ?? throw new InvalidOperationException($"The form on {page} has no button “{button}”.");
        List<KeyValuePair<string, string>> sent = [.. values];
        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            sent.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(new Uri("http://site" + page), string.IsNullOrEmpty(action) ? page : action).PathAndQuery;
        if (!"post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', sent.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
            return client.GetAsync($"{target.Split('?')[0]}?{query}", follow);
        }

        return client.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = Content(sent) }, follow);
    }

    private HttpContent Content(List<KeyValuePair<string, string>> sent)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(sent);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in sent)
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var file in files)
        {
            var part = file.Content();
            part.Headers.ContentType = new MediaTypeHeaderValue(file.Type);
            content.Add(part, $"\"{file.Name}\"", file.FileName);
        }

        return content;
    }

    private IEnumerable<IElement> Controls()
    {
        var inside = form.QuerySelectorAll("input, textarea, select");
        var id = form.Id;
        return string.IsNullOrEmpty(id)
            ? inside
            : inside.Concat(form.Owner!.QuerySelectorAll($"[form=\"{id}\"]").Where(e => e.LocalName is "input" or "textarea" or "select"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement control)
    {
        var name = control.GetAttribute("name");
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }

        return control switch
        {
            IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" } => [],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [new(name, box.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement input => [new(name, input.GetAttribute("value") ?? "")],
            IHtmlTextAreaElement area => [new(name, area.TextContent)],
            IHtmlSelectElement select =>
            [
                new(name, select.Options.OrderByDescending(o => o.HasAttribute("selected")).Select(o => o.Value).FirstOrDefault("")),
            ],
            _ => [],
        };
    }

    private void RequireShown(string name)
    {
        if (Controls().All(c => c.GetAttribute("name") != name))
        {
            var names = Controls().Select(c => c.GetAttribute("name")).Distinct();
            throw new InvalidOperationException($"The form on {page} has no field “{name}”; it has {string.Join(", ", names)}.");
        }
    }

    private void RequireOffered(string name, string value)
    {
        var offered = Controls()
            .Where(c => c.GetAttribute("name") == name)
            .SelectMany(c => c is IHtmlSelectElement select ? select.Options.Select(o => o.Value) : [c.GetAttribute("value") ?? "on"])
            .ToList();
        if (!offered.Contains(value))
        {
            throw new InvalidOperationException($"“{name}” on {page} does not offer “{value}”; it offers {string.Join(", ", offered)}.");
        }
    }
}
