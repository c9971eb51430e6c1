using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The panel beside a list: fields, sent by GET, so that a filtered list has an address. Folded on a phone.</summary>
[HtmlTargetElement("s-filter")]
public sealed class FilterTagHelper(Texts texts) : TagHelper
{
    public string Action { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var button = Markup.Element("button", "s-button s-button--quiet", texts["ui.filter.apply"]).With("type", "submit");
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "s-filter");
        output.Content.SetHtmlContent(Markup.Element("summary", text: texts["ui.filter"]));
        output.Content.AppendHtml(
            Markup.Element("form").With("method", "get").With("action", Action).With("novalidate", "novalidate").Add(fields).Add(button)
        );
    }
}

/// <summary>The filters in force, each with a way to take it away.</summary>
[HtmlTargetElement("s-chosen")]
public sealed class ChosenTagHelper(Texts texts) : TagHelper
{
    /// <summary>The address of the list without any filter.</summary>
    public string ClearHref { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = await output.GetChildContentAsync();
        if (items.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "s-chosen");
        output.Content.SetHtmlContent(items);
        output.Content.AppendHtml(Markup.Element("li").Add(Markup.Element("a", text: texts["ui.filter.clear"]).With("href", ClearHref)));
    }
}

[HtmlTargetElement("s-chosen-item", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChosenItemTagHelper(Texts texts) : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>The address of the list without this filter.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(
            Markup.Element("a", text: $"{Text} ✕").With("href", Href).With("aria-label", texts["ui.filter.remove", Text])
        );
    }
}
