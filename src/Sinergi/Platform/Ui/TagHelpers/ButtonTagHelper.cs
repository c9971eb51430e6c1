using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sinergi.Platform.Ui.TagHelpers;

public enum ButtonKind
{
    /// <summary>The one thing to do next; at most one on a page.</summary>
    Main,
    Quiet,
    Warning,
    Link,
}

/// <summary>A button, or a link that looks like one when it has an <c>href</c>.</summary>
[HtmlTargetElement("s-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = string.IsNullOrEmpty(Href) ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = Kind is ButtonKind.Main ? "s-button" : $"s-button s-button--{Kind.ToString().ToLowerInvariant()}";
        output.Attributes.SetAttribute("class", css);
        if (!string.IsNullOrEmpty(Href))
            output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
    }
}

/// <summary>The row of buttons that ends a form.</summary>
[HtmlTargetElement("s-buttons")]
public sealed class ButtonsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "s-buttons");
    }
}
