using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>A short way to write elements. Text goes in encoded, content that is already markup goes in as it is; there is no third way.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (css is not null)
            element.AddCssClass(css);
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>Sets an attribute; a null value leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool condition, string attribute, string value = "") =>
        condition ? element.With(attribute, value) : element;

    public static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
            element.InnerHtml.AppendHtml(content);
        return element;
    }

    /// <summary>Several pieces without an element around them.</summary>
    public static IHtmlContent Fragment(params ReadOnlySpan<IHtmlContent?> pieces)
    {
        var fragment = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece is not null)
                fragment.AppendHtml(piece);
        }
        return fragment;
    }

    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}
