using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Tests.Unit.Ui;

/// <summary>Renders tag helpers without a host: what comes out is parsed as a browser would.</summary>
internal sealed class Rendering
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly Dictionary<object, object> _items = [];

    public Rendering() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");

    public Texts Texts { get; } = new();

    public ViewContext View { get; } =
        new()
        {
            HttpContext = new DefaultHttpContext(),
            FormContext = new FormContext(),
            ViewData = new ViewDataDictionary(Metadata, new ModelStateDictionary()),
        };

    public ModelStateDictionary ModelState => View.ViewData.ModelState;

    /// <summary>A field of the form, as <c>for="Input.Name"</c> would give it.</summary>
    public ModelExpression For<T>(string name, T? value) =>
        new(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

    public Task<IElement> FieldAsync(FieldTagHelper field, params (string Name, string Value)[] attributes)
    {
        field.ViewContext = View;
        return ElementAsync(field, attributes: attributes);
    }

    /// <summary>The first element a helper renders; children are helpers or text inside it.</summary>
    public async Task<IElement> ElementAsync(
        TagHelper helper,
        object[]? children = null,
        (string Name, string Value)[]? attributes = null
    ) => Parse(await HtmlAsync(helper, children, attributes)).FirstElementChild!;

    public async Task<string> HtmlAsync(TagHelper helper, object[]? children = null, (string Name, string Value)[]? attributes = null)
    {
        var context = new TagHelperContext([], _items, "test");
        var output = new TagHelperOutput(
            "s-test",
            [.. (attributes ?? []).Select(a => new TagHelperAttribute(a.Name, a.Value))],
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                foreach (var child in children ?? [])
                {
                    if (child is string text)
                        content.Append(text);
                    else
                    {
                        var node = child as Node ?? new Node((TagHelper)child);
                        content.AppendHtml(new HtmlString(await HtmlAsync(node.Helper, node.Children)));
                    }
                }
                return content;
            }
        );
        await helper.ProcessAsync(context, output);
        // As the view engine does: children are written where the helper left the content alone.
        if (!output.IsContentModified && output.TagName is not null)
            output.Content = await output.GetChildContentAsync();
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A helper inside another one, with content of its own.</summary>
    public sealed record Node(TagHelper Helper, params object[] Children);

    public static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;
}
