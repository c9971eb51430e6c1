using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The separate states of a record, side by side under its title.</summary>
[HtmlTargetElement("s-axes")]
public sealed class AxesTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        return Siblings.LayOutAsync(context, output, "s-axes");
    }
}

[HtmlTargetElement("s-axis")]
public sealed class AxisTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Siblings.Count(context);
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "s-axis");
        output.Content.SetHtmlContent(Markup.Element("dt", text: Label));
        output.Content.AppendHtml(Markup.Element("dd").Add(value));
    }
}

/// <summary>The chain from clause to publication. Each link leads to its part; the one the reader stands at is marked, so one can walk both ways.</summary>
[HtmlTargetElement("s-chain")]
public sealed class ChainTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("aria-label", Label);
        return Siblings.LayOutAsync(context, output, "s-chain");
    }
}

/// <summary>One link of the chain; a strip is drawn when <c>total</c> is given.</summary>
[HtmlTargetElement("s-chain-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChainLinkTagHelper : TagHelper
{
    private const int LongestLarge = 8;

    public string Label { get; set; } = "";

    public string Value { get; set; } = "";

    public string? Note { get; set; }

    /// <summary>Left out for what the reader may not open.</summary>
    public string? Href { get; set; }

    public bool Current { get; set; }

    public double Done { get; set; }

    public double Part { get; set; }

    public double Missed { get; set; }

    public double? Total { get; set; }

    // A seventh of the page is room for a large number, not for a large long word.
    private string ValueClass =>
        Value.Split(' ').Any(word => word.Length > LongestLarge) ? "s-chain__value s-chain__value--word" : "s-chain__value";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var body = string.IsNullOrEmpty(Href) ? Markup.Element("div", "s-chain__still") : Markup.Element("a").With("href", Href);
        body.Add(Markup.Element("span", "s-chain__label", Label)).Add(Markup.Element("span", ValueClass, Value));
        body.Add(Markup.Element("span", "s-chain__note", Note));
        if (Total is { } total)
            body.Add(MeterTagHelper.Draw(Done, Part, Missed, total, large: false, label: null));
        Siblings.Count(context);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Current)
            output.Attributes.SetAttribute("aria-current", "location");
        output.Content.SetHtmlContent(body);
    }
}
