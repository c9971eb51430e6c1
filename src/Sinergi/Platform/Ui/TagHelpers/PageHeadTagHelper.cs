using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The head of a page: title, a sentence that says where matters stand, and the actions on the right (its content).</summary>
[HtmlTargetElement("s-page-head")]
public sealed class PageHeadTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    public string? Lead { get; set; }

    /// <summary>A small line above the title: a date, a step of a journey.</summary>
    public string? Kicker { get; set; }

    /// <summary>The kind or status of the record, as a dot and a word above the title.</summary>
    public string? Tag { get; set; }

    public Tone Tone { get; set; }

    /// <summary>The title for tab and history, where it must tell less than the page (complaints).</summary>
    public string? TabTitle { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        PageFrame.Of(ViewContext).Title = string.IsNullOrEmpty(TabTitle) ? Title : TabTitle;

        var words = Markup.Element("div");
        if (!string.IsNullOrEmpty(Kicker))
            words.Add(Markup.Element("p", "s-head__kicker", Kicker));
        if (!string.IsNullOrEmpty(Tag))
            words.Add(TagTagHelper.Dot(Tag, Tone));
        words.Add(Markup.Element("h1", text: Title));
        if (!string.IsNullOrEmpty(Lead))
            words.Add(Markup.Element("p", "s-lead", Lead));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-head");
        output.Content.SetHtmlContent(words);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "s-head__actions").Add(actions));
    }
}
